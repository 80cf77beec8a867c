import DigestModel
import Reporting
import Testing

/// Comments on pull requests.
struct MarkdownTests {
  @Test func `the verdict comes first`() {
    let heads = Sample.Ending.allCases.map { ending in
      written(Sample.report(ending), as: "markdown").prefix { $0 != "\n" }
    }
    #expect(
      heads == [
        "## Crossfoot: Every figure that can be checked agrees",
        "## Crossfoot: 2 contradictions found", "## Crossfoot: 1 document could not be read",
        "## Crossfoot: 1 document could not be read", "## Crossfoot: Nothing was checked",
        "## Crossfoot: 2 documents could not be read; 4 contradictions found; 1 rule could not be evaluated",
        "## Crossfoot: 4 contradictions found; 1 rule could not be evaluated",
        "## Crossfoot: 1 document could not be read; 4 contradictions found; 1 rule could not be evaluated",
      ])
  }

  /// What a document says stands in code and nowhere else: what is left without it are our words.
  @Test func `nothing that a document says is obeyed`() throws {
    let text = written(Sample.report(.hostile), as: "markdown")
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    var rest = ""
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let quotes = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil }
      } else if quotes.count >= 3, line.hasSuffix("text") {
        fence = quotes
      } else {
        rest += withoutCode(line) + "\n"
      }
    }
    #expect(fence == nil)
    for obeyed in ["<b>", "@all", "#1", "](", "\u{202E}", "*_~"] { #expect(!rest.contains(obeyed)) }
    #expect(rest.contains("| 3 | "))
  }

  /// A line without its code spans and what stands in `<code>`.
  private func withoutCode(_ line: Substring) -> String {
    var kept = ""
    var rest = line
    while let first = rest.first {
      if rest.hasPrefix("<code>") {
        let parts = rest.split(separator: "</code>", maxSplits: 1)
        rest = parts.count > 1 ? parts[1] : ""
        continue
      }
      let quotes = rest.prefix { $0 == "`" }
      rest = rest.dropFirst(max(1, quotes.count))
      guard !quotes.isEmpty else {
        kept.append(first)
        continue
      }
      // A span ends at the next run of as many quotes.
      while !rest.isEmpty {
        let run = rest.prefix { $0 == "`" }
        rest = rest.dropFirst(max(1, run.count))
        if run.count == quotes.count { break }
      }
    }
    return kept
  }

  @Test func `a comment is no longer than servers take, and says what it leaves out`() {
    var check = Sample.report(.failing)
    check.documents = Array(repeating: check.documents[0], count: 900)
    let text = written(check, as: "markdown")
    #expect(text.utf8.count <= 65_536)
    let last = text.split(separator: "\n").last ?? ""
    #expect(
      last.wholeMatch(
        of:
          /\d+ more documents left out for want of room; \d+ more findings left out for want of room/
      )
        != nil, "\(last)")
  }
}
