import CorpusTypesetting
import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

/// The typeset digests of `Corpus/dost`, each month with the figures that all its layouts show.
enum CorpusFolder {
  /// A PDF of the corpus, by its month and the name of its layout.
  struct Issue: Hashable, CustomTestStringConvertible {
    var month: String
    var layout: String

    var testDescription: String { "\(month) \(layout)" }

    var path: String { CorpusFolder.url.appending(path: "\(month)/\(layout).pdf").path }

    /// The figures that it was typeset from.
    func figures() throws -> FiguresFile {
      let file = CorpusFolder.url.appending(path: "\(month)/figures.csv")
      return try FiguresFile(csv: try String(contentsOf: file, encoding: .utf8))
    }
  }

  static let url = LanguagePage.url.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/dost")

  static let issues: [Issue] = {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: url.path)
    return (paths ?? []).sorted().compactMap { path in
      let parts = path.split(separator: "/")
      guard parts.count == 2, parts[1].hasSuffix(".pdf") else { return nil }
      return Issue(month: String(parts[0]), layout: String(parts[1].dropLast(".pdf".count)))
    }
  }()
}

/// What was recovered of a document, against the figures that it was made of.
struct RecoveryComparison {
  /// Keys that the document does not have, with the values given to them.
  var invented: [String] = []
  /// Keys with values that are not theirs, at any occurrence.
  var wrong: [String] = []
  /// Keys that were not recovered.
  var missing: [String] = []
  /// Keys of the document.
  var count: Int

  init(_ figures: [Figure], with values: [FigureKey: FigureValue]) {
    count = values.count
    var left = values
    for figure in figures {
      guard let value = values[figure.key] else {
        invented.append("\(figure.key) = \(figure.value)")
        continue
      }
      left[figure.key] = nil
      for occurrence in figure.occurrences where occurrence.value != value {
        wrong.append("\(figure.key) = \(occurrence.value), not \(value)")
      }
    }
    missing = left.keys.map(\.description).sorted()
  }
}

extension FiguresFile {
  var values: [FigureKey: FigureValue] {
    Dictionary(rows.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Grammar {
  /// The grammar of the monthly digest.
  static func digest() throws -> Grammar {
    let publication = try #require(try PublicationLibrary.publication("dost"))
    return try Grammar(publication.grammar, for: publication)
  }
}
