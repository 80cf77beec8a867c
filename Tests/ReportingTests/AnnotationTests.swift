import DigestModel
import Foundation
import Reporting
import Testing

/// Workflow commands, Code Quality, comments and lines of JSON.
struct AnnotationTests {
  @Test(arguments: Sample.Ending.allCases)
  func `every workflow command is one line of known shape`(ending: Sample.Ending) throws {
    let text = written(Sample.report(ending), as: "github")
    #expect(text.isEmpty || text.hasSuffix("\n"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let command = try #require(
        line.wholeMatch(
          of: /::(error|warning|notice) file=([^:,]+),line=(\d+),title=([^:,]+)::(.+)/))
      #expect((Int(command.3) ?? 0) >= 1)
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func `a workflow command is escaped`() {
    var check = Sample.report(.unreadable)
    check.unreadable[0].path = "a,b:c%.pdf"
    check.unreadable[0].message = "100%\n::error::x"
    #expect(
      written(check, as: "github")
        == "::error file=a%2Cb%3Ac%25.pdf,line=1,title=Could not be read::100%25%0A::error::x\n")
  }

  @Test func `severities are errors, warnings and notices, and what is accepted is passed over`() {
    let commands = written(Sample.check, as: "github").split(separator: "\n").map {
      $0.dropFirst(2).prefix { $0 != "," }
    }
    #expect(
      commands == [
        "error file=issues/march.md", "warning file=issues/march.md",
        "notice file=issues/march.md", "notice file=issues/march.md",
        "notice file=issues/march.md", "notice file=issues/march.md", "notice file=a%2C b.pdf",
        "error file=c.pdf",
      ])
  }

  struct Entry: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable { var begin: Int }
      var path: String
      var lines: Lines
    }
    var description: String
    var check_name: String
    var fingerprint: String
    var severity: String
    var location: Location
  }

  @Test(arguments: Sample.Ending.allCases)
  func `a Code Quality report is as GitLab has it`(ending: Sample.Ending) throws {
    let entries = try JSONDecoder().decode(
      [Entry].self, from: Data(written(Sample.report(ending), as: "gitlab").utf8))
    #expect(Set(entries.map(\.fingerprint)).count == entries.count)
    for entry in entries {
      #expect(["info", "minor", "major", "critical", "blocker"].contains(entry.severity))
      #expect(!entry.description.isEmpty && !entry.check_name.isEmpty)
      #expect(!entry.location.path.hasPrefix("/") && !entry.location.path.hasPrefix("./"))
      #expect(entry.location.lines.begin >= 1)
    }
    #expect(entries.isEmpty == (ending == .clean))
  }

  @Test(arguments: Sample.Ending.allCases)
  func `every line of JSON names its schema, documents before results`(ending: Sample.Ending)
    throws
  {
    struct Line: Decodable { var schema: String }
    let lines = written(Sample.report(ending), as: "ndjson").split(separator: "\n")
    let kinds = try lines.map { line in
      try JSONDecoder().decode(Line.self, from: Data(line.utf8)).schema
    }
    let order = ["document", "error", "result", "known", "waiver"].map { "crossfoot.check-\($0)/1" }
    let places = kinds.map { order.firstIndex(of: $0) ?? -1 }
    #expect(!places.contains(-1) && places == places.sorted())
    let report = Sample.report(ending)
    #expect(places.count { $0 == 0 } == report.documents.count)
    #expect(places.count { $0 == 1 } == report.unreadable.count)
    #expect(places.count { $0 == 2 } == report.documents.map(\.findings.count).reduce(0, +))
  }
}
