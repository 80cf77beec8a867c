import Foundation
import Testing

/// Which document and which finding a known one is.
struct BaselineDocumentTests {
  /// The documents' paths and what stands under them in a report, line by line.
  private func lines(_ output: String) -> [String] {
    output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private func withBaseline(
    of issues: [String], waivers: String? = nil, _ body: (MarketRun) throws -> Void
  ) throws {
    try MarketFolder.with(waivers: waivers) { market in
      let written = try market.run(
        ["check"] + issues + ["--baseline", "known.json", "--write-baseline"])
      #expect(written.status == 0)
      try body(market)
    }
  }

  private func check(_ market: MarketRun, _ issues: String...) throws -> Outcome {
    try market.run(["check"] + issues + ["--baseline", "known.json"])
  }

  @Test func `a finding of one document silences none of another`() throws {
    try withBaseline(of: ["wrong.txt"]) { market in
      // The same figures under another period, which does not adjoin.
      let june = try market.text("wrong.txt").replacing(
        "01.03.2026 - 31.03", with: "01.06.2026 - 30.06")
      try market.folder.file("june.txt", june)
      let outcome = try check(market, "wrong.txt", "june.txt")
      #expect(outcome.status == 1)
      #expect(lines(outcome.output).contains("halls-foot  Halls foot"))
      #expect(
        outcome.output.hasSuffix(
          "2 documents: 2 fail (1 accepted), 4 indeterminate, 0 broken, 0 used, 10 pass\n"))
    }
  }

  @Test func `a copy beside a known document is another`() throws {
    try withBaseline(of: ["wrong.txt"]) { market in
      try market.folder.file("copy.txt", try market.text("wrong.txt"))
      #expect(try check(market, "copy.txt", "wrong.txt").status == 1)
      #expect(try check(market, "wrong.txt", "copy.txt").status == 1)
    }
  }

  @Test func `a known document is known where it was moved or renamed`() throws {
    try withBaseline(of: ["wrong.txt", "march.txt"]) { market in
      try market.folder.file("renamed.txt", try market.text("wrong.txt"))
      let moved = market.folder.url.appending(path: "moved")
      try FileManager.default.createDirectory(at: moved, withIntermediateDirectories: false)
      try market.folder.file("moved/wrong.txt", try market.text("wrong.txt"))
      for path in ["renamed.txt", "moved/wrong.txt", "./wrong.txt"] {
        #expect(try check(market, path).status == 0)
        // With the clean document of the same period beside it, whatever the order.
        #expect(try check(market, "march.txt", path).status == 0)
        #expect(try check(market, path, "march.txt").status == 0)
      }
    }
  }

  @Test func `of a document that is not read nothing is told as fixed`() throws {
    try withBaseline(of: ["wrong.txt"]) { market in
      let outcome = try check(market, "february.txt")
      #expect(!lines(outcome.output).contains("fixed"))
    }
  }

  @Test func `a finding of one instance silences no other`() throws {
    try withBaseline(of: ["wrong.txt"]) { market in
      // The month is mended, and the year is wrong now.
      let text = try market.text("wrong.txt").replacing("310     800", with: "300     810")
      try market.folder.file("wrong.txt", text)
      let outcome = try check(market, "wrong.txt")
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          """
          fixed
            halls-foot  span=month  stated 600 differs from the sum of its parts 610 by 10

          """))
      #expect(lines(outcome.output).contains("span=year"))
      #expect(!outcome.output.contains("known, but changed"))
    }
  }

  @Test func `an operand that vanished leaves a known finding undecided and not fixed`() throws {
    try withBaseline(of: ["wrong.txt"]) { market in
      let text = try market.text("wrong.txt").replacing(
        "West hall     310", with: "West hall     n. a.")
      try market.folder.file("wrong.txt", text)
      let outcome = try check(market, "wrong.txt")
      #expect(!lines(outcome.output).contains("fixed"))
      #expect(
        outcome.output.contains(
          """
          known, and not decided any more
            halls-foot  span=month  stated 600 differs from the sum of its parts 610 by 10

          """))
    }
  }

  @Test func `an operand that vanished from a sum that fails all the same is a change`() throws {
    try MarketFolder.with { market in
      let text = try market.text("wrong.txt").replacing(
        "West hall     310", with: "West hall     910")
      try market.folder.file("wrong.txt", text)
      _ = try market.run(["check", "wrong.txt", "--baseline", "known.json", "--write-baseline"])
      // What is left of the sum exceeds the total already.
      try market.folder.file(
        "wrong.txt", text.replacing("South hall    200     600\n", with: ""))
      let outcome = try check(market, "wrong.txt")
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          "known, but changed: visits[unit=south,span=month] was 200 and is gone\n"))
    }
  }

  @Test func `a figure of the issue before that changed is a change`() throws {
    try MarketFolder.with { market in
      let wrong = try market.text("march.txt").replacing("300     800", with: "300     900")
      try market.folder.file("march.txt", wrong)
      func check(_ options: String...) throws -> Outcome {
        try market.run(
          ["check", "march.txt", "--previous", "february.txt", "--baseline", "known.json"] + options
        )
      }
      _ = try check("--write-baseline")
      #expect(try check().status == 0)
      try market.folder.file(
        "february.txt",
        try market.text("february.txt").replacing("     500\nRating", with: "     510\nRating"))
      let outcome = try check()
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          "known, but changed: visits[unit=west,span=year] of the issue before was 500\n"))
    }
  }

  @Test func `what is waived is not written, and is not fixed`() throws {
    let waivers = """
      waivers:
        - {rule: halls-foot, reason: It is so., accepted-by: A. Auditor}
      """
    try withBaseline(of: ["wrong.txt"], waivers: waivers) { market in
      let baseline = try market.text("known.json")
      #expect(baseline.contains("\"findings\": []"))
    }
    try withBaseline(of: ["wrong.txt"]) { market in
      try market.folder.file("waivers.yaml", waivers)
      let outcome = try check(market, "wrong.txt")
      #expect(outcome.status == 0)
      #expect(lines(outcome.output).contains("waived"))
      #expect(!lines(outcome.output).contains("fixed"))
    }
  }
}
