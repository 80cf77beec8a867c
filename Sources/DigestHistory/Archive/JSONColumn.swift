import DigestModel
internal import Foundation

/// A value in a column of JSON.
enum JSONColumn {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, of text: String) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw ArchiveError.damaged(
        .badColumn, ["type": "\(type)", "text": String(text.prefix(mostShown))])
    }
  }

  private static let mostShown = 80
}
