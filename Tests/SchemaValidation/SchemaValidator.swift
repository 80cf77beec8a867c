import Foundation
import Reporting

/// Validates JSON by the keywords that Crossfoot's schemas use; any other is an error of the schema.
///
/// Source: JSON Schema Validation, draft 2020-12.
package struct SchemaValidator: Sendable {
  private let root: JSONDocument

  /// - Parameter schema: The schema as a text.
  package init(schema: String) throws { root = try JSONDocument(schema) }

  /// What is wrong with a JSON text that names its schema, `$.documents[0].period: …`; nothing where it
  /// fits.
  package static func problems(in text: some StringProtocol) throws -> [String] {
    let document = try JSONDocument(text)
    guard let id = document["schema"]?.text else { return ["$: names no schema"] }
    guard let validator = validators[id] else { return ["$.schema: there is no schema \(id)"] }
    return validator.problems(in: document)
  }

  /// By what JSON has as `schema`; none for a schema that is no JSON.
  private static let validators = Dictionary(
    Schema.all.compactMap { schema in
      (try? SchemaValidator(schema: schema.text)).map { (schema.id, $0) }
    }
  ) { first, _ in first }

  package func problems(in document: JSONDocument) -> [String] {
    problems(in: document, by: root, at: "$")
  }

  private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  private func problems(
    in value: JSONDocument, by schema: JSONDocument, at place: String
  ) -> [String] {
    if schema == .bool(false) { return ["\(place): is not allowed"] }
    return schema.members.sorted { $0.key < $1.key }.flatMap { keyword, argument -> [String] in
      switch keyword {
      case _ where Self.annotations.contains(keyword): return []
      case "$ref":
        guard let name = argument.text, name.hasPrefix("#/$defs/"),
          let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))]
        else { return ["\(place): the schema refers to nothing"] }
        return problems(in: value, by: target, at: place)
      case "type":
        let types = argument.text.map { [$0] } ?? argument.items.compactMap(\.text)
        return types.contains { Self.isOf($0, value) } ? [] : ["\(place): is no \(types)"]
      case "const": return value == argument ? [] : ["\(place): is not \(argument)"]
      case "enum":
        return argument.items.contains(value) ? [] : ["\(place): \(value) is none of them"]
      case "anyOf":
        let all = argument.items.map { problems(in: value, by: $0, at: place) }
        return all.contains { $0.isEmpty } ? [] : ["\(place): fits none of \(all)"]
      case "properties":
        return value.members.flatMap { name, member in
          argument[name].map { problems(in: member, by: $0, at: "\(place).\(name)") } ?? []
        }
      case "required":
        guard case .object(let members) = value else { return [] }
        return argument.items.compactMap(\.text).filter { members[$0] == nil }
          .map { "\(place): has no \($0)" }
      case "additionalProperties":
        let known = Set((schema["properties"]?.members ?? [:]).keys)
        return value.members.filter { !known.contains($0.key) }.flatMap {
          problems(in: $1, by: argument, at: "\(place).\($0)")
        }
      case "items":
        return value.items.enumerated().flatMap {
          problems(in: $1, by: argument, at: "\(place)[\($0)]")
        }
      case "minItems", "maxItems":
        guard case .array(let items) = value, let bound = argument.integer else { return [] }
        let fits = keyword == "minItems" ? items.count >= bound : items.count <= bound
        return fits ? [] : ["\(place): has \(items.count) items"]
      case "minimum":
        guard case .number(let number) = value, case .number(let bound) = argument else {
          return []
        }
        return number >= bound ? [] : ["\(place): \(number) is less than \(bound)"]
      case "minLength":
        guard let text = value.text, let bound = argument.integer else { return [] }
        return text.unicodeScalars.count >= bound ? [] : ["\(place): is too short"]
      case "pattern":
        guard let text = value.text, let pattern = argument.text else { return [] }
        let fits = text.range(of: pattern, options: .regularExpression) != nil
        return fits ? [] : ["\(place): “\(text)” does not match \(pattern)"]
      default: return ["\(place): the schema has the unknown keyword \(keyword)"]
      }
    }
  }

  private static func isOf(_ type: String, _ value: JSONDocument) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    case ("integer", .number): value.integer != nil
    default: false
    }
  }
}
