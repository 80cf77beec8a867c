import Foundation
import Testing

/// `report --format pdf`: the original with a mark over each figure, and nothing else changed.
struct TickedPDFTests {
  private struct Figures: Decodable {
    struct Document: Decodable { var figures: [Figure] }
    struct Figure: Decodable {
      struct Occurrence: Decodable {
        var page: Int
        var box: [Double]
      }
      var key: String
      var occurrences: [Occurrence]
    }
    var documents: [Document]
  }

  private static func digest(_ layout: String) -> String { "Corpus/dost/2026-03/\(layout).pdf" }

  private func ticked(_ path: String, _ options: String...) throws -> Data {
    try TemporaryFolder.with { folder in
      let file = folder.url.appending(path: "ticked.pdf")
      let outcome = try CrossfootProcess(
        arguments: ["report", path, "--format", "pdf", "-o", file.path] + options
      ).run()
      #expect(outcome == Outcome(status: 0, output: "", errors: ""))
      return try Data(contentsOf: file)
    }
  }

  private func original(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path, relativeTo: CrossfootProcess.package))
  }

  @Test(arguments: ["butterfly", "cards", "dense", "fragments"])
  func `each annotation lies on its figure, and the page's text is the original's`(
    layout: String
  ) throws {
    let path = Self.digest(layout)
    let reopened = try expectMarks(on: path)
    #expect(reopened.annotations.count > 200)
    #expect(
      Set(reopened.annotations.map { "\($0.page) \($0.box)" }).count == reopened.annotations.count)
  }

  /// A ticked PDF whose text is the original's, and whose own annotations each lie on a figure that they
  /// name.
  ///
  /// - Parameter others: How many annotations each page of the original has.
  private func expectMarks(on path: String, besides others: Int = 0) throws -> ReopenedPDF {
    var reopened = try #require(ReopenedPDF(ticked(path)))
    let original = try #require(ReopenedPDF(original(path)))
    #expect(reopened.texts == original.texts)
    #expect(reopened.sizes.map(\.width) == original.sizes.map(\.width))
    #expect(original.annotations.count == others * original.texts.count)
    for annotation in original.annotations {
      let place = try #require(reopened.annotations.firstIndex(of: annotation))
      reopened.annotations.remove(at: place)
    }
    let boxes = Dictionary(
      grouping: try figures(path).flatMap { figure in
        figure.occurrences.map { (key: figure.key, page: $0.page, box: $0.box) }
      }, by: \.page)
    for annotation in reopened.annotations {
      let near = try #require(boxes[annotation.page]).filter {
        intersectionOverUnion($0.box, annotation.box) >= 0.9
      }
      #expect(near.contains { annotation.contents.contains($0.key) }, "\(annotation)")
    }
    return reopened
  }

  private func figures(_ path: String) throws -> [Figures.Figure] {
    try JSONDecoder().decode(
      Figures.self, from: Data(crossfoot("figures", path, "--format", "json").output.utf8)
    ).documents[0].figures
  }

  @Test(arguments: RemadePages.Way.all)
  func `marks lie on the figures of pages that are laid down in any way`(
    way: RemadePages.Way
  ) throws {
    let path = Self.digest("butterfly")
    let bytes = try RemadePages.remade(original(path), way)
    try TemporaryFolder.with { folder in
      let remade = try folder.file("remade.pdf", bytes).path
      let reopened = try expectMarks(on: remade, besides: way.ownAnnotations)
      // As the pages look the same, they have the same marks at the same places.
      let plain = try #require(ReopenedPDF(ticked(path)))
      #expect(reopened.annotations.count == plain.annotations.count)
      for (mark, expected) in zip(reopened.annotations, plain.annotations) {
        #expect(mark.page == expected.page && mark.title == expected.title)
        #expect(intersectionOverUnion(mark.box, expected.box) >= 0.9, "\(mark) \(expected)")
      }
      let marked = try ticked(remade)
      #expect(marked.starts(with: bytes))
    }
  }

  @Test func `a note names the mark, the finding, its operands and the suspects`() throws {
    let reopened = try #require(ReopenedPDF(ticked(Self.digest("butterfly"))))
    let stated = try #require(
      reopened.annotations.first { $0.contents.contains("\n  subdirections-foot") && $0.page == 7 })
    #expect(stated.title.hasPrefix("✗"))
    for part in [
      "2 750", "1 166", "page 1, line 19", "sum of 3", "difference", "suspects",
      "1 150  for  1 166",
    ] {
      #expect(stated.contents.contains(part))
    }
    let holding = reopened.annotations.filter { $0.title == "Ft" }
    #expect(!holding.isEmpty && holding.allSatisfy { !$0.contents.contains("suspects") })
  }

  @Test func `the original's bytes stay, and the same document gives the same bytes`() throws {
    let path = Self.digest("butterfly")
    let first = try ticked(path)
    #expect(first.starts(with: try original(path)))
    // Poppler notes the second that it writes at.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try ticked(path) == first)
  }

  /// The pages behind those of the summary are the original's, each with its marks.
  private func expectSummary(before path: String) throws {
    let original = try #require(ReopenedPDF(original(path)))
    let plain = try #require(ReopenedPDF(ticked(path)))
    let bytes = try ticked(path, "--with-summary")
    let fronted = try #require(ReopenedPDF(bytes))
    let count = fronted.texts.count - original.texts.count
    #expect(count >= 1)
    #expect(Array(fronted.texts.dropFirst(count)) == original.texts)
    #expect(fronted.texts[0].contains("Pages are numbered as in the original."))
    #expect(
      fronted.annotations
        == plain.annotations.map {
          var annotation = $0
          annotation.page += count
          return annotation
        })
    #expect(try ticked(path, "--with-summary") == bytes)
  }

  @Test func `a summary stands on pages in front`() throws {
    try expectSummary(before: Self.digest("butterfly"))
    let fronted = try #require(ReopenedPDF(ticked(Self.digest("butterfly"), "--with-summary")))
    #expect(fronted.texts[0].contains("stated 2 750 differs from the sum of its parts 2 766"))
  }

  @Test(.enabled(if: SharedDocuments.areHere), arguments: ["e01-L1", "e22-L2", "r4-2024-11-L4"])
  func `a summary stands in front of what other producers write`(name: String) throws {
    try expectSummary(
      before: SharedDocuments.folder.appending(path: "training/\(name).pdf").path)
  }

  @Test func `a summary is for PDFs`() throws {
    let outcome = try crossfoot("report", Self.digest("butterfly"), "--with-summary")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--with-summary needs --format pdf"))
  }

  @Test func `a text has no pages to be ticked`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("report", "wrong.txt", "--format", "pdf", "-o", "ticked.pdf")
      #expect(outcome.status == 65)
      #expect(
        outcome.errors == "crossfoot: wrong.txt: no ticked PDF: the document is no PDF\n")
      #expect(try market.run("check", "ticked.pdf").status == 66)
    }
  }
}
