import CrossfootKit
import Foundation
import Testing

/// Programs open, recognise, recover, check and report as the commands do.
struct LibraryTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL
  private static let digest = package.appending(path: "Corpus/dost/2026-03/butterfly.pdf").path

  @Test func `a digest goes from its path to its discrepancies`() throws {
    let document = try Document(path: Self.digest)
    #expect(document.pageCount == 13)
    #expect(document.sha256.count == 64)
    let publication = try DigestPublication(recognizing: document)
    #expect(publication.id == "dost")
    let issue = try publication.recover(document)
    #expect(issue.period?.start == "2026-03-01" && issue.period?.end == "2026-03-31")
    #expect(issue.figures.count == 235)
    #expect(issue.unread.isEmpty)
    let figure = try #require(
      issue.figures.first { $0.key == "direct[unit=baku-1,span=cumulative]" })
    #expect(figure.indicator == "direct" && figure.value == "715063" && figure.measure == "count")
    #expect(figure.coordinates.map(\.dimension) == ["unit", "span"])
    #expect(figure.places.allSatisfy { $0.page >= 1 && $0.box.count == 4 })
    let outcome = try issue.check()
    #expect(
      outcome.discrepancies.map { "\($0.rule) \($0.severity) \($0.status.rawValue)" } == [
        "unit-totals-foot warning fail", "subdirections-foot error fail",
        "footnotes-in-order note fail",
      ])
    let reception = try #require(outcome.discrepancies.first { $0.rule == "subdirections-foot" })
    #expect(reception.figures.count == 4)
    #expect(reception.suspects.allSatisfy { $0.keys.count == $0.implied.count })
    #expect(outcome.results.count { $0.status == .pass } > 100)
  }

  @Test func `a document in memory is read as the file of its bytes`() throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: Self.digest)))
    let document = try Document(bytes: bytes, name: "memory.pdf")
    let fromMemory = try DigestPublication(named: "dost").recover(document)
    let fromFile = try DigestPublication(named: "dost").recover(Document(path: Self.digest))
    #expect(fromMemory.path == "memory.pdf")
    #expect(fromMemory.figures == fromFile.figures)
  }

  @Test func `every report is written, in both languages`() async throws {
    let document = try Document(path: Self.digest)
    let issue = try DigestPublication(recognizing: document).recover(document)
    for language in Language.allCases {
      let outcome = try issue.check(language: language)
      let html = try await outcome.report(as: .html)
      #expect(html.starts(with: "<!doctype html>".utf8))
      let ticked = try await outcome.report(as: .pdf)
      #expect(ticked.starts(with: try Data(contentsOf: URL(filePath: Self.digest))))
      let json = try await outcome.report(as: .json)
      #expect(String(decoding: json, as: UTF8.self).contains("\"crossfoot.check/1\""))
      let text = try await outcome.report(as: .text)
      #expect(String(decoding: text, as: UTF8.self).contains("subdirections-foot"))
      let names = ReportFileFormat.all.map(\.name)
      #expect(Set(names).isSuperset(of: ["text", "json", "html", "pdf"]))
      let unknown = await #expect(throws: CrossfootError.self) {
        try await outcome.report(as: ReportFileFormat(name: "scroll"))
      }
      #expect(unknown?.kind == .unknownFormat && unknown?.subject == "scroll")
    }
  }

  @Test func `errors say what is wrong and of what`() throws {
    let missing = #expect(throws: CrossfootError.self) { try Document(path: "no-such.pdf") }
    #expect(missing?.kind == .noSuchFile && missing?.subject == "no-such.pdf")
    let picture = #expect(throws: CrossfootError.self) {
      try Document(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], name: "a.png")
    }
    #expect(picture?.kind == .unreadable && picture?.subject == "a.png")
    let letter = try Document(bytes: Array("Dear reader, 7 greetings\n".utf8), name: "letter")
    let unknown = #expect(throws: CrossfootError.self) {
      try DigestPublication(recognizing: letter)
    }
    #expect(unknown?.kind == .unrecognized)
    let nothing = #expect(throws: CrossfootError.self) {
      try DigestPublication(named: "dost").recover(letter)
    }
    #expect(nothing?.kind == .nothingRecovered)
    let nobody = #expect(throws: CrossfootError.self) { try DigestPublication(named: "nobody") }
    #expect(nobody?.kind == .unknownPublication)
    #expect(nobody?.reason.contains("dost") == true)
    let digest = try Document(path: Self.digest)
    let issue = try DigestPublication(recognizing: digest).recover(digest)
    let same = #expect(throws: CrossfootError.self) { try issue.check(after: issue) }
    #expect(same?.kind == .notEarlier)
  }
}
