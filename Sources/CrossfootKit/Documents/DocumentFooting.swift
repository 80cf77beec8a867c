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
      return FootedDocument(try DocumentReader.read(bytes: bytes, path: name))
    } catch {
      throw DocumentError(error, path: path).ofDocument(bytes)
    }
  }

  /// What adds up in each of some documents, in their order.
  package static func outcomes(
    of paths: [String]
  ) async -> [Result<FootedDocument, DocumentError>] {
    await withTaskGroup(of: (Int, Result<FootedDocument, DocumentError>).self) { group in
      var outcomes: [(Int, Result<FootedDocument, DocumentError>)] = []
      for (index, path) in paths.enumerated() {
        if index >= DocumentRun.mostAtOnce, let outcome = await group.next() {
          outcomes.append(outcome)
        }
        group.addTask {
          do throws(DocumentError) {
            return (index, .success(try foot(path)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      for await outcome in group { outcomes.append(outcome) }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
