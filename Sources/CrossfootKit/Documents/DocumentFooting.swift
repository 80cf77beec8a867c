import DigestModel
import PageExtraction
package import TableFooting

/// Foots documents without a publication.
package enum DocumentFooting {
  /// What adds up in a document; `-` is standard input.
  ///
  /// A text of fields is told by what it holds; where its name ends in `.csv` or `.tsv` fewer lines
  /// need to be alike.
  package static func foot(_ path: String) throws(DocumentError) -> FootedDocument {
    let name = FileName.readable(path)
    let bytes = try Pipeline.bytes(of: path)
    do throws(ExtractionError) {
      let isDeclared = [".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
      if let text = DocumentReader.text(of: bytes),
        let fields = FieldText(text, isDeclared: isDeclared)
      {
        return FootedDocument(fields, path: name, sha256: DocumentReader.sha256(of: bytes))
      }
      // Only pages that matter are looked at as a reader sees them: those with a table, and those
      // where one's sum stands.
      var seen: Set<Int> = []
      let document = try DocumentReader.read(bytes: bytes, path: name) { page in
        let isSeen = FootedDocument.hasTable(page)
        if isSeen { seen.insert(page.number) }
        return isSeen
      }
      let footed = FootedDocument(document)
      // A text is seen as it is.
      let isDrawn = document.pages.contains { $0.geometry == .drawn }
      let blind = isDrawn ? footed.pagesOfEquations.subtracting(seen) : []
      guard !blind.isEmpty else { return footed }
      seen.formUnion(blind)
      return FootedDocument(
        try DocumentReader.read(bytes: bytes, path: name) { seen.contains($0.number) })
    } catch {
      throw DocumentError(error, path: path).ofDocument(bytes)
    }
  }

  /// What adds up in each of some documents, in their order.
  package static func outcomes(
    of paths: [String]
  ) async -> [Result<FootedDocument, DocumentError>] {
    await inTurn(paths) { _, path in
      await .of { () throws(DocumentError) in try foot(path) }
    }
  }
}
