import Foundation
import Testing

struct CautionTests {
  @Test(arguments: ["lines", "words", "json", "svg"])
  func `what a document is to be read with caution for is said beside its words`(
    layout: String
  ) throws {
    try TemporaryFolder.with { folder in
      try folder.file("slip.pdf", MarketPage(behind: "/Missing gs").data)
      let outcome = try CrossfootProcess(
        arguments: ["text", "slip.pdf", "--layout", layout], folder: folder.url
      ).run()
      #expect(outcome.status == 0)
      let warning = outcome.errors.split(separator: "\n").first ?? ""
      #expect(
        warning.hasPrefix(
          "crossfoot: slip.pdf: page 1: the PDF breaks its format, and what it means is guessed: "))
    }
  }
}
