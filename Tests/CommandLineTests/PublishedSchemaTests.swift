import Foundation
import SchemaValidation
import Testing

/// What runs of the command write for servers, and what the servers' schemas say of it.
struct PublishedSchemaTests {
  @Test(.enabled(if: PythonScript.packages != nil))
  func `runs that end in every way fit the schemas of SARIF and JUnit`() throws {
    try MarketFolder.with { market in
      let folder = market.folder
      try folder.file("broken.pdf", Data("%PDF-1.4\nnothing".utf8))
      try folder.file("weather.md", "# Weather\n\nIt rained on 12 of 31 days.\n")
      try folder.file("bare.txt", "Market visits\n\nNone.\n")
      let known = try market.run(
        "check", "wrong.txt", "--baseline", "known.json", "--write-baseline")
      #expect(known.status == 0)
      let runs: [(name: String, arguments: [String])] = [
        ("clean", ["february.txt"]), ("failing", ["wrong.txt"]), ("unreadable", ["broken.pdf"]),
        ("unrecognised", ["weather.md"]), ("bare", ["bare.txt"]), ("missing", ["none.pdf"]),
        (
          "mixed",
          ["february.txt", "wrong.txt", "worse.txt", "broken.pdf", "weather.md", "none.pdf"]
        ),
        ("known", ["worse.txt", "--baseline", "known.json"]),
        ("before", ["february.txt", "--previous", "march.txt"]),
        ("azerbaijani", ["wrong.txt", "weather.md", "--lang", "az"]),
      ]
      for (name, arguments) in runs {
        let files = ["sarif=\(name).sarif", "junit=\(name).junit"].flatMap { ["-o", $0] }
        _ = try market.run(["check"] + arguments + files)
      }
      try folder.file("table.csv", "Hall,2025,2026\nNorth,1,2\nSouth,3,4\nTotal,4,7\n")
      for format in ["sarif", "junit"] {
        let outcome = try CrossfootProcess(
          arguments: ["foot", "table.csv", "broken.pdf", "--format", format], folder: folder.url
        ).run()
        try folder.file("footed.\(format)", outcome.output)
      }
      let problem = try PythonScript.publishedSchemas.failure(in: folder.url)
      #expect(problem == "")
    }
  }

  @Test func `what could not be read is told by its bytes`() throws {
    try MarketFolder.with { market in
      try market.folder.file("broken.pdf", Data("%PDF-1.4\nnothing".utf8))
      try market.folder.file("weather.md", "# Weather\n\nIt rained on 12 of 31 days.\n")
      try market.folder.file("bare.txt", "Market visits\n\nNone.\n")
      let outcome = try market.run(
        "check", "broken.pdf", "weather.md", "bare.txt", "none.pdf", "--format", "sarif")
      let artifacts = try JSONDocument(outcome.output)["runs"]?.items.first?["artifacts"]?.items
      let hashes = (artifacts ?? []).map { artifact in
        let uri = artifact["location"]?["uri"]?.text ?? "-"
        return uri + " " + (artifact["hashes"]?["sha-256"]?.text ?? "-")
      }
      // As sha256sum has them.
      #expect(
        hashes == [
          "broken.pdf b9455dd5aa0b31914cb6b66ff6fd38cbec6c6bd351d9df78d13fbdacc8473ad7",
          "weather.md ee8c12c7c2fe44641248a34fd02ac621c2da1a1d57e5bf1406b0feefecdd20e3",
          "bare.txt 862e218be8d7d5c1a41147b08618884f740c1df0dba524904d4229d74cb19b47",
          "none.pdf -",
        ])
    }
  }
}
