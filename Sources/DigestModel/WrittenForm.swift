/// A value that is kept as the text it is written as.
package protocol WrittenForm: Codable, CustomStringConvertible {
  /// Reads the written form; `nil` where it is malformed.
  init?(writtenForm text: String)
}

extension WrittenForm {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(writtenForm: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no \(Self.self)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CalendarDate: WrittenForm {
  package init?(writtenForm text: String) { self.init(text) }
}

extension FigureKey: WrittenForm {
  package init?(writtenForm text: String) { self.init(text) }
}
