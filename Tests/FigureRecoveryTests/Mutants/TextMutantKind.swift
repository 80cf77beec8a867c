import CorpusTypesetting

/// A way of writing the same text otherwise.
enum TextMutantKind: String, CaseIterable {
  /// Spaces at the ends of lines.
  case trailing
  /// Runs of spaces as tabs to the next column of eight, where they reach one.
  case tabs
  /// No-break spaces, narrow ones and others for spaces between digits, or for all.
  case spaces
  /// Blank lines between some lines.
  case blankLines
  /// Lines that end as in other systems.
  case returns
  /// Pages parted with a line of their own, or with two form feeds.
  case formFeeds
  /// Hyphens of other kinds.
  case hyphens

  /// The text written otherwise, the same for the same seed.
  func written(_ text: String, seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch self {
    case .trailing:
      return lines.map { $0 + String(repeating: " ", count: random.pick(0...9)) }
        .joined(separator: "\n")
    case .tabs: return lines.map(Self.tabbed).joined(separator: "\n")
    case .spaces:
      let others: [Character] = ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", " "]
      let other = others[random.pick(0...(others.count - 1))]
      if seed % 2 == 0 { return text.replacing(" ", with: String(other)) }
      return text.replacing(/([0-9])\ (?=[0-9])/) { "\($0.output.1)\(other)" }
    case .blankLines:
      return lines.map { random.pick(0...3) == 0 ? $0 + "\n" : $0 }.joined(separator: "\n")
    case .returns: return lines.joined(separator: seed % 2 == 0 ? "\r\n" : "\r")
    case .formFeeds:
      return text.replacing("\u{C}", with: seed % 2 == 0 ? "\n\u{C}\n" : "\u{C}\u{C}")
    case .hyphens:
      let others: [Character] = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{FE63}", "\u{FF0D}"]
      return String(
        text.map { $0 == "-" ? others[random.pick(0...(others.count - 1))] : $0 })
    }
  }

  private static func tabbed(_ line: String) -> String {
    var result = ""
    var column = 0
    var blanks = 0
    for character in line {
      if character == " " {
        blanks += 1
        column += 1
        if column % 8 == 0, blanks > 1 {
          result += "\t"
          blanks = 0
        }
      } else {
        result += String(repeating: " ", count: blanks) + String(character)
        blanks = 0
        column += 1
      }
    }
    return result
  }
}
