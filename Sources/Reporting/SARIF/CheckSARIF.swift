import DigestModel

/// A check as a log of static analysis, whole as servers take it in: each result has a place with a
/// relative URI and a line, and what was accepted is suppressed.
///
/// What fails and what is undecided is a result, what passes is none. Without a baseline nothing is
/// said of what is new. A document that could not be read is a notification, and makes the invocation
/// unsuccessful; so that no server takes it for clean, one with unread numerals has a notification.
///
/// Source: SARIF 2.1.0 (OASIS, 2020).
package struct CheckSARIF: CheckFormat {
  package static let name = "sarif"

  /// Servers take fewer than 25 000 results of a run.
  static let mostResults = 24_999

  private let presentation: CheckPresentation

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    let rules = SARIFRules(check, language: presentation.language)
    let artifacts = SARIFArtifacts(check, in: presentation.folder)
    let results = results(of: check, rules, artifacts)
    let run = JSONValue.object([
      ("tool", .object([("driver", driver(rules))])),
      ("language", .string(presentation.language)),
      ("invocations", .array([invocation(of: check, artifacts, leftOut: results.leftOut)])),
      ("artifacts", artifacts.json),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(results.shown)),
    ])
    JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ]).write(to: &output)
  }

  private func driver(_ rules: SARIFRules) -> JSONValue {
    .object([
      ("name", .string(Program.name)), ("version", .string(Program.version)),
      ("semanticVersion", .string(Program.version)),
      ("rules", .array(rules.descriptors)),
      ("notifications", .array(SARIFNotification.Kind.allCases.map(\.descriptor))),
    ])
  }

  private func invocation(
    of check: CheckReport, _ artifacts: SARIFArtifacts, leftOut: Int
  ) -> JSONValue {
    var notifications = check.documents.map(\.recovered).flatMap { document in
      SARIFNotification.notifications(
        of: document, at: artifacts.location(of: document), language: presentation.language)
    }
    notifications += check.unreadable.map {
      SARIFNotification(
        $0, at: artifacts.location(of: $0), language: presentation.language)
    }
    if leftOut > 0 {
      notifications.append(
        SARIFNotification(
          kind: .leftOut, level: "warning",
          text: Term.leftOutResults.text.filled(["n": String(leftOut)])
            .preferred(in: presentation.language)))
    }
    return .object([
      ("executionSuccessful", .bool(check.unreadable.isEmpty)),
      ("toolExecutionNotifications", .array(notifications.map(\.json))),
    ])
  }

  /// The gravest results that a server takes, in the order of the findings, and how many more there
  /// are.
  private func results(
    of check: CheckReport, _ rules: SARIFRules, _ artifacts: SARIFArtifacts
  ) -> (shown: [JSONValue], leftOut: Int) {
    var candidates: [(rank: Int, json: () -> JSONValue)] = []
    for document in check.documents {
      let place = artifacts.location(of: document.recovered)
      let figures = document.recovered.figuresByKey
      let identities = document.findings.identities(publication: document.recovered.publication)
      for (finding, identity) in zip(document.findings, identities) {
        guard finding.hasFailed || finding.status == .indeterminate else { continue }
        let result = SARIFResult(
          finding: finding, document: document, figures: figures, place: place,
          fingerprint: identity.identity.fingerprint(number: identity.number),
          rule: rules.reference(to: finding.rule, of: document.recovered.publication),
          hasBaseline: check.hasBaseline, presentation: presentation)
        candidates.append((finding.rank, { result.json }))
      }
    }
    let leftOut = max(0, candidates.count - Self.mostResults)
    let shown =
      leftOut == 0
      ? candidates[...]
      : candidates.enumerated()
        .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        .prefix(Self.mostResults).sorted { $0.offset < $1.offset }.map(\.element)[...]
    return (shown.map { $0.json() }, leftOut)
  }
}

extension Finding {
  /// What is shown first where not all is: the gravest that is open, then what is undecided, then what
  /// is accepted.
  var rank: Int {
    guard hasFailed else { return 3 }
    guard isOpen else { return 4 }
    switch severity {
    case .error: return 0
    case .warning: return 1
    case .note: return 2
    }
  }
}
