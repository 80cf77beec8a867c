import DigestModel
import Mustache

/// Text as HTML content or attribute value, scalar by scalar.
///
/// The library escapes by characters, and a quotation mark with a combining accent is another
/// character than a quotation mark; a browser reads scalars.
struct MarkupContent: MustacheContentType {
  /// The name by which templates call for it.
  static let name = "MARKUP"

  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    // What would turn the text around it, or is not seen, is shown by its number.
    for scalar in text.showingControls(keeping: "\n\t").unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
