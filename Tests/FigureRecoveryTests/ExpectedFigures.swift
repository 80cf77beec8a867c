import DigestModel
import Foundation

/// The figures of a document, as somebody else has read them.
struct ExpectedFigures: Decodable {
  struct Figure: Decodable {
    struct Occurrence: Decodable, Hashable {
      var line: Int
      var text: String
    }

    var key: String
    var value: Value
    var measure: String
    var occurrences: [Occurrence]
  }

  /// A number or a text, as a recovered value describes itself.
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

  var figures: [Figure]

  static func read(_ name: String) throws -> ExpectedFigures {
    let data = try Data(contentsOf: SharedFolder.url.appending(path: name))
    return try JSONDecoder().decode(ExpectedFigures.self, from: data)
  }
}
