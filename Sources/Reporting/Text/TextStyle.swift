package import DigestModel

/// How a text for a person is written: its colours, its language, its width.
package struct TextStyle: Hashable, Sendable {
  /// Whether it is marked up with ANSI escape sequences (ECMA-48, SGR).
  package var isColored = false
  /// `en` or `az`.
  package var language = "en"
  /// The columns that a line may have, where it is shown on a terminal; `nil` for no limit.
  package var width: Int?

  /// How the document at hand prints its numbers.
  package var numbers = PrintedNumbers.spaced

  package static let plain = TextStyle()
  package static let colored = TextStyle(isColored: true)

  package init(isColored: Bool = false, language: String = "en", width: Int? = nil) {
    (self.isColored, self.language, self.width) = (isColored, language, width)
  }

  /// What a piece of text is, in the eyes of the reader.
  enum Role {
    case text, heading, failure, warning, success, faint
  }

  /// The text in the colour of its role, its own control characters shown.
  func paint(_ text: String, _ role: Role) -> String {
    let text = text.showingControls()
    guard isColored, !text.isEmpty else { return text }
    let code: String
    switch role {
    case .text: return text
    case .heading: code = "1"
    case .failure: code = "1;31"
    case .warning: code = "33"
    case .success: code = "32"
    case .faint: code = "2"
    }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// A term in the language, its gaps filled.
  func words(_ term: Term, _ values: [String: String] = [:]) -> String {
    words(values.isEmpty ? term.text : term.text.filled(values))
  }

  /// As above, of other things.
  func words(_ term: some WordedTerm, _ values: [String: String] = [:]) -> String {
    words(term.text.filled(values))
  }

  func words(_ wording: Wording) -> String { wording.preferred(in: language) }

  /// A term about so many things: its gap `n`.
  func counted(_ count: Int, _ term: Term) -> String { words(term, ["n": String(count)]) }

  /// `page 3, line 12`.
  func place(page: Int, line: Int, _ term: Term = .place) -> String {
    words(term, ["page": String(page), "line": String(line)])
  }
}
