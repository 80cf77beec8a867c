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
        guard let box = text.box(of: items), !Self.hasValue(items, in: text) else { continue }
        entries.append(
          Entry(
            color: place.sample.color, sample: place.sample.box, box: box, items: items,
            namings: namings(items)))
      }
    }
    self.entries = entries
  }

  /// How far from a chart its legend stands at the most, in heights of its type.
  private static let reach = 10.0
  /// How far the value of a name may be behind it, in heights: such a list needs no colours, and what its own chart
  /// means by them another one need not.
  private static let valueReach = 20.0

  /// Whether a name has its value in or right behind it.
  private static func hasValue(_ items: [Int], in text: DocumentText) -> Bool {
    guard let first = items.first, let last = items.last else { return false }
    let line = text.lines[text.items[first].line].items
    let next = ((last + 1)..<max(last + 1, line.upperBound)).first { !text.isPassable($0) }
    if items.contains(where: text.isPlainNumeral) { return true }
    let box = text.items[last].box
    return next.map { item in
      text.isPlainNumeral(item)
        && text.items[item].box.left - box.right <= valueReach * box.height
    } ?? false
  }

  /// Whether a legend at a chart has a colour.
  func has(_ color: Color, near box: Box) -> Bool { !near(color, box).isEmpty }

  /// How far the names of a column may be off its edge, in points.
  private static let slack = 3.0

  /// The entries of a colour that stand at a chart, or in line with one that does; the nearest first.
  private func near(_ color: Color, _ box: Box) -> [Entry] {
    func isNear(_ entry: Entry) -> Bool {
      entry.box.distance(to: box) <= Self.reach * entry.box.height
    }
    func areInLine(_ first: Entry, _ second: Entry) -> Bool {
      first.box.sharesLine(with: second.box)
        || abs(first.box.left - second.box.left) <= Self.slack
    }
    return entries.filter { entry in
      ChartColors.isSame(entry.color, color)
        && entries.contains { isNear($0) && areInLine($0, entry) }
    }.sorted { $0.box.distance(to: box) < $1.box.distance(to: box) }
  }

  /// The entry of a colour that is nearest to a chart; `nil` where none has it, or two of like nearness say different
  /// things.
  func entry(of color: Color, near box: Box) -> Entry? {
    let own = near(color, box)
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
