/// Numbers with a letter for thousands or millions right behind them.
extension TableReading {
  private static let scales: Set<String> = ["k", "K", "M", "mn", "Mn", "bn", "Bn"]

  /// Takes such numbers for unreadable where others stand beside them without: the letter does not say a note then, nor
  /// what all are measured in.
  mutating func withholdScaled() {
    var scaled: [(row: Int, column: Int)] = []
    var plain = 0
    for row in headRows..<max(headRows, contents.count) {
      for column in contents[row].indices {
        guard case .number = contents[row][column], let cell = table.rows[row][column] else {
          continue
        }
        if Self.isScaled(cell.text) { scaled.append((row, column)) } else { plain += 1 }
      }
    }
    guard plain > 0 else { return }
    for (row, column) in scaled { contents[row][column] = .missing }
  }

  private static func isScaled(_ text: String) -> Bool {
    let tail = text.unicodeScalars.reversed().prefix { $0.properties.isAlphabetic }
    guard !tail.isEmpty, let digit = text.unicodeScalars.dropLast(tail.count).last else {
      return false
    }
    return digit.decimalDigit != nil
      && scales.contains(String(String.UnicodeScalarView(tail.reversed())))
  }
}
