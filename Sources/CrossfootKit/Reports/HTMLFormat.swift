import DigestModel
import PageExtraction
import Publications
package import Reporting

/// `--format html`: a page a document, which needs no network and nothing beside it.
package struct HTMLFormat: ReportFormat {
  package let language: Language

  package init(language: Language) { self.language = language }

  package let suffix = ".html"

  package func report(of issue: CheckedIssue)
    async throws(DocumentError) -> (file: [UInt8], entry: (_ name: String) -> HTMLIndex.Line)
  {
    let document = issue.document
    async let pictures = Self.pictures(of: document.source.pages, in: document.bytes)
    let coverage = issue.coverage
    let publication = document.method.publication
    let reported = ReportedDocument(
      checked: issue.checked, title: Wording(publication.titles, orElse: publication.id),
      pages: document.source.pages, pictures: await pictures,
      names: FigureNames(of: publication),
      rules: ReportedDocument.rules(of: document.method), coverage: coverage)
    let text = HTMLReport(language: language.rawValue).text(of: reported)
    return (Array(text.utf8), { HTMLIndex.Line(reported, name: $0) })
  }

  package func entry(of document: UnreadableDocument) -> HTMLIndex.Line { HTMLIndex.Line(document) }

  package func index(
    of entries: [HTMLIndex.Line], sequences: [IssueSequenceSummary]
  ) -> [UInt8]? {
    Array(HTMLIndex(language: language.rawValue).text(of: entries, sequences: sequences).utf8)
  }

  /// A picture of each page, drawn by as many tasks as there are processors; none of a text.
  static func pictures(of pages: [Page], in bytes: [UInt8]) async -> [PagePicture?] {
    var pictures = [PagePicture?](repeating: nil, count: pages.count)
    let drawn = pages.indices.filter { pages[$0].geometry == .drawn }
    let tasks = min(DocumentRun.mostAtOnce, drawn.count)
    guard tasks > 0 else { return pictures }
    await withTaskGroup(of: [(Int, PagePicture?)].self) { group in
      for first in 0..<tasks {
        let share = stride(from: first, to: drawn.count, by: tasks).map { drawn[$0] }
        group.addTask {
          Array(zip(share, PagePicture.pictures(of: bytes, pages: share)))
        }
      }
      for await share in group {
        for (index, picture) in share { pictures[index] = picture }
      }
    }
    return pictures
  }
}
