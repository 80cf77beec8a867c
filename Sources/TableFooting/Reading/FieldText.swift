/// A text of fields set apart by commas, semicolons, tabs or strokes, after RFC 4180.
package struct FieldText: Sendable {
  package let separator: Unicode.Scalar
  /// All lines, empty ones included; a field without its quotes.
  package let rows: [[String]]

  /// The most fields that are looked at; of longer texts only the lines that hold as many.
  static let mostFields = 2_000_000

  /// Whether the text has more than was read.
  package private(set) var isCutShort = false
  /// The line, from 1, of a quote that no other one closes: all behind it is one field.
  package private(set) var openQuote: Int?

  /// Reads a text; line ends are line feeds.
  ///
  /// - Parameter isDeclared: Whether the text is known to be of fields, as by its name.
  /// - Returns: `nil` for a text that is no table of fields: most lines must have as many as another.
  package init?(_ text: String, isDeclared: Bool = false) {
    guard let separator = Self.separator(of: text, isDeclared: isDeclared) else { return nil }
    self.separator = separator
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var count = 0
    var isQuoted = false
    var wasQuote = false
    var (line, quoteLine) = (1, 1)
    func endField() {
      row.append(String(field))
      field = String.UnicodeScalarView()
      count += 1
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if isQuoted {
        if scalar == "\"" {
          (isQuoted, wasQuote) = (false, true)
        } else {
          field.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where wasQuote:
        field.append(scalar)
        isQuoted = true
      case "\"" where field.allSatisfy({ $0 == " " }):
        field = String.UnicodeScalarView()
        (isQuoted, quoteLine) = (true, line)
      case separator: endField()
      case "\n":
        endField()
        rows.append(row)
        row = []
        if count > Self.mostFields {
          self.rows = rows
          isCutShort = true
          return
        }
      default: field.append(scalar)
      }
      wasQuote = false
    }
    if !field.isEmpty || !row.isEmpty {
      endField()
      rows.append(row)
    }
    self.rows = rows
    if isQuoted { openQuote = quoteLine }
  }

  /// How many lines tell the separator.
  private static let sample = 400

  private static func separator(of text: String, isDeclared: Bool) -> Unicode.Scalar? {
    if isSetByStrokes(text) {
      // Where strokes begin the lines, too, they are those of a drawn table.
      return text.split(separator: "\n").contains { $0.drop { $0 == " " }.first == "|" } ? nil : "|"
    }
    if isBordered(text) { return nil }
    let candidates: [Unicode.Scalar] = ["\t", ";", ","]
    var counts: [[Int]] = []
    var line = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    // Columns set apart by spaces are no fields, whatever marks their numbers have.
    var (spaced, isSpaced, spaces) = (0, false, 0)
    var previous: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == " " {
        spaces += 1
        continue
      }
      if spaces >= 2, scalar != "\n", previous != "\n", !candidates.contains(previous),
        previous != "\""
      {
        isSpaced = true
      }
      (previous, spaces) = (scalar, 0)
      if scalar == "\n" {
        if hasText { counts.append(line) }
        if isSpaced { spaced += 1 }
        (line, hasText, isSpaced) = ([0, 0, 0], false, false)
        if counts.count == sample { break }
      } else {
        hasText = true
        if let index = candidates.firstIndex(of: scalar) { line[index] += 1 }
      }
    }
    if hasText { counts.append(line) }
    var best: (separator: Unicode.Scalar, share: Int)?
    for (index, candidate) in candidates.enumerated() {
      var frequency: [Int: Int] = [:]
      for count in counts where count[index] > 0 { frequency[count[index], default: 0] += 1 }
      guard
        let usual = frequency.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
      else { continue }
      let share = usual.value * 100 / max(1, counts.count)
      let isTable =
        usual.value >= 2 && (candidate == "\t" || spaced * 4 < counts.count)
        && share >= (candidate == "," ? 60 : 50)
      if isTable || isDeclared, share > (best?.share ?? 0) + (best == nil ? 0 : 15) {
        best = (candidate, share)
      }
    }
    if best?.separator == ",", !isDeclared, hasDecimalCommas(text) { return nil }
    return best?.separator
  }

  /// Whether all lines of a text have as many strokes, two at least, and none has another separator but within
  /// numbers.
  private static func isSetByStrokes(_ text: String) -> Bool {
    // Nearly all texts are told by their first line, however long they are.
    let head = text.unicodeScalars.drop { $0 == "\n" }.prefix { $0 != "\n" }
    guard head.count(where: { $0 == "|" }) >= fewestStrokes else { return false }
    let lines = text.split(separator: "\n").prefix(sample).map { line in
      line.unicodeScalars.filter { $0 != "\r" }.map(\.self)
    }.filter { !$0.allSatisfy { $0 == " " } }
    guard let first = lines.first else { return false }
    func strokes(_ line: [Unicode.Scalar]) -> Int { line.count { $0 == "|" } }
    let count = strokes(first)
    return count >= fewestStrokes && lines.count > 1
      && lines.allSatisfy { line in
        strokes(line) == count
          && line.indices.allSatisfy { index in
            switch line[index] {
            case "\t", ";": false
            case ",":
              index > 0 && index + 1 < line.count && line[index - 1].decimalDigit != nil
                && line[index + 1].decimalDigit != nil
            default: true
            }
          }
      }
  }

  /// Whether most lines of a text begin with a stroke, as those of a table in Markdown do.
  private static func isBordered(_ text: String) -> Bool {
    guard text.unicodeScalars.prefix(longestHead).contains("|") else { return false }
    let lines = text.split(separator: "\n", maxSplits: sample).prefix(sample)
    let bordered = lines.count { $0.unicodeScalars.first { $0 != " " } == "|" }
    return bordered > 2 && bordered * 2 > lines.count
  }

  /// Within how many characters such a table begins, for most texts to be told without a look at all lines.
  private static let longestHead = 4000
  /// The fewest strokes of a line of fields.
  private static let fewestStrokes = 2

  /// Whether nearly all commas of a text stand within numbers that spaces set apart: they are decimals' or
  /// groups'.
  private static func hasDecimalCommas(_ text: String) -> Bool {
    var (all, within) = (0, 0)
    for line in text.split(separator: "\n").prefix(sample) {
      let tokens = line.split { $0 == " " || $0 == "\r" }
      for token in tokens where token.contains(",") {
        let parts = token.split(separator: ",", omittingEmptySubsequences: false)
        all += parts.count - 1
        guard tokens.count > 1, parts[0].last?.isNumber == true,
          parts.dropFirst().allSatisfy({ $0.first?.isNumber == true })
        else { continue }
        // Between two commas of one number stands a group.
        if parts.dropFirst().dropLast().allSatisfy({ $0.count == 3 && $0.allSatisfy(\.isNumber) }) {
          within += parts.count - 1
        }
      }
    }
    return within * 10 >= all * 9
  }
}
