import DigestModel

/// Texts in Markdown as GitHub and GitLab show it, where nothing that a document says is obeyed.
enum MarkdownText {
  /// A text as code on one line, with no mark-up, link or mention in it; nothing for an empty one.
  ///
  /// In a table the bars of the text are escaped, which a code span does not undo: the table does.
  ///
  /// Source: GitHub Flavored Markdown, sections 4.10 and 6.3.
  static func code(_ text: String, inTable: Bool = false) -> String {
    guard !text.isEmpty else { return "" }
    var shown = text.showingControls()
    if inTable {
      shown = shown.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: shown) + 1)
    let needsSpace =
      shown.hasPrefix("`") || shown.hasSuffix("`") || shown.hasPrefix(" ") && shown.hasSuffix(" ")
    let space = needsSpace ? " " : ""
    return fence + space + shown + space + fence
  }

  /// Lines as they are, in a block that no run of back quotes in them ends.
  static func block(_ text: String) -> String {
    let shown = text.showingControls(keeping: "\n").withoutTrailingNewline
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: shown) + 1))
    return "\(fence)text\n\(shown)\n\(fence)\n"
  }

  /// Words of our own with a text of a document between them, as HTML that is shown as it is.
  static func markup(_ text: String) -> String {
    escapedForXML(text.showingControls())
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    text.split(whereSeparator: { $0 != character }).map(\.count).max() ?? 0
  }
}
