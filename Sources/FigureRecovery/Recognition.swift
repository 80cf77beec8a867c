package import DigestModel
package import Publications

/// A document's letters, for telling whose publication it is an issue of.
package struct Recognition: Sendable {
  private var letters: [UInt32] = []
  /// Where words begin in `letters`.
  private var starts: [Int] = []

  package init(_ document: SourceDocument) {
    let folding = Folding()
    for page in document.pages {
      for word in page.words {
        starts.append(letters.count)
        for scalar in word.text.unicodeScalars { folding.append(scalar, to: &letters) }
      }
    }
  }

  /// Whether all the phrases that tell a publication's issues occur in the document.
  ///
  /// - Complexity: O(*n*) in the document's words.
  package func isIssue(of publication: Publication) -> Bool {
    let folding = Folding()
    return publication.recognizedBy.allSatisfy { contains(folding.fold($0)) }
  }

  private func contains(_ phrase: [UInt32]) -> Bool {
    starts.contains { letters[$0...].starts(with: phrase) }
  }
}
