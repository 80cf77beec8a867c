import DigestModel

/// Words of a line that stand together: what is printed in a cell.
struct TextRun: Hashable {
  var text: String
  var box: Box
  var isBold: Bool
  /// Why it is not sure what is printed; `nil` where it is.
  var doubt: String?
  /// Whether it is a number, or a mark in place of one.
  var isNumeric: Bool
  /// Whether it can be an amount alone: neither a year nor a mark that words have, too.
  var isAmount: Bool

  init(_ words: ArraySlice<Word>, format: NumberFormat) {
    text = words.map(\.text).joined(separator: " ")
    box = words.dropFirst().reduce(words[words.startIndex].box) { $0.union($1.box) }
    isBold = words.allSatisfy { $0.weight >= 600 }
    doubt = words.lazy.compactMap(\.overprint).first.map { "“\($0)” is printed at its place" }
    switch CellContent(text, format: format) {
    case .number, .ambiguous:
      isNumeric = true
      isAmount = !(DigitShape(text)?.looksLikeYear ?? false)
    case .dash, .missing:
      isNumeric = true
      isAmount = false
    case .blank, .text:
      isNumeric = false
      isAmount = false
    }
  }
}

/// A line of a page, cut into runs.
struct RunLine: Hashable {
  /// Left to right.
  var runs: [TextRun]
  var box: Box

  var amounts: Int { runs.count { $0.isAmount } }
  var numerics: Int { runs.count { $0.isNumeric } }
}
