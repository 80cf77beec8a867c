import DigestModel

/// The names beside samples of colour on a drawn page.
struct ChartLegend {
  struct Entry {
    var color: Color
    var sample: Box
    var box: Box
    /// Its words.
    var items: [Int]
    /// What they say; none where that is not known.
    var namings: [Naming]
  }

  let entries: [Entry]

  /// - Parameter namings: What some words say.
  /// - Complexity: O(*n* *m*) in the page's words and the shapes that are no larger than a sample.
  init(onPage page: Int, of text: DocumentText, namings: ([Int]) -> [Naming]) {
    var entries: [Entry] = []
    let highest = text.lineRange(ofPage: page).map { text.lines[$0].box.height }.max() ?? 0
    let small = text.pages[page].shapes.filter { ColorSamples.mayBeSample($0.box, ofType: highest) }
    for line in text.lineRange(ofPage: page) where text.lines[line].rotation == 0 {
      let words = text.lines[line].items.filter { text.items[$0].kind == .word }
      let begun = words.compactMap { word -> (word: Int, sample: ColoredShape)? in
        ColorSamples.sample(before: text.items[word].box, among: small).map { (word, $0) }
      }.filter { place in
        // Another word between them has the sample.
        !words.contains { other in
          other < place.word && text.items[other].box.left >= place.sample.box.right - 1
        }
      }
      for (index, place) in begun.enumerated() {
        let end =
          index + 1 < begun.count ? begun[index + 1].word : text.lines[line].items.upperBound
        let cell = text.cells[text.items[place.word].cell].items
        let items = Array(place.word..<min(end, cell.upperBound))
        guard let box = text.box(of: items) else { continue }
        entries.append(
          Entry(
            color: place.sample.color, sample: place.sample.box, box: box, items: items,
            namings: namings(items)))
      }
    }
    self.entries = entries
  }

  func has(_ color: Color) -> Bool {
    entries.contains { ChartColors.isSame($0.color, color) }
  }

  /// The entry of a colour that is nearest to a chart; `nil` where none has it, or two of like nearness say different
  /// things.
  func entry(of color: Color, near box: Box) -> Entry? {
    let own = entries.filter { ChartColors.isSame($0.color, color) }
      .sorted { $0.box.distance(to: box) < $1.box.distance(to: box) }
    guard let first = own.first else { return nil }
    let rivals = own.dropFirst().prefix {
      $0.box.distance(to: box) - first.box.distance(to: box) <= first.box.height
    }
    return rivals.allSatisfy { $0.namings == first.namings } ? first : nil
  }
}

extension Box {
  /// The white between it and another box, in points, in whichever direction there is more.
  fileprivate func distance(to other: Box) -> Double {
    max(0, -horizontalOverlap(with: other), -verticalOverlap(with: other))
  }
}
