import Foundation
import Testing

/// From documents to verdicts, through all targets.
struct PipelineTests {
  private static let digest = "Corpus/dost/2026-03/butterfly.pdf"
  private static let whole = CrossfootProcess.package.appending(path: digest)

  @Test(arguments: BadInput.allCases)
  func `a bad document is one line that says what and where`(input: BadInput) throws {
    try TemporaryFolder.with { folder in
      try input.write(to: folder, whole: Self.whole)
      let outcome = try CrossfootProcess(arguments: ["check", input.name], folder: folder.url).run()
      #expect(outcome.status == input.status)
      #expect(outcome.errors.hasPrefix("crossfoot: \(input.name): "))
      #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
      let reason = outcome.errors.dropFirst("crossfoot: \(input.name): ".count).dropLast()
      #expect(!reason.isEmpty)
      #expect(
        outcome.output == """
          1 document could not be read

          unreadable
            \(input.name): \(reason)

          1 document, 1 unreadable: nothing was checked

          """)
    }
  }

  @Test(arguments: BadInput.allCases)
  func `the other documents of a call are still checked`(input: BadInput) throws {
    try TemporaryFolder.with { folder in
      try input.write(to: folder, whole: Self.whole)
      try folder.file("digest.pdf", Data(contentsOf: Self.whole))
      let alone = try CrossfootProcess(
        arguments: ["check", "digest.pdf", "--format", "json"], folder: folder.url
      ).run()
      let both = try CrossfootProcess(
        arguments: ["check", input.name, "digest.pdf", "--format", "json"], folder: folder.url
      ).run()
      #expect(alone.status == 1)
      #expect(alone.output.hasSuffix("\n  \"fixed\": [],\n  \"errors\": []\n}\n"))
      #expect(both.status == input.status)
      #expect(both.output.hasPrefix(alone.output.dropLast("[]\n}\n".count)))
      let errors = both.output.dropFirst(alone.output.count - "[]\n}\n".count)
      #expect(errors.contains("\"path\": \"\(input.name)\""))
    }
  }

  @Test func `an unreadable document weighs more than a missing one`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("empty.pdf", Data())
      func status(_ paths: String...) throws -> Int32 {
        try CrossfootProcess(arguments: ["figures"] + paths, folder: folder.url).run().status
      }
      #expect(try status("missing.pdf", "empty.pdf") == 65)
      #expect(try status("missing.pdf", "gone.pdf") == 66)
    }
  }

  @Test func `an invalid grammar is an error at its place`() throws {
    try expectInvalid("digest.grammar", "section overview\n  begins \"unclosed\n", line: 2)
  }

  @Test func `an invalid rule is an error at its place`() throws {
    try expectInvalid(
      "consistency.yaml", "rules:\n  - name: foot\n    expr: direct[unit=all] == sun(1)\n", line: 3)
  }

  @Test func `the same document gives the same bytes`() throws {
    let first = try crossfoot("figures", Self.digest, "--format", "json")
    #expect(first.status == 0)
    #expect(first.errors.isEmpty)
    #expect(first == (try crossfoot("figures", Self.digest, "--format", "json")))
  }

  @Test func `documents are reported in the order they are given`() throws {
    try TemporaryFolder.with { folder in
      let names = (1...6).map { "\($0).pdf" }
      for name in names { try folder.file(name, Data(contentsOf: Self.whole)) }
      let outcome = try CrossfootProcess(
        arguments: ["figures", "--format", "csv"] + names.reversed(), folder: folder.url
      ).run()
      let paths = outcome.output.split(separator: "\r\n").dropFirst().compactMap {
        $0.split(separator: ",").first.map(String.init)
      }
      let order = paths.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
      #expect(order == names.reversed())
    }
  }

  @Test func `standard input is a document like any other`() throws {
    let document = try Data(contentsOf: Self.whole)
    let piped = try CrossfootProcess(
      arguments: ["figures", "-", "--format", "json"], input: document
    ).run()
    let named = try crossfoot("figures", Self.digest, "--format", "json")
    #expect(piped.status == 0)
    #expect(
      piped.output
        == named.output.replacing(#""path": "\#(Self.digest)""#, with: #""path": "-""#))
  }

  @Test func `nothing is coloured where no terminal is`() throws {
    let outcome = try CrossfootProcess(
      arguments: ["check", Self.digest], environment: ["TERM": "xterm-256color"]
    ).run()
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  /// Checks a document by the known publication with one file replaced.
  private func expectInvalid(_ name: String, _ text: String, line: Int) throws {
    try TemporaryFolder.with { folder in
      let rules = CrossfootProcess.package.appending(path: "Rules/dost")
      for file in ["publication.yaml", "digest.grammar", "consistency.yaml"] {
        try folder.file(file, Data(contentsOf: rules.appending(path: file)))
      }
      try folder.file(name, text)
      let outcome = try CrossfootProcess(
        arguments: ["check", Self.whole.path, "--publication", "."], folder: folder.url
      ).run()
      #expect(outcome.status == 78)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("./\(name):\(line):"))
      #expect(outcome.errors.contains(": error: "))
    }
  }
}
