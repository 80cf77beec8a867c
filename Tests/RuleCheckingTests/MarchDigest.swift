import DigestModel
import Foundation
import Publications
import RuleChecking

/// The figures of the DOST digest of March 2026, where the shared documents are at hand.
enum MarchDigest {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/dost/2026-03.figures.json")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path()) }

  private struct Listing: Decodable {
    struct Entry: Decodable {
      struct Place: Decodable {
        let line: Int
        let text: String
      }

      let key: String
      let measure: String
      let occurrences: [Place]
    }

    let figures: [Entry]
  }

  /// The digest as recovery would give it, every figure read plainly.
  static func document() throws -> RecoveredDocument {
    let listing = try JSONDecoder().decode(Listing.self, from: Data(contentsOf: file))
    let figures = try listing.figures.map { entry in
      try figure(
        entry.key, entry.occurrences.map { modelText($0.text) },
        measure: Measure(rawValue: entry.measure) ?? .count)
    }
    return RecoveredDocument(
      path: "2026-03.md", sha256: "", publication: "dost", period: march, figures: figures,
      ledger: Ledger(figures: figures.count, marks: 0, unread: []))
  }

  static func rules() throws -> RuleSet {
    guard let publication = try PublicationLibrary.publication("dost") else {
      throw SampleError(text: "dost")
    }
    return try RuleSet(publication.rules, for: publication)
  }

  /// `3 563 674` as `3563674`, `98,8%` as `98.8`, `01.03.26` as `2026-03-01`.
  private static func modelText(_ printed: String) -> String {
    let text = printed.replacing(" ", with: "").replacing("\u{A0}", with: "")
      .replacing("%", with: "").replacing(",", with: ".")
    let parts = text.split(separator: ".")
    guard parts.count == 3 else { return text }
    let year = parts[2].count == 2 ? "20\(parts[2])" : String(parts[2])
    return "\(year)-\(parts[1])-\(parts[0])"
  }
}

extension RecoveredDocument {
  /// The document with one figure changed, at every place it is printed.
  func setting(_ key: String, to text: String) throws -> RecoveredDocument {
    var copy = self
    guard let place = figures.firstIndex(where: { $0.key.description == key }) else {
      throw SampleError(text: key)
    }
    for occurrence in copy.figures[place].occurrences.indices {
      copy.figures[place].occurrences[occurrence].value = try figureValue(text)
    }
    return copy
  }

  /// The document without the figures whose keys contain a text.
  func removing(_ part: String) -> RecoveredDocument {
    var copy = self
    copy.figures.removeAll { $0.key.description.contains(part) }
    return copy
  }
}
