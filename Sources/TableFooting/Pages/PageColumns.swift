import DigestModel

/// Parts a page where two blocks stand side by side whose lines are not each other's: charts, a table beside
/// a paragraph.
///
/// A page is cut along its widest bands of white, as by Nagy's and Seth's recursive X-Y cut; but within a
/// table there are gutters, too, so that both sides of a cut must make sense alone.
struct PageColumns {
  private let geometry: Page.Geometry
  /// Of a line, in points.
  private let height: Double

  /// The least width of a gutter, in heights of a line.
  private static let gutter = 1.2
  /// How far the middles of two words of one line may be apart, in heights of a line.
  private static let slack = 0.34
  /// What part of its lines a table may have level with another's, and with those of a text.
  private static let mostShared = 0.8
  private static let mostSharedWithText = 0.5
  /// The fewest lines of a side.
  private static let fewest = 3

  private init(geometry: Page.Geometry, height: Double) {
    (self.geometry, self.height) = (geometry, height)
  }

  /// The words of each part of a page, from the top down and from left to right.
  ///
  /// - Complexity: O(*n* log *n*) in the words for each part.
  static func parts(of words: [Word], geometry: Page.Geometry) -> [[Word]] {
    let heights = words.map(\.box.height).sorted()
    guard let height = heights.isEmpty ? nil : heights[heights.count / 2], height > 0 else {
      return [words]
    }
    return PageColumns(geometry: geometry, height: height).parts(of: words)
  }

  private func parts(of words: [Word]) -> [[Word]] {
    let bands = bands(of: words)
    guard let cut = cut(bands) else { return [words] }
    let above = bands[..<cut.bands.lowerBound].flatMap { $0 }
    let below = bands[cut.bands.upperBound...].flatMap { $0 }
    let inside = bands[cut.bands].flatMap { $0 }
    let left = inside.filter { $0.box.right <= cut.edge }
    let right = inside.filter { $0.box.right > cut.edge }
    return [above, left, right, below].filter { !$0.isEmpty }.flatMap { parts(of: $0) }
  }

  private struct Cut {
    /// Which of the bands it goes through.
    var bands: Range<Int>
    /// No word reaches over it, in points.
    var edge: Double
  }

  /// The words between bands of white that reach from edge to edge, from the top down.
  private func bands(of words: [Word]) -> [[Word]] {
    let sorted = words.sorted { ($0.top, $0.box.left) < ($1.top, $1.box.left) }
    var bands: [[Word]] = []
    var bottom = -Double.infinity
    for word in sorted {
      if word.top > bottom { bands.append([]) }
      bands[bands.count - 1].append(word)
      bottom = max(bottom, word.bottom)
    }
    return bands
  }

  /// The cut through most words.
  private func cut(_ bands: [[Word]]) -> Cut? {
    var best: (cut: Cut, count: Int)?
    var start = 0
    while start < bands.count {
      var gutters = gaps(between: bands[start].map { $0.box })
      var end = start + 1
      while end < bands.count {
        let narrowed = Self.common(gutters, gaps(between: bands[end].map { $0.box }))
          .filter { $0.upperBound - $0.lowerBound >= Self.gutter * height }
        guard !narrowed.isEmpty else { break }
        gutters = narrowed
        end += 1
      }
      let words = bands[start..<end].flatMap { $0 }
      if words.count > best?.count ?? 0 {
        let edges = gutters.map { ($0.lowerBound + $0.upperBound) / 2 }
        let shares = edges.map { (edge: $0, shared: sharedLines($0, words)) }
        // Within a block its lines are level, too.
        let least = shares.filter { $0.shared != nil }.min { $0.shared ?? 1 < $1.shared ?? 1 }
        if let edge = least?.edge { best = (Cut(bands: start..<end, edge: edge), words.count) }
      }
      start += 1
    }
    return best?.cut
  }

  /// The white between boxes, and what is right and left of all.
  private func gaps(between boxes: [Box]) -> [ClosedRange<Double>] {
    let sorted = boxes.sorted { $0.left < $1.left }
    var gaps: [ClosedRange<Double>] = []
    var right = -Double.greatestFiniteMagnitude
    for box in sorted {
      if box.left - right >= Self.gutter * height { gaps.append(right...box.left) }
      right = max(right, box.right)
    }
    gaps.append(right...Double.greatestFiniteMagnitude)
    return gaps
  }

  private static func common(
    _ first: [ClosedRange<Double>], _ second: [ClosedRange<Double>]
  ) -> [ClosedRange<Double>] {
    var (left, right) = (0, 0)
    var common: [ClosedRange<Double>] = []
    while left < first.count, right < second.count {
      let (one, other) = (first[left], second[right])
      let lower = max(one.lowerBound, other.lowerBound)
      let upper = min(one.upperBound, other.upperBound)
      if lower < upper { common.append(lower...upper) }
      if one.upperBound < other.upperBound { left += 1 } else { right += 1 }
    }
    return common
  }

  // MARK: What a side is

  /// A line of one side.
  private struct Line {
    var middle: Double
    var hasNumber = false
    var hasWord = false
  }

  /// How many of the lines beside an edge are level with one of the other side, of the side that has fewer, where
  /// what stands on the two sides is not one table: each has labels of its own for its numbers, or is text
  /// without numbers. `nil` where it may be.
  private func sharedLines(_ edge: Double, _ words: [Word]) -> Double? {
    let left = lines(of: words.filter { $0.box.right <= edge })
    let right = lines(of: words.filter { $0.box.right > edge })
    let fewer = min(left.count, right.count)
    guard fewer >= Self.fewest else { return nil }
    let areTables = Self.isTable(left) && Self.isTable(right)
    let isBesideText =
      Self.isTable(left) && Self.isText(right) || Self.isText(left) && Self.isTable(right)
    let shared = Double(shared(left, right)) / Double(fewer)
    return areTables && shared < Self.mostShared || isBesideText && shared < Self.mostSharedWithText
      ? shared : nil
  }

  private func lines(of words: [Word]) -> [Line] {
    var lines: [Line] = []
    for word in words.sorted(by: { $0.box.centerY < $1.box.centerY }) {
      let middle = word.box.centerY
      if lines.isEmpty || middle - lines[lines.count - 1].middle > Self.slack * height {
        lines.append(Line(middle: middle))
      }
      if word.text.isNumberLike, word.text.hasDigit {
        lines[lines.count - 1].hasNumber = true
      } else if word.text.count(where: \.isLetter) >= 2 {
        lines[lines.count - 1].hasWord = true
      }
    }
    return lines
  }

  /// How many lines stand level with one of the other side.
  private func shared(_ left: [Line], _ right: [Line]) -> Int {
    var (first, second, count) = (0, 0, 0)
    while first < left.count, second < right.count {
      let step = left[first].middle - right[second].middle
      if abs(step) <= Self.slack * height {
        count += 1
        first += 1
        second += 1
      } else if step < 0 {
        first += 1
      } else {
        second += 1
      }
    }
    return count
  }

  private static func isTable(_ lines: [Line]) -> Bool {
    let numbers = lines.filter(\.hasNumber)
    return numbers.count >= 2 && numbers.count(where: \.hasWord) * 10 >= numbers.count * 6
  }

  private static func isText(_ lines: [Line]) -> Bool {
    lines.count(where: \.hasNumber) * 10 < lines.count * 3
  }
}

extension Word {
  /// How much of its height, up and down from the middle, keeps bands of white apart.
  private static let core = 0.35

  /// Where the middle of its letters begins and ends.
  fileprivate var top: Double { box.centerY - Self.core * box.height }
  fileprivate var bottom: Double { box.centerY + Self.core * box.height }
}
