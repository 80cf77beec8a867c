import Foundation
import Testing

/// Files as other systems write them.
struct SourceFormTests {
  private static let files = [
    "publication.yaml", "digest.grammar", "consistency.yaml", "march.txt",
  ]

  private func check(_ change: (String) -> String) throws -> Outcome {
    try MarketFolder.with { market in
      for name in Self.files { try market.folder.file(name, change(try market.text(name))) }
      return try market.run("check", "march.txt")
    }
  }

  @Test func `byte order marks, line ends and composed letters make no difference`() throws {
    let asIs = try check { $0 }
    #expect(asIs.status == 0)
    #expect(try check { "\u{FEFF}" + $0 } == asIs)
    #expect(try check { $0.replacing("\n", with: "\r\n") } == asIs)
    #expect(
      try check { text in
        let text = text.replacing("South hall", with: "Süd hall  ").replacing(
          "hall  ]", with: "hall]")
        return text.contains("Period:")
          ? text.decomposedStringWithCanonicalMapping : text.precomposedStringWithCanonicalMapping
      } == asIs)
  }

  @Test func `a baseline may have a byte order mark`() throws {
    try MarketFolder.with { market in
      _ = try market.run("check", "wrong.txt", "--baseline", "known.json", "--write-baseline")
      try market.folder.file("known.json", "\u{FEFF}" + (try market.text("known.json")))
      let outcome = try market.run("check", "wrong.txt", "--baseline", "known.json")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
  }

  @Test(arguments: ["\"\"", "\"–\"", "[Market visits, \"\"]"])
  func `a phrase that recognises any document is refused`(phrases: String) throws {
    try MarketFolder.with { market in
      let text = try market.text("publication.yaml")
        .replacing("recognised-by: [Market visits]", with: "recognised-by: \(phrases)")
      try market.folder.file("publication.yaml", text)
      let outcome = try market.run("check", "march.txt")
      #expect(outcome.status == 78)
      #expect(outcome.errors.contains("has no letter or digit to be recognised by"))
    }
  }
}
