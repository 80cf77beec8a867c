package import DigestModel

/// What the documents of one publication are, taken together.
package struct IssueSequenceSummary: Hashable, Sendable {
  /// Different documents of one period, the one that counts last.
  package struct Vintages: Hashable, Sendable {
    package var period: Period
    package var paths: [String]

    package init(period: Period, paths: [String]) {
      self.period = period
      self.paths = paths
    }
  }

  /// A document with the bytes of another.
  package struct Duplicate: Hashable, Sendable {
    package var path: String
    package var original: String

    package init(path: String, of original: String) {
      self.path = path
      self.original = original
    }
  }

  package var publication: String
  package var documents: Int
  /// The periods without an issue between the first and the last.
  package var gaps: [Period]
  package var vintages: [Vintages]
  package var duplicates: [Duplicate]

  package init(
    publication: String, documents: Int, gaps: [Period], vintages: [Vintages],
    duplicates: [Duplicate]
  ) {
    self.publication = publication
    self.documents = documents
    self.gaps = gaps
    self.vintages = vintages
    self.duplicates = duplicates
  }
}

extension IssueSequenceSummary {
  /// So many periods are named where more are lacking.
  private static let mostNamed = 12

  /// What is missing, restated or there twice; none where each period has one document.
  var sentences: [Wording] {
    var sentences: [Wording] = []
    if !gaps.isEmpty {
      let named = gaps.prefix(Self.mostNamed).map(\.written).joined(separator: ", ")
      let rest = gaps.count - Self.mostNamed
      sentences.append(
        (rest > 0 ? Term.noIssueOfMore : .noIssueOf).text
          .filled(["periods": named, "n": String(rest)]))
    }
    sentences += vintages.map { vintage in
      Term.severalDocuments.text.filled([
        "period": vintage.period.written, "paths": vintage.paths.joined(separator: ", "),
      ])
    }
    sentences += duplicates.map {
      Term.sameBytes.text.filled(["path": $0.path, "other": $0.original])
    }
    return sentences
  }

  var json: JSONValue {
    .object([
      ("publication", .string(publication)),
      ("documents", .number(documents)),
      ("gaps", .strings(gaps.map(\.written))),
      (
        "vintages",
        .array(
          vintages.map { vintage in
            .object([
              ("period", .string(vintage.period.written)), ("paths", .strings(vintage.paths)),
            ])
          })
      ),
      (
        "duplicates",
        .array(
          duplicates.map { duplicate in
            .object([("path", .string(duplicate.path)), ("of", .string(duplicate.original))])
          })
      ),
    ])
  }
}
