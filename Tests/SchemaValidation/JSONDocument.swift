package import Foundation

/// A JSON text that was read.
package enum JSONDocument: Hashable, Sendable, Decodable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONDocument])
  case object([String: JSONDocument])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let items = try? container.decode([JSONDocument].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSONDocument].self))
    }
  }

  package init(_ text: some StringProtocol) throws {
    self = try JSONDecoder().decode(JSONDocument.self, from: Data(text.utf8))
  }

  package subscript(_ name: String) -> JSONDocument? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  package var items: [JSONDocument] { if case .array(let items) = self { items } else { [] } }
  var members: [String: JSONDocument] {
    if case .object(let members) = self { members } else { [:] }
  }
  package var text: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int? {
    if case .number(let number) = self, number == Decimal(Int(truncating: number as NSNumber)) {
      return Int(truncating: number as NSNumber)
    }
    return nil
  }
}
