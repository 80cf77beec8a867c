extension String {
  /// The text with every control and bidirectional character shown by its number: `a\u{1B}[2J`.
  ///
  /// A name, an argument or an excerpt may hold characters that clear a terminal, colour it, or turn
  /// what is printed around; shown so, it says what it holds and does nothing.
  ///
  /// - Parameter kept: Characters to be left as they are, such as the line breaks of a message.
  /// - Returns: The text itself where there is nothing to show; shown text stays as it is.
  package func showingControls(keeping kept: String = "") -> String {
    guard unicodeScalars.contains(where: \.isUnseen) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isUnseen, !kept.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown.append(
          contentsOf: "\\u{\(String(repeating: "0", count: max(0, 2 - digits.count)))\(digits)}"
            .unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character (C0, delete, C1), one that sets the direction of writing, or a
  /// line or paragraph separator.
  package var isUnseen: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
