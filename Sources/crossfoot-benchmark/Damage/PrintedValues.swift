import DigestModel
import Foundation

/// The values that a document prints, where a file beside it tells: what the intact document was not
/// read for is not wrong when a damaged one gives it.
package struct PrintedValues: Sendable {
  private var values: [String: Set<String>] = [:]

  /// No value is known.
  package init() {}

  /// The values in `FILE.json` beside a document, in `figures` and `optional`; none where there is no
  /// such file.
  init(besides path: String) throws {
    guard let data = FileManager.default.contents(atPath: path + ".json") else { return }
    let file = try JSONDecoder().decode(File.self, from: data)
    for figure in file.figures {
      for value in [figure.value, figure.also].compactMap(\.self) { add(value, for: figure.key) }
    }
    for (key, value) in file.optional ?? [:] { add(value, for: key) }
  }

  func contains(_ value: FigureValue, for key: FigureKey) -> Bool {
    values[key.description]?.contains(Self.shortened(value.description)) ?? false
  }

  private mutating func add(_ value: Value, for key: String) {
    values[key, default: []].formUnion(value.texts.map(Self.shortened))
  }

  /// A number without the zeros that end its decimals, as JSON has none.
  private static func shortened(_ text: String) -> String {
    guard text.contains("."), text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else {
      return text
    }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private struct File: Decodable {
    struct Figure: Decodable {
      var key: String
      var value: Value
      /// The value at another place.
      var also: Value?
    }

    var figures: [Figure]
    var optional: [String: Value]?
  }

  /// A number, a text, or several of them.
  private struct Value: Decodable {
    var texts: [String]

    init(from decoder: any Decoder) throws {
      if let values = try? [Value](from: decoder) {
        texts = values.flatMap(\.texts)
        return
      }
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        texts = [text]
      } else {
        texts = [try container.decode(Decimal.self).description]
      }
    }
  }
}
