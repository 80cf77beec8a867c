import Foundation
import Testing

struct OutputTests {
  @Test func `a reader that goes away is no error`() throws {
    let outcome = try CrossfootProcess(arguments: ["check", "nowhere/a.pdf"]).runWithoutReader()
    #expect(outcome == (try crossfoot("check", "nowhere/a.pdf")).withoutOutput)
  }

  @Test func `an output that cannot be written is named`() throws {
    let outcome = try crossfoot("figures", "nowhere/a.pdf", "--output", "nowhere/a.json")
    #expect(outcome.status == 73)
    #expect(
      outcome.errors.hasSuffix(
        "crossfoot: nowhere/a.json: cannot write: no such file or directory\n"))
  }

  @Test func `an output file holds what would have been printed`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("check.txt", "what was there before, and longer than a report")
      let printed = try crossfoot("check", "nowhere/a.pdf")
      let written = try crossfoot("check", "nowhere/a.pdf", "-o", file.path)
      #expect(written == printed.withoutOutput)
      #expect(try String(contentsOf: file, encoding: .utf8) == printed.output)
    }
  }
}

extension Outcome {
  fileprivate var withoutOutput: Outcome {
    Outcome(status: status, output: "", errors: errors)
  }
}
