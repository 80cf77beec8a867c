import DigestModel

/// What stands on the two sides of an edge of a page: two blocks, or the columns of one table.
struct FacingSides {
  /// A line of one side.
  private struct Line {
    var middle: Double
    var hasNumber = false
    var hasWord = false
  }

  private let left: [Line]
  private let right: [Line]
  /// How far the middles of two words of one line may be apart, in points.
  private let slack: Double

  /// How far that is in heights of a line.
  private static let slack = 0.34
  /// What part of its lines a table may have level with another's, and with those of a text.
  private static let mostShared = 0.8
  private static let mostSharedWithText = 0.5
  /// The fewest lines of a side.
  private static let fewest = 3

  /// - Parameter height: Of a line, in points.
  init(_ edge: Double, _ words: [Word], height: Double) {
    slack = Self.slack * height
    left = Self.lines(of: words.filter { $0.box.right <= edge }, slack: slack)
    right = Self.lines(of: words.filter { $0.box.right > edge }, slack: slack)
  }

  private static func lines(of words: [Word], slack: Double) -> [Line] {
    var lines: [Line] = []
    for word in words.sorted(by: { $0.box.centerY < $1.box.centerY }) {
      let middle = word.box.centerY
      if lines.isEmpty || middle - lines[lines.count - 1].middle > slack {
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

  /// Whether the sides are not one table: each has labels of its own for its numbers, or is text without
  /// numbers, and its lines are not the other's.
  var areBlocks: Bool {
    let fewer = min(left.count, right.count)
    guard fewer >= Self.fewest else { return false }
    let shared = Double(levels.count(where: \.isShared)) / Double(fewer)
    if Self.isTable(left), Self.isTable(right) { return shared < Self.mostShared }
    let isBesideText =
      Self.isTable(left) && Self.isText(right) || Self.isText(left) && Self.isTable(right)
    return isBesideText && shared < Self.mostSharedWithText
  }

  /// The heights of all lines, and which of them both sides have, from the top down.
  var levels: [(middle: Double, isShared: Bool)] {
    var (first, second) = (0, 0)
    var levels: [(middle: Double, isShared: Bool)] = []
    while first < left.count || second < right.count {
      let one = first < left.count ? left[first].middle : .infinity
      let other = second < right.count ? right[second].middle : .infinity
      let isShared = abs(one - other) <= slack
      levels.append((min(one, other), isShared))
      if one <= other || isShared { first += 1 }
      if other < one || isShared { second += 1 }
    }
    return levels
  }

  private static func isTable(_ lines: [Line]) -> Bool {
    let numbers = lines.filter(\.hasNumber)
    return numbers.count >= 2 && numbers.count(where: \.hasWord) * 10 >= numbers.count * 6
  }

  private static func isText(_ lines: [Line]) -> Bool {
    lines.count(where: \.hasNumber) * 10 < lines.count * 3
  }
}
