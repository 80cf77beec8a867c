import DigestModel

/// How a text for a person is marked up.
package enum TextStyle: Hashable, Sendable {
  case plain
  /// With ANSI escape sequences (ECMA-48, SGR).
  case colored

  /// What a piece of text is, in the eyes of the reader.
  enum Role {
    case text, heading, failure, warning, success, faint
  }

  /// The text in the colour of its role, its own control characters shown.
  func paint(_ text: String, _ role: Role) -> String {
    let text = text.showingControls()
    guard self == .colored, !text.isEmpty else { return text }
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
}
