import DigestModel
import Glibc

/// Finds text that is drawn at a slant, as the labels along the axis of a chart are.
///
/// Poppler knows four directions only. It takes slanted text apart into words of one or a few characters,
/// each of which begins where the one before ends and stands a little higher or lower; those of several
/// have the height of all. What goes on so at one slope is one text.
struct SlantedText {
  /// The lines found, in reading order: as poppler has their glyphs, and with edges and direction along the
  /// slant.
  private(set) var lines: [(glyphs: [Glyph], runs: [GlyphRun])] = []
  /// All other glyphs, in their order.
  private(set) var others: [Glyph] = []

  /// The least slope, as a part of the way along: what is flatter is a line.
  private static let leastSlope = 0.1
  /// The greatest: steeper text has another of the four directions.
  private static let greatestSlope = 1.3
  /// How far a character may stand off the line of the others, in ems.
  private static let tolerance = 0.05
  /// The widest gap between characters, with a space between them, in ems.
  private static let widestGap = 0.6
  /// How far characters without a space between them overlap or stand apart, in ems.
  private static let touch = 0.03
  /// How much higher than one character a word of several must be to be slanted, in ems.
  private static let leastRise = 0.04
  /// How much lower or higher the last letter of a ligature would stand by itself, in ems.
  private static let ligature = 0.25
  /// The most letters of a ligature, which are all at one height.
  private static let mostOfLigature = 3
  /// The fewest places of a text where a character touches the next one.
  private static let fewestJoints = 2
  /// The most words in a square of one em that are looked at: where there are more, nobody could read them.
  private static let mostInSquare = 64

  /// A word of poppler's that may be a part of a slanted text.
  private struct Part {
    var glyphs: Range<Int>
    /// Of its font, in points; a text may have letters of several fonts.
    var size: Double
    var rotation: Int
    /// Where its first and its last character begin, and where the last ends, along the text.
    var first: Double
    var last: Double
    var end: Double
    /// The lower edge of its lowest character, and of its highest.
    var low: Double
    var high: Double

    /// The lower edges of its first and last character in a text that rises or falls.
    func edges(rising: Bool) -> (first: Double, last: Double) { rising ? (low, high) : (high, low) }
  }

  private struct Square: Hashable {
    var rotation: Int
    var along: Int
    var across: Int
  }

  private let parts: [Part]
  private var squares: [Square: [Int]] = [:]

  /// - Complexity: O(*n* log *n*) in the glyphs, as long as they do not crowd.
  init(in glyphs: [Glyph]) {
    parts = Self.parts(of: glyphs)
    for index in parts.indices { squares[Self.square(of: parts[index]), default: []].append(index) }
    var taken: Set<Int> = []
    var isSlanted = [Bool](repeating: false, count: glyphs.count)
    let inOrder = parts.indices.sorted { (parts[$0].first, $0) < (parts[$1].first, $1) }
    for first in inOrder where !taken.contains(first) {
      guard let text = longestText(from: first, besides: taken) else { continue }
      taken.formUnion(text.parts)
      let indices = text.parts.flatMap { parts[$0].glyphs }
      for index in indices { isSlanted[index] = true }
      let line = indices.map { glyphs[$0] }
      lines.append((line, Self.runs(of: line, slope: text.slope)))
    }
    others = taken.isEmpty ? glyphs : glyphs.indices.filter { !isSlanted[$0] }.map { glyphs[$0] }
  }

  /// The words of one character or ligature, and those that are higher than one.
  private static func parts(of glyphs: [Glyph]) -> [Part] {
    var words: [Range<Int>] = []
    // How high a character of a font is, in ems, is the same at all sizes.
    var heights: [Int: Double] = [:]
    for index in glyphs.indices {
      let glyph = glyphs[index]
      if glyph.continues, let last = words.last {
        words[words.count - 1] = last.lowerBound..<(index + 1)
      } else {
        words.append(index..<(index + 1))
      }
      guard glyph.style.size > 0 else { continue }
      let height = (glyph.bottom - glyph.top) / glyph.style.size
      heights[glyph.style.font] = min(heights[glyph.style.font] ?? height, height)
    }
    // Poppler gives all characters of a word the height of the highest; of several fonts that says nothing.
    func isOneWord(_ glyph: Int, with next: Int) -> Bool {
      guard glyphs.indices.contains(glyph), glyphs.indices.contains(next) else { return false }
      let (glyph, next) = (glyphs[glyph], glyphs[next])
      return glyph.rotation == next.rotation && glyph.top == next.top
        && glyph.bottom == next.bottom && abs(glyph.end - next.start) <= touch * next.style.size
    }
    return words.compactMap { word in
      guard !isOneWord(word.lowerBound - 1, with: word.lowerBound),
        !isOneWord(word.upperBound - 1, with: word.upperBound)
      else { return nil }
      let (first, last) = (glyphs[word.lowerBound], glyphs[word.upperBound - 1])
      let height = (heights[first.style.font] ?? 0) * first.style.size
      let rise = first.bottom - first.top - height
      let isFlat = rise <= leastRise * first.style.size
      guard first.style.size > 0, !isFlat || word.count <= mostOfLigature else { return nil }
      return Part(
        glyphs: word, size: first.style.size, rotation: first.rotation, first: first.start,
        last: isFlat ? first.start : last.start, end: last.end, low: first.bottom,
        high: first.bottom - max(0, rise))
    }
  }

  /// The longest text that a word begins; `nil` where it begins none.
  private func longestText(
    from first: Int, besides taken: Set<Int>
  ) -> (parts: [Int], slope: Double)? {
    var longest: (parts: [Int], slope: Double) = ([], 0)
    for second in near(first) where !taken.contains(second) && isNext(second, to: first) {
      for rising in [true, false] {
        var text = [first, second]
        var slope = slope(of: text, rising: rising)
        guard (slope < 0) == rising, abs(slope) >= Self.leastSlope,
          abs(slope) <= Self.greatestSlope, isInLine(second, with: first, slope, rising)
        else { continue }
        while let last = text.last,
          let next = near(last).first(where: {
            !taken.contains($0) && isNext($0, to: last) && isInLine($0, with: first, slope, rising)
          })
        {
          text.append(next)
          slope = self.slope(of: text, rising: rising)
        }
        if text.count > longest.parts.count { longest = (text, slope) }
      }
    }
    // What touches nothing stands there by chance.
    let touching = zip(longest.parts, longest.parts.dropFirst()).count { last, next in
      abs(parts[next].first - parts[last].end) <= Self.touch * parts[next].size
    }
    let within = longest.parts.filter { parts[$0].last > parts[$0].first }
      .reduce(0) { $0 + parts[$1].glyphs.count - 1 }
    // Short words one beside and under the other, as numbers at the ends of bars are, are no ligatures.
    let flat = longest.parts.count {
      parts[$0].glyphs.count > 1 && parts[$0].last == parts[$0].first
    }
    guard 2 * flat <= longest.parts.count else { return nil }
    return touching > 0 && touching + within >= Self.fewestJoints ? longest : nil
  }

  private func isNext(_ next: Int, to last: Int) -> Bool {
    let (next, last) = (parts[next], parts[last])
    let gap = next.first - last.end
    return abs(next.size - last.size) <= Self.touch * last.size && next.rotation == last.rotation
      && next.first > last.first && gap >= -Self.touch * last.size
      && gap <= Self.widestGap * last.size
  }

  /// Whether both ends of a word stand on a line through another one's first character; the last letters may
  /// be one of a ligature's, which stand as high as its first.
  private func isInLine(
    _ next: Int, with first: Int, _ slope: Double, _ rising: Bool
  ) -> Bool {
    let (next, first) = (parts[next], parts[first])
    let start = first.edges(rising: rising).first
    let edges = next.edges(rising: rising)
    let tolerance = Self.tolerance * first.size
    return abs(edges.first - start - slope * (next.first - first.first)) <= tolerance
      && abs(edges.last - start - slope * (next.last - first.first)) <= tolerance
        + Self.ligature * first.size
  }

  /// The slope from the first character of a text to that of its last word.
  private func slope(of text: [Int], rising: Bool) -> Double {
    let (first, last) = (parts[text[0]], parts[text[text.count - 1]])
    let way = last.first - first.first
    return way > 0
      ? (last.edges(rising: rising).first - first.edges(rising: rising).first) / way : 0
  }

  /// The words that stand close enough behind one to be next.
  private func near(_ index: Int) -> [Int] {
    var ending = parts[index]
    ending.first = ending.end
    let own = Self.square(of: ending)
    return (-1...1).flatMap { along in
      (-2...2).flatMap { across -> [Int] in
        var square = own
        square.along += along
        square.across += across
        let found = squares[square] ?? []
        return found.count <= Self.mostInSquare ? found : []
      }
    }.sorted { parts[$0].first < parts[$1].first }
  }

  private static func square(of part: Part) -> Square {
    let side = max(1, part.size.rounded())
    func number(_ value: Double) -> Int {
      Int(max(-farthest, min(value / side, farthest)).rounded(.down))
    }
    return Square(
      rotation: part.rotation, along: number(part.first),
      across: number(part.low))
  }

  /// No page is so large, in ems.
  private static let farthest = 1e9

  /// The glyphs of a text with their edges along and across it.
  private static func runs(of text: [Glyph], slope: Double) -> [GlyphRun] {
    let first = text[0]
    let angle = atan(slope)
    let (cosine, sine) = (cos(angle), sin(angle))
    let turn = Int((angle * 180 / .pi).rounded())
    return text.enumerated().map { order, glyph in
      var run = GlyphRun(glyph, order: order)
      run.rotation = (glyph.rotation + turn + 360) % 360
      let way = glyph.start - first.start
      run.start = way / cosine
      run.end = run.start + (glyph.end - glyph.start) / cosine
      run.bottom = first.bottom * cosine - first.start * sine
      run.top = run.bottom - glyph.style.size
      run.baseline = run.bottom
      return run
    }
  }
}
