import DigestModel

/// A check in the schema `crossfoot.check/1`: documents as in `crossfoot.figures/1`, each with its
/// `summary` and `results`, and the documents that could not be read as `errors`.
package struct CheckJSON: CheckFormat {
  package static let name = "json"

  private let language: String

  package init(_ presentation: CheckPresentation) { language = presentation.language }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    let sequences: [(key: String, value: JSONValue)] =
      check.sequences.isEmpty ? [] : [("sequences", .array(check.sequences.map(\.json)))]
    let root = JSONValue.object(
      [
        ("schema", .string("crossfoot.check/1")),
        ("documents", .array(check.documents.map { $0.json(in: language) })),
        ("undecided", .array(check.undecided.map(\.json))),
        ("idleWaivers", .array(check.idleWaivers.map(\.json))),
        ("fixed", .array(check.fixed.map(\.json))),
        ("errors", .array(check.unreadable.map { .object($0.members(in: language)) })),
      ] + sequences)
    root.write(to: &output)
  }
}

extension CheckFormat where Self == CheckJSON {
  /// The schema `crossfoot.check/1`.
  package static var json: CheckJSON { CheckJSON(CheckPresentation()) }
}

extension CheckedDocument {
  fileprivate func json(in language: String) -> JSONValue {
    .object(
      recovered.members(in: language) + [
        ("summary", summary),
        ("results", .array(findings.map { .object($0.members(in: language)) })),
      ] + gaps)
  }

  /// How many findings have each status.
  var summary: JSONValue {
    .object(Finding.Status.allCases.map { ($0.rawValue, .number(findings.count($0))) })
  }

  /// What the rules do not reach.
  var gaps: [(key: String, value: JSONValue)] {
    [
      ("unchecked", .strings(unchecked.map(\.description))),
      ("previous", .string(orNull: previous)),
      ("comparativeRules", .strings(comparativeRules)),
    ]
  }
}

extension UnreadableDocument {
  func members(in language: String) -> [(key: String, value: JSONValue)] {
    [("path", .string(path)), ("message", .string(wording.preferred(in: language)))]
  }
}

extension Finding {
  /// The members of a result in the schema `crossfoot.check/1`.
  ///
  /// - Parameter language: Of the message.
  func members(in language: String) -> [(key: String, value: JSONValue)] {
    [
      ("rule", .string(rule)),
      ("label", .string(label)),
      ("instance", .object(instance.map { ($0.dimension, .string($0.member)) })),
      ("status", .string(status.rawValue)),
      ("severity", .string(severity.rawValue)),
      ("left", .string(orNull: left)),
      ("right", .string(orNull: right)),
      ("difference", .string(orNull: difference)),
      ("figures", .strings(figures.map(\.description))),
      ("earlier", .array(earlier.map(\.json))),
      ("missing", .strings(missing.map(\.description))),
      ("message", .string(statement.preferred(in: language))),
      ("suspects", .array(suspects.map { $0.json(in: language) })),
      ("certainty", .string(orNull: certainty?.rawValue)),
      ("acceptance", acceptance?.json ?? .null),
    ] + (decidedBy.isEmpty ? [] : [("decidedBy", .strings(decidedBy))])
  }
}

extension Figure {
  /// A figure of the issue before, with its first place.
  fileprivate var json: JSONValue {
    .object([
      ("key", .string(key.description)), ("text", .string(text)),
      ("page", .number(occurrences[0].page)), ("line", .number(occurrences[0].line)),
    ])
  }
}

extension Finding.Suspect {
  fileprivate func json(in language: String) -> JSONValue {
    .object(members(in: language))
  }

  private func members(in language: String) -> [(String, JSONValue)] {
    [
      ("keys", .strings(keys.map(\.description))),
      ("implied", .strings(implied.map(\.description))),
      ("mechanism", .string(orNull: mechanism)),
      ("resolves", .number(resolves)),
      ("issueBefore", .bool(isOfEarlierIssue)),
      ("printings", .array(printings.map(\.json))),
      ("misreadings", .strings(misreadings.map { $0.preferred(in: language) })),
    ]
      + (evidence.isEmpty
        ? [] : [("evidence", .strings(evidence.map { $0.preferred(in: language) }))])
  }
}

extension Finding.Suspect.Printing {
  fileprivate var json: JSONValue {
    .object([
      ("key", .string(key.description)), ("page", .number(page)), ("line", .number(line)),
      ("text", .string(text)),
    ])
  }
}

extension Finding.Acceptance {
  fileprivate var json: JSONValue {
    switch self {
    case .known: .object([("status", .string("known"))])
    case .changed(let changes):
      .object([
        ("status", .string("changed")),
        (
          "changes",
          .array(changes.map(\.json))
        ),
      ])
    case .waived(let waiver): .object([("status", .string("waived"))] + waiver.members)
    case .expired(let waiver), .undated(let waiver):
      .object([("status", .string("expired"))] + waiver.members)
    }
  }
}

extension Finding.Acceptance.Change {
  fileprivate var json: JSONValue {
    switch self {
    case .figure(let key, let earlier, let now):
      .object([
        ("key", .string(key)), ("earlier", .string(orNull: earlier)),
        ("now", .string(orNull: now)),
      ])
    case .earlierFigure(let key, let earlier, let now):
      .object([
        ("previous", .string(key)), ("earlier", .string(orNull: earlier)),
        ("now", .string(orNull: now)),
      ])
    case .message(let earlier): .object([("message", .string(earlier))])
    }
  }
}

extension IdleWaiver {
  fileprivate var json: JSONValue { .object(members) }

  var members: [(key: String, value: JSONValue)] {
    [
      ("path", .string(waiver.path)), ("line", .number(waiver.position.line)),
      ("rule", .string(waiver.rule)), ("figures", .strings(waiver.figures.map(\.description))),
    ] + waiver.members + [("expired", .bool(hasEnded))]
  }
}

extension Waiver {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("reason", .string(reason)), ("acceptedBy", .string(acceptedBy)),
      ("until", .string(orNull: lastDay?.description)),
    ]
  }
}
