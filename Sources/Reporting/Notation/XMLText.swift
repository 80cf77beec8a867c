import DigestModel

/// A text as XML content or attribute value; what XML 1.0 cannot hold becomes U+FFFD.
func escapedForXML(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "\t", "\n", "\r": escaped.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
    // As references the others are kept, and obeyed by nothing that shows the text.
    case _ where scalar.isUnseen: escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
