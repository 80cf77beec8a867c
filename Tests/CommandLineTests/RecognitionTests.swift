import Foundation
import Testing

struct RecognitionTests {
  @Test func `a document that two publications recognise is given to neither`() throws {
    let text = """
      Statistik icmal, DOST
      Current Status of Dengue in Sri Lanka
      Source: NaDSys surveillance
      """
    let outcome = try crossfoot("check", "-", input: text)
    #expect(outcome.status == 65)
    #expect(
      outcome.errors == """
        crossfoot: standard input: recognised as dost and ndcu-daily; choose with --publication

        """)
  }

  @Test func `a document that no publication recognises says how to name one`() throws {
    let outcome = try crossfoot("check", "-", input: "Weather report\n")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors == """
        crossfoot: standard input: no known publication recognised; name one with --publication, or try crossfoot foot

        """)
  }
}

/// The daily digests with published totals, each recognised among others.
@Suite(.enabled(if: SharedDocuments.areHere))
struct DailyCheckTests {
  private static let daily = SharedDocuments.folder.appending(path: "ndcu-daily")

  private struct Check: Decodable {
    struct Result: Decodable {
      var rule: String
      var status: String
    }
    struct Document: Decodable {
      var path: String
      var publication: String
      var results: [Result]
    }
    var documents: [Document]
  }

  private func issues() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.daily.path)
      .filter { $0.hasSuffix(".pdf") }.sorted()
      .map { "../shared/ndcu-daily/\($0)" }
  }

  private func check(_ paths: [String]) throws -> [Check.Document] {
    let outcome = try CrossfootProcess(arguments: ["check", "--format", "json"] + paths).run()
    #expect(outcome.errors == "")
    return try JSONDecoder().decode(Check.self, from: Data(outcome.output.utf8)).documents
  }

  @Test func `every identity of every daily issue holds`() throws {
    for document in try check(issues()) {
      #expect(document.publication == "ndcu-daily")
      let own = document.results.filter { !Self.comparing.contains($0.rule) }
      let open = own.filter { $0.status != "pass" }
      // Where the labels of deaths and fatality are pictures, their rule cannot be decided.
      let isHidden = ["2026-07-10", "2026-07-11"].contains { document.path.contains($0) }
      #expect(
        open.map { "\($0.rule) \($0.status)" } == (isHidden ? ["fatality-fits indeterminate"] : []),
        "\(document.path)")
      #expect(own.count == 55, "\(document.path)")
    }
  }

  /// Rules that compare with the issue before.
  private static let comparing: Set = [
    "cases-never-fall", "months-never-fall", "past-months-stay", "deaths-never-fall",
  ]

  @Test func `what a later daily issue restates is found, and nothing else`() throws {
    let failing = try check(issues()).flatMap { document in
      document.results.filter { $0.status == "fail" }.map {
        "\(document.path.suffix(14).dropLast(4)) \($0.rule)"
      }
    }
    #expect(failing == Self.restated)
  }

  private static let restated = [
    "2026-06-26 cases-never-fall",
    "2026-07-01 past-months-stay",
    "2026-07-02 past-months-stay",
    "2026-07-03 past-months-stay",
    "2026-07-04 cases-never-fall",
    "2026-07-04 cases-never-fall",
    "2026-07-04 past-months-stay",
    "2026-07-06 past-months-stay",
    "2026-07-08 past-months-stay",
    "2026-07-09 past-months-stay",
    "2026-07-17 past-months-stay",
    "2026-07-21 past-months-stay",
  ]

  @Test func `issues of several publications are checked in one call`() throws {
    let paths = [
      "Corpus/dost/2026-03/butterfly.pdf", "../shared/ndcu-daily/2026-06-20.pdf",
      "Corpus/dost/2026-03/dense.pdf",
    ]
    let documents = try check(paths)
    #expect(documents.map(\.path) == paths)
    #expect(documents.map(\.publication) == ["dost", "ndcu-daily", "dost"])
  }
}
