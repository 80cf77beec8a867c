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

  /// A figure that breaks with its own history.
  package struct Outlier: Hashable, Sendable {
    package var path: String
    package var key: FigureKey
    /// As printed.
    package var text: String
    /// As printed in the issues before, the last one last.
    package var history: [String]

    package init(path: String, key: FigureKey, text: String, history: [String]) {
      self.path = path
      self.key = key
      self.text = text
      self.history = history
    }
  }

  package var publication: String
  package var documents: Int
  /// The periods without an issue between the first and the last.
  package var gaps: [Period]
  package var vintages: [Vintages]
  package var duplicates: [Duplicate]
  /// By document, in page order; a note each, which says nothing of right or wrong.
  package var outliers: [Outlier] = []

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
    sentences += outliers.map { outlier in
      Term.breaksWithHistory.text.filled([
        "path": outlier.path, "key": outlier.key.description, "text": outlier.text,
        "history": outlier.history.joined(separator: ", "),
      ])
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
      (
        "outliers",
        .array(
          outliers.map { outlier in
            .object([
              ("path", .string(outlier.path)), ("key", .string(outlier.key.description)),
              ("text", .string(outlier.text)), ("history", .strings(outlier.history)),
            ])
          })
      ),
    ])
  }
}
