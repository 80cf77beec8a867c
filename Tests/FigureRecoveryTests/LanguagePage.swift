import Foundation

/// The page that explains the grammar language, and the examples fenced in it.
struct LanguagePage {
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rules/README.md")

  /// The contents of its fences in a language, in order, without indentation of the fence.
  static func examples(in language: String) throws -> [String] {
    let page = try String(contentsOf: url, encoding: .utf8)
    var examples: [String] = []
    var open: (language: String, lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let example = open {
          if example.language == language { examples.append(example.lines.joined(separator: "\n")) }
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return examples
  }
}
