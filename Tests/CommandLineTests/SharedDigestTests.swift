import Foundation
import Testing

/// The real issue of March 2026, against the figures that are known to be in it.
@Suite(
  .enabled(if: SharedDocuments.areHere))
struct SharedDigestTests {
  private static let digest = "../shared/dost/2026-03.md"

  /// What a reading has to say of a figure.
  private struct Entry: Decodable {
    struct Occurrence: Decodable, Equatable {
      var line: Int
      var text: String
    }
    /// A number or a text.
    enum Value: Decodable, Equatable {
      case number(Decimal)
      case text(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Decimal.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }

    var key: String
    var value: Value
    var measure: String
    var occurrences: [Occurrence]
  }

  private struct Figures: Decodable {
    struct Document: Decodable { var figures: [Entry] }
    var documents: [Document]
  }

  private struct Check: Decodable {
    struct Result: Decodable {
      var rule: String
      var status: String
      var severity: String
      var difference: String?
    }
    struct Document: Decodable { var results: [Result] }
    var documents: [Document]
  }

  @Test func `no figure is wrong, and none is missing`() throws {
    let outcome = try crossfoot("figures", Self.digest, "--format", "json")
    #expect(outcome.status == 0)
    let documents = try decode(Figures.self, outcome.output).documents
    let recovered = try #require(documents.first).figures
    let known = try JSONDecoder().decode(
      Figures.Document.self,
      from: Data(
        contentsOf: SharedDocuments.folder.appending(path: "dost/2026-03.figures.json"))
    ).figures
    let knownByKey = Dictionary(uniqueKeysWithValues: known.map { ($0.key, $0) })
    for figure in recovered {
      let truth = knownByKey[figure.key]
      #expect(figure.value == truth?.value, "\(figure.key)")
      #expect(figure.measure == truth?.measure, "\(figure.key)")
      for occurrence in figure.occurrences {
        #expect(truth?.occurrences.contains(occurrence) == true, "\(figure.key)")
      }
    }
    let keys = Set(recovered.map(\.key))
    #expect(known.map(\.key).filter { !keys.contains($0) } == [])
  }

  @Test func `what is known to be wrong is found, each at its severity, and nothing else`() throws {
    let outcome = try crossfoot("check", Self.digest, "--format", "json")
    #expect(outcome.status == 1)
    let results = try #require(decode(Check.self, outcome.output).documents.first).results
    let failing = results.filter { $0.status == "fail" }
    #expect(
      failing.map { "\($0.rule) \($0.severity) \($0.difference ?? "-")" } == [
        "unit-totals-foot warning 708", "subdirections-foot error -16",
        "footnotes-in-order note -",
      ])
    #expect(results.allSatisfy { ["pass", "fail"].contains($0.status) })
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
