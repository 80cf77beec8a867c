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
  /// Whether it is a dash, or a mark for a value that is not there.
  var isMark: Bool
  /// Whether it can be an amount alone: neither a year nor a mark that words have, too.
  var isAmount: Bool

  /// - Parameter known: What the only word says.
  init(_ words: ArraySlice<Word>, format: NumberFormat, known: CellContent? = nil) {
    text =
      words.count == 1
      ? words[words.startIndex].text : words.map(\.text).joined(separator: " ")
    box = words.dropFirst().reduce(words[words.startIndex].box) { $0.union($1.box) }
    isBold = words.allSatisfy { $0.weight >= 600 }
    doubt = words.lazy.compactMap(\.overprint).first.map { "“\($0)” is printed at its place" }
    let content = known ?? CellContent(anyFormat: text, likely: format)
    switch content {
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
    isMark = content == .dash || content == .missing
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

extension CellContent {
  /// What a text says in the likeliest format in which it is a number: tables of a document may differ.
  init(anyFormat text: String, likely format: NumberFormat) {
    self = CellContent(text, format: format)
    guard self == .text, text.hasDigit else { return }
    for other in [
      NumberFormat(decimal: ",", group: "."), NumberFormat(decimal: ".", group: ","),
    ] {
      let content = CellContent(text, format: other)
      if case .number = content {
        self = content
        return
      }
    }
  }
}
