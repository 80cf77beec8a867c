import DigestModel

/// Tells the numbers of a chart's axis from those of a table.
enum AxisLines {
  /// The fewest numbers of an axis.
  private static let fewest = 3
  /// How many lines up and down may show what columns there are.
  private static let reach = 12

  /// The lines without those of axes: round numbers from zero up, without a word beside them, most of which
  /// stand under no other numbers.
  ///
  /// - Complexity: O(*n*) in the runs.
  static func removed(from lines: [RunLine]) -> [RunLine] {
    let axes = Set(lines.indices.filter { mayBeAxis(lines[$0]) && !isInColumns($0, of: lines) })
    return axes.isEmpty ? lines : lines.indices.filter { !axes.contains($0) }.map { lines[$0] }
  }

  private static func mayBeAxis(_ line: RunLine) -> Bool {
    guard line.runs.count >= fewest else { return false }
    var last = -1
    for run in line.runs {
      guard run.isNumeric, let value = run.text.roundNumber, value >= last else { return false }
      if last == -1, value != 0 { return false }
      last = value
    }
    return last > 0
  }

  /// Whether at least half of the numbers of a line stand over or under two others each.
  private static func isInColumns(_ index: Int, of lines: [RunLine]) -> Bool {
    let near = max(0, index - reach)...min(lines.count - 1, index + reach)
    let others = near.filter { $0 != index && !mayBeAxis(lines[$0]) }
    let held = lines[index].runs.count { run in
      others.count { other in
        lines[other].runs.contains {
          $0.isNumeric && $0.box.left <= run.box.right && run.box.left <= $0.box.right
        }
      } >= 2
    }
    return held * 2 >= lines[index].runs.count
  }
}

extension String {
  /// How many digits a number of an axis has before its zeros.
  private static let mostDigits = 2
  private static let longest = 15

  /// The whole number that a text of digits, spaces and marks of groups is, if all but its first digits are
  /// zeros; a percent sign may stand behind it.
  fileprivate var roundNumber: Int? {
    var digits = ""
    for scalar in unicodeScalars {
      if let digit = scalar.decimalDigit {
        digits += String(digit)
      } else if !" .,'\u{A0}\u{202F}\u{2009}%".unicodeScalars.contains(scalar) {
        return nil
      }
    }
    guard !digits.isEmpty, digits.count <= Self.longest, let value = Int(digits) else { return nil }
    var (rest, zeros) = (value, 0)
    while rest > 0, rest.isMultiple(of: 10) { (rest, zeros) = (rest / 10, zeros + 1) }
    return String(rest).count <= Self.mostDigits ? value : nil
  }
}
