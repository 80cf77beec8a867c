/// A text in every language that reports are written in.
package struct Wording: Codable, Hashable, Sendable {
  package var en: String
  package var az: String

  package init(en: String, az: String) {
    (self.en, self.az) = (en, az)
  }

  /// What is kept as one text is the same in all languages, as archives of earlier versions have it.
  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(same: text)
      return
    }
    let texts = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      en: try texts.decode(String.self, forKey: .en), az: try texts.decode(String.self, forKey: .az)
    )
  }

  private enum CodingKeys: CodingKey { case en, az }

  /// The same text in all languages: a name, a number, a quotation.
  package init(same text: String) { self.init(en: text, az: text) }

  /// The text in each language changed alike.
  package func map(_ change: (String) -> String) -> Wording {
    Wording(en: change(en), az: change(az))
  }
}

extension Wording {
  /// The text in one language, the first of them unless it is known.
  package func preferred(in language: String) -> String { language == "az" ? az : en }

  /// Texts one behind the other in each language; empty for none.
  package static func joined(_ texts: [Wording], by separator: String) -> Wording {
    Wording(
      en: texts.map(\.en).joined(separator: separator),
      az: texts.map(\.az).joined(separator: separator))
  }

  /// Texts put together two by two by a term with the gaps `first` and `second`; empty for none.
  package static func joined(_ texts: [Wording], by term: Term) -> Wording {
    guard let first = texts.first else { return Wording(same: "") }
    return texts.dropFirst().reduce(first) { joined, next in
      term.text.filled(["first": joined, "second": next])
    }
  }

  /// Texts that are the same in all languages, put together two by two by a term with the gaps `first`
  /// and `second`; empty for none.
  package static func listed(_ texts: [String], by term: Term) -> Wording {
    joined(texts.map { Wording(same: $0) }, by: term)
  }

  /// Fills in the gaps: `{n}` is the number `n`, and `{n|figure|figures}` the word for as many.
  ///
  /// - Parameter values: For each name that occurs what stands for it.
  package func filled(_ values: [String: Wording]) -> Wording {
    Wording(
      en: filled(en, values.mapValues(\.en)), az: filled(az, values.mapValues(\.az)))
  }

  /// As above, of values that are the same in all languages.
  package func filled(_ values: [String: String]) -> Wording {
    filled(values.mapValues { Wording(same: $0) })
  }

  private func filled(_ text: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let value = values[parts[0]] ?? "?"
      filled += parts.count == 3 ? (value == "1" ? parts[1] : parts[2]) : value
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
