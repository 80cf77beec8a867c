import Foundation

/// An issue of a publication that only tests describe, read from beside the package.
struct DescribedIssue {
  /// The publication's folder in `Tests/Described`, which is also the issues' in the shared folder.
  let publication: String
  let name: String

  /// What a check found.
  struct Reading: Decodable {
    struct Figure: Decodable {
      var key: String
      var value: Value
    }
    struct Ledger: Decodable { var unread: Int }
    struct Period: Decodable {
      var start: String
      var end: String
    }
    var figures: [Figure]
    var ledger: Ledger
    var period: Period?
    var results: [Result]

    /// Values as the report has them, by key.
    var values: [String: String] {
      Dictionary(uniqueKeysWithValues: figures.map { ($0.key, $0.value.text) })
    }
  }

  /// A number, or what stands for a value as a text.
  struct Value: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Decimal.self) {
        text = "\(number)"
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// What became of an instance of a rule.
  struct Result: Decodable {
    var rule: String
    var instance: [String: String]
    var status: String

    /// `cases-add-up unit=campania`.
    var name: String {
      ([rule] + instance.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
        .joined(separator: " ")
    }
  }

  private struct Report: Decodable { var documents: [Reading] }

  private var path: String { "../shared/\(publication)/\(name).pdf" }

  /// What a check finds; with another issue, against it too.
  func reading(after earlier: String? = nil) throws -> Reading? {
    let previous = earlier.map {
      ["--previous", DescribedIssue(publication: publication, name: $0).path]
    }
    let outcome = try CrossfootProcess(
      arguments: ["check", path, "--publication", "Tests/Described/\(publication)"]
        + (previous ?? []) + ["--format", "json"]
    ).run()
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).documents.first
  }

  /// A file beside the issue.
  func companion(_ ending: String) throws -> Data {
    try Data(
      contentsOf: SharedDocuments.folder.appending(path: "\(publication)/\(name).\(ending)"))
  }
}
