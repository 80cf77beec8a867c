import DigestModel

extension RecoveredDocument {
  /// The members of a document in the schema `crossfoot.figures/1`.
  ///
  /// - Parameter language: Of reasons and messages.
  func members(in language: String) -> [(key: String, value: JSONValue)] {
    origin + [("figures", .array(figures.map(\.json)))] + account(in: language)
  }

  /// What document it is.
  var origin: [(key: String, value: JSONValue)] {
    [
      ("path", .string(path)), ("sha256", .string(sha256)), ("publication", .string(publication)),
      ("period", period?.json ?? .null),
    ]
  }

  /// What there is to know of it besides its figures.
  func account(in language: String) -> [(key: String, value: JSONValue)] {
    [
      ("ledger", ledger.json(in: language)),
      ("diagnostics", .array(diagnostics.map { $0.json(in: language) })),
      ("contradictions", .array(contradictions.map(\.json))),
    ]
  }
}

extension Period {
  var json: JSONValue {
    .object([("start", .string(start.description)), ("end", .string(end.description))])
  }
}

extension Figure {
  fileprivate var json: JSONValue {
    .object([
      ("key", .string(key.description)),
      ("indicator", .string(key.indicator)),
      ("dimensions", .object(key.coordinates.map { ($0.dimension, .string($0.member)) })),
      ("value", value.json),
      ("measure", .string(measure.rawValue)),
      ("text", .string(text)),
      ("occurrences", .array(occurrences.map(\.json))),
      ("reading", .strings(reading.map(\.description))),
    ])
  }
}

extension FigureValue {
  /// Numbers exactly as printed, durations in seconds, dates and ranges as strings; `null` for what
  /// the publisher marks as not available.
  fileprivate var json: JSONValue {
    switch self {
    case .number, .duration: .number(description)
    case .date, .range: .string(description)
    case .notAvailable: .null
    }
  }
}

extension Figure.Occurrence {
  fileprivate var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("page", .number(page)), ("box", box.json), ("line", .number(line)), ("text", .string(text)),
    ]
    if let footnote { members.append(("footnote", .string(footnote))) }
    return .object(members)
  }
}

extension Ledger {
  fileprivate func json(in language: String) -> JSONValue {
    .object([
      ("numerals", .number(numerals)),
      ("figures", .number(figures)),
      ("marks", .number(marks)),
      ("unread", .number(unread.count)),
      ("unreadNumerals", .array(unread.map { $0.json(in: language) })),
      ("unseen", .number(unseen.count)),
      ("unseenNumerals", .array(unseen.map { $0.json(in: language) })),
    ])
  }
}

extension Numeral {
  fileprivate func json(in language: String) -> JSONValue {
    let reason = explanation?.preferred(in: language)
    return .object(members + (reason.map { [("reason", .string($0))] } ?? []))
  }

  fileprivate var members: [(key: String, value: JSONValue)] {
    [("page", .number(page)), ("line", .number(line)), ("box", box.json), ("text", .string(text))]
  }
}

extension UnseenNumeral {
  fileprivate func json(in language: String) -> JSONValue {
    .object(numeral.members + [("reason", .string(reason.word.text.preferred(in: language)))])
  }
}

extension Diagnostic {
  fileprivate func json(in language: String) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("severity", .string(severity.rawValue)),
      ("message", .string(wording.preferred(in: language))),
    ]
    if let page { members.append(("page", .number(page))) }
    if let line { members.append(("line", .number(line))) }
    if let box { members.append(("box", box.json)) }
    return .object(members)
  }
}

extension Box {
  /// Left, top, right, bottom, in points to a tenth.
  var json: JSONValue { .array(edges.map { .number($0) }) }
}
