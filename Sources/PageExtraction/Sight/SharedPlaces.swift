import DigestModel

/// Tells which words of a page stand at one place.
enum SharedPlaces {
  /// Words share a place where they overlap by these parts of the smaller one's width and height;
  /// boxes of neighbouring lines overlap by less.
  private static let shared = (width: 0.15, height: 0.3)
  /// Words are drawn over each other where they overlap by these.
  private static let overprinted = (width: 0.5, height: 0.5)
  /// A word this many times as high is a mark drawn across the page.
  private static let mostHeights = 2.0

  /// The other words at each word's place.
  ///
  /// - Complexity: O(*n* log *n*), as long as few words stand over and under each other.
  static func neighbours(in words: [Word]) -> [Int: [Int]] {
    // Bands as high as a line keep a word's partners few.
    var bands: [Int: [Int]] = [:]
    for (index, word) in words.enumerated() {
      for band in Self.bands(of: word.box) { bands[band, default: []].append(index) }
    }
    var neighbours: [Int: [Int]] = [:]
    for band in bands.keys.sorted() {
      let members = (bands[band] ?? []).sorted { words[$0].box.left < words[$1].box.left }
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] {
          guard words[second].box.left < words[first].box.right else { break }
          guard overlap(words[first].box, words[second].box, by: shared),
            neighbours[first]?.contains(second) != true
          else { continue }
          neighbours[first, default: []].append(second)
          neighbours[second, default: []].append(first)
        }
      }
    }
    return neighbours
  }

  /// Notes at each word the other text that is seen at its place.
  static func noteOverprints(in words: inout [Word]) {
    let neighbours = neighbours(in: words)
    for (index, others) in neighbours {
      words[index].overprint = overprint(of: words[index], by: others.map { words[$0] })
    }
  }

  /// The other text that is seen at a word's place; `nil` for none.
  private static func overprint(of word: Word, by others: [Word]) -> String? {
    // The boxes of slanted words beside each other overlap.
    guard word.rotation % 90 == 0 else { return nil }
    return others.first { other in
      let heights = (word.box.height, other.box.height)
      return other.text != word.text && other.rotation == word.rotation
        && max(heights.0, heights.1) < mostHeights * min(heights.0, heights.1)
        && overlap(word.box, other.box, by: overprinted)
    }?.text
  }

  private static func overlap(
    _ first: Box, _ second: Box, by parts: (width: Double, height: Double)
  ) -> Bool {
    first.horizontalOverlap(with: second) > parts.width * min(first.width, second.width)
      && first.verticalOverlap(with: second) > parts.height * min(first.height, second.height)
  }

  /// The height of a band, in points.
  private static let bandHeight = 16.0
  /// A word higher than this many bands stands in its first ones only.
  private static let mostBands = 64

  /// The bands of a page that a box lies in, each as high as a line.
  static func bands(of box: Box) -> Range<Int> {
    func band(_ edge: Double) -> Int { Int(max(-1e6, min(1e6, edge / bandHeight)).rounded(.down)) }
    let first = band(box.top)
    return first..<min(first + mostBands, max(first, band(box.bottom)) + 1)
  }
}
