import CorpusTypesetting
import DigestHistory
import DigestModel
import Foundation
import Publications
import Testing

struct ArchiveTests {
  @Test func `what is added comes back as it was`() throws {
    let invented = try InventedArchive()
    let issue = try #require(
      try PlantedHistory(from: "2026-03", to: "2026-03", seed: 2, plan: nil).issues.first)
    var document = try invented.document(issue)
    document.figures[0].occurrences[0].footnote = "a note"
    document.figures[0].occurrences[0].isAdmittedWrong = true
    document.figures[1].reading = [.approximate(printed: "a", label: "b"), .legend]
    document.figures[2].occurrences.append(document.figures[3].occurrences[0])
    document.diagnostics = [Diagnostic(severity: .warning, message: "doubt", page: 2)]
    document.usedIdentities = [.init(name: "units-foot", keys: [document.figures[0].key])]
    document.footnoteMarks = [FootnoteMark(mark: "1", term: "x", note: nil, page: 1, line: 2)]
    document.ledger.unread = [
      Numeral(page: 1, box: Box(left: 0.5, top: 1, right: 2, bottom: 3), line: 4, text: "5")
    ]
    try InventedArchive.with { path in
      #expect(
        try invented.add(document, to: Archive(at: path, creates: true)) == .added)
      let archive = try Archive(at: path)
      let archived = try #require(try archive.documents().first)
      #expect(try archive.recovered(archived) == document)
      #expect(archived.figures == document.figures.count)
      #expect(archived.knownSince == document.period?.end)
      #expect(try archive.publications().map(\.rules.text) == [invented.publication.rules.text])
    }
  }

  @Test func `other files of the publication have a document read again`() throws {
    let invented = try InventedArchive()
    let issue = try #require(
      try PlantedHistory(from: "2026-03", to: "2026-03", seed: 2, plan: nil).issues.first)
    let document = try invented.document(issue)
    var changed = invented.publication
    changed.rules.text += "\n"
    try InventedArchive.with { path in
      let archive = try Archive(at: path, creates: true)
      try invented.add(document, to: archive)
      let publication = invented.publication
      #expect(
        try archive.has(
          sha256: document.sha256, of: [(publication.id, publication.filesDigest)]))
      #expect(
        try !archive.has(sha256: document.sha256, of: [(changed.id, changed.filesDigest)]))
      let renewal = try archive.add(
        document, of: changed, knownSince: nil, today: try #require(InventedArchive.today),
        checker: invented.checker)
      #expect(renewal == .renewed)
      #expect(try archive.documents().map(\.vintage) == [1])
      #expect(
        try archive.verify() == Archive.Verification(documents: 1, figures: document.figures.count))
    }
  }

  @Test func `runs at once lose nothing`() async throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(from: "2019-05", to: "2021-04", seed: 2, plan: nil)
    let documents = try invented.documents(of: history)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "archive.sqlite").path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let archive = try Archive(at: path, creates: true)
          for document in documents { try invented.add(document, to: archive) }
        }
      }
      try await group.waitForAll()
    }
    let archive = try Archive(at: path)
    #expect(try archive.documents().count == documents.count)
    #expect(try archive.verify().faults == [])
  }

  @Test func `what is no archive is told apart`() throws {
    try InventedArchive.with { path in
      #expect(throws: ArchiveError.missing) { try Archive(at: path) }
      try Data(
        "no database, and longer than a header of one hundred bytes would be at the least, so that it is read as one"
          .utf8
      )
      .write(to: URL(filePath: path))
      let error = #expect(throws: ArchiveError.self) { try Archive(at: path) }
      #expect(error?.description == "no sound archive: file is not a database")
    }
    #expect(throws: ArchiveError.unwritable("unable to open database file")) {
      try Archive(at: "/nowhere/archive.sqlite", creates: true)
    }
  }
}
