import DigestModel

/// A JSON text to be: members keep their order, numbers their digits.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number, already in JSON's notation.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
}

extension JSONValue {
  static func number(_ integer: Int) -> JSONValue { .number(String(integer)) }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
  static func string(orNull text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension JSONValue {
  /// The longest that a container on one line may be, with its indentation, in UTF-8 bytes.
  private static let lineLength = 100

  /// Writes the value and a newline.
  ///
  /// A container stands on one line where that fits in `lineLength`, otherwise with one member a
  /// line, indented by two spaces.
  func write(to output: inout some TextOutputStream) {
    write(to: &output, indentation: 0, column: 0)
    output.write("\n")
  }

  /// Writes the value on one line, and a newline.
  func writeLine(to output: inout some TextOutputStream) {
    var line = ""
    _ = writeLine(to: &line, limit: .max)
    output.write(line + "\n")
  }

  private func write(
    to output: inout some TextOutputStream, indentation: Int, column: Int
  ) {
    var line = ""
    if writeLine(to: &line, limit: Self.lineLength - column) {
      output.write(line)
      return
    }
    let margin = String(repeating: " ", count: indentation + 2)
    switch self {
    case .array(let items):
      output.write("[")
      for (index, item) in items.enumerated() {
        output.write((index == 0 ? "\n" : ",\n") + margin)
        item.write(to: &output, indentation: indentation + 2, column: indentation + 3)
      }
      output.write("\n" + String(repeating: " ", count: indentation) + "]")
    case .object(let members):
      output.write("{")
      for (index, member) in members.enumerated() {
        let name = Self.quoted(member.key) + ": "
        output.write((index == 0 ? "\n" : ",\n") + margin + name)
        member.value.write(
          to: &output, indentation: indentation + 2,
          column: indentation + 3 + name.utf8.count)
      }
      output.write("\n" + String(repeating: " ", count: indentation) + "}")
    case .null, .bool, .number, .string:
      output.write(line)
    }
  }

  /// Appends the value on one line; gives up as soon as a container makes `line` longer than
  /// `limit` bytes.
  private func writeLine(to line: inout String, limit: Int) -> Bool {
    switch self {
    case .null: line += "null"
    case .bool(let value): line += value ? "true" : "false"
    case .number(let digits): line += digits
    case .string(let text): line += Self.quoted(text)
    case .array(let items):
      line += "["
      for (index, item) in items.enumerated() {
        if index > 0 { line += ", " }
        guard item.writeLine(to: &line, limit: limit), line.utf8.count <= limit else {
          return false
        }
      }
      line += "]"
      return line.utf8.count <= limit
    case .object(let members):
      line += "{"
      for (index, member) in members.enumerated() {
        line += (index > 0 ? ", " : "") + Self.quoted(member.key) + ": "
        guard member.value.writeLine(to: &line, limit: limit), line.utf8.count <= limit else {
          return false
        }
      }
      line += "}"
      return line.utf8.count <= limit
    }
    return true
  }

  /// A JSON string literal.
  ///
  /// Source: RFC 8259, section 7; of what need not be escaped only what a terminal would obey is.
  private static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case _ where scalar.isUnseen:
        let code = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
