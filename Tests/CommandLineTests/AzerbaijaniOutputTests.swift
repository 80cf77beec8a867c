import DigestModel
import Foundation
import Testing

/// What is said in Azerbaijani is said wholly so.
struct AzerbaijaniOutputTests {
  private static let terms: [any WordedTerm] =
    Term.allCases + FootingTerm.allCases + ArchiveTerm.allCases + ReadingTerm.allCases
    + MarkingTerm.allCases + DamageTerm.allCases

  /// The pieces of two words and more that English sentences have between their gaps.
  private static let english: Set<String> = Set(
    terms.flatMap { term in
      term.text.en.split(separator: /\{[^}]*\}/).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,;:.()"))
      }
    }.filter { $0.split(separator: " ").count { $0.count > 1 } > 1 })

  private func expectAzerbaijani(_ outcome: Outcome, _ name: String) {
    // A label of the publication, which has no other language.
    let said = (outcome.output + outcome.errors)
      .replacingOccurrences(of: "The month is within the year", with: "")
    #expect(!said.isEmpty, "\(name)")
    for piece in Self.english where said.contains(piece) {
      Issue.record("\(name) says “\(piece)”")
    }
  }

  @Test func `English would be noticed`() throws {
    let outcome = try crossfoot("foot", "-", input: "A,B\nNorth,1\nSouth,2\nTotal,4\n")
    #expect(Self.english.contains { outcome.output.contains($0) })
  }

  @Test func `checks say nothing in English`() throws {
    try MarketFolder.with { market in
      try market.folder.file("broken.pdf", Data("%PDF-1.4\nnothing".utf8))
      try market.folder.file("weather.md", "# Weather\n\nIt rained on 12 of 31 days.\n")
      try market.folder.file("again.txt", try market.text("february.txt"))
      let files = ["february.txt", "wrong.txt", "march.txt", "again.txt"]
      let others = ["broken.pdf", "weather.md", "none.pdf"]
      for options in [
        ["--verbose"], ["--quiet"], ["--format", "markdown"], ["--format", "github"],
      ] {
        expectAzerbaijani(
          try market.run(["check", "--lang", "az"] + files + others + options), "check \(options)")
      }
      expectAzerbaijani(
        try market.run("check", "march.txt", "--previous", "wrong.txt", "--lang", "az"), "previous")
    }
  }

  @Test func `how figures were read and why a document takes no marks is not said in English`()
    throws
  {
    expectAzerbaijani(
      try crossfoot("figures", "Corpus/dost/2026-03/butterfly.pdf", "--lang", "az"), "figures")
    try MarketFolder.with { market in
      expectAzerbaijani(
        try market.run("report", "february.txt", "--format", "pdf", "--lang", "az"), "pdf")
    }
  }

  @Test func `an archive says what it keeps in the language that it is asked in`() throws {
    try MarketArchive.with { archive in
      _ = try archive.add("wrong.txt")
      let english = try archive.run("archive", "show", "wrong.txt").output
      let azerbaijani = try archive.run("archive", "show", "wrong.txt", "--lang", "az").output
      let checked = { (language: String) in
        try archive.market.run(
          "check", "wrong.txt", "--format", "json", "--lang", language
        ).output.split(separator: "\n").filter { $0.contains("\"message\"") }
      }
      let failure = try #require(english.split(separator: "\n").first { $0.contains("differs") })
      #expect(
        try checked("en").contains { $0.contains(failure.trimmingCharacters(in: .whitespaces)) })
      let told = try #require(
        azerbaijani.split(separator: "\n").first { $0.contains("uyğun gəlmir") })
      #expect(
        try checked("az").contains { $0.contains(told.trimmingCharacters(in: .whitespaces)) })
    }
  }

  @Test func `foot says nothing in English`() throws {
    try TemporaryFolder.with { folder in
      try folder.file(
        "table.csv",
        "Hall,2024,2025,2026\nNorth,10,20,30\nSouth,40,50,60\nWest,5,5,5\nTotal,55,75,96\n")
      try folder.file("words.txt", "Nothing is counted here.\n")
      try folder.file("broken.pdf", Data("%PDF-1.4\nnothing".utf8))
      for options in [[], ["--verbose"], ["--format", "markdown"], ["--format", "json"]] {
        expectAzerbaijani(
          try CrossfootProcess(
            arguments: ["foot", "table.csv", "words.txt", "broken.pdf", "--lang", "az"] + options,
            folder: folder.url
          ).run(), "foot \(options)")
      }
    }
  }

  @Test func `archives and series say nothing in English`() throws {
    try MarketArchive.with { archive in
      try archive.market.folder.file("weather.md", "# Weather\n\nIt rained on 12 of 31 days.\n")
      try archive.market.folder.file("again.txt", try archive.market.text("february.txt"))
      let language = ["--lang", "az"]
      let runs: [(String, [String])] = [
        ("missing", ["archive", "list"]),
        (
          "add",
          ["archive", "add", "february.txt", "wrong.txt", "march.txt", "weather.md", "none.txt"]
            + ["--publication", "."]
        ),
        ("list", ["archive", "list"]),
        ("show", ["archive", "show", "wrong.txt", "march.txt"]),
        ("show", ["archive", "show", "wrong.txt", "--format", "json"]),
        ("verify", ["archive", "verify"]), ("ambiguous", ["archive", "remove", "2026-03"]),
        ("unknown", ["archive", "show", "2019-01"]), ("remove", ["archive", "remove", "2026-02"]),
        ("select", ["series", "--select", "visits[unit=all, span=weak]"]),
      ]
      for (name, arguments) in runs {
        expectAzerbaijani(try archive.run(arguments + language), name)
      }
      expectAzerbaijani(
        try archive.market.run(["series", "february.txt", "again.txt", "none.txt"] + language),
        "series")
    }
  }
}
