import DigestModel
import FigureRecovery
import Foundation
import Publications
import Testing

/// What `Rules/GUIDE.md` shows of a publication is what stands in its files.
struct GuideTests {
  private static let rules = LanguagePage.url.deletingLastPathComponent()

  /// The fences of the guide in a language.
  private static func examples(in language: String) throws -> [String] {
    try String(contentsOf: rules.appending(path: "GUIDE.md"), encoding: .utf8)
      .components(separatedBy: "```").enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.hasPrefix(language + "\n") }
      .map { String($0.element.dropFirst(language.count + 1)) }
  }

  @Test(arguments: ["yaml", "grammar"])
  func `every line shown is a line of the publication`(language: String) throws {
    var lines: Set<String> = []
    for name in ["publication.yaml", "digest.grammar", "consistency.yaml"] {
      let file = Self.rules.appending(path: "ndcu-daily/\(name)")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        lines.insert(line.trimmingCharacters(in: .whitespaces))
      }
    }
    let examples = try Self.examples(in: language)
    #expect(!examples.isEmpty)
    for line in examples.flatMap({ $0.split(separator: "\n") }) {
      let line = line.trimmingCharacters(in: .whitespaces)
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test(arguments: try examples(in: "grammar"))
  func `every grammar shown fits the vocabulary`(example: String) throws {
    let publication = try #require(try PublicationLibrary.publication("ndcu-daily"))
    _ = try Grammar(SourceFile(path: "digest.grammar", text: example), for: publication)
  }
}
