import DigestModel

/// Documents of an archive in the schema `crossfoot.archive/1`.
package struct ArchiveJSON: ArchiveFormat {
  /// Of messages.
  var language: String

  package func write(_ issues: [ArchivedIssue], to output: inout some TextOutputStream) {
    let root = JSONValue.object([
      ("schema", .string("crossfoot.archive/1")),
      ("documents", .array(issues.map { $0.json(in: language) })),
    ])
    root.write(to: &output)
  }
}

extension ArchiveFormat where Self == ArchiveJSON {
  /// The schema `crossfoot.archive/1`.
  ///
  /// - Parameter language: Of messages.
  package static func json(in language: String = "en") -> ArchiveJSON {
    ArchiveJSON(language: language)
  }
}

extension ArchivedIssue {
  fileprivate func json(in language: String) -> JSONValue {
    let tally = document.tally
    let period = document.period.map { period in
      JSONValue.object([
        ("start", .string(period.start.description)), ("end", .string(period.end.description)),
      ])
    }
    return .object(
      [
        ("path", .string(document.path)),
        ("sha256", .string(document.sha256)),
        ("publication", .string(document.publication)),
        ("period", period ?? .null),
        ("vintage", .number(document.vintage)),
        ("knownSince", .string(orNull: document.knownSince?.description)),
        ("figures", .number(document.figures)),
        ("verdict", .string(document.verdict.rawValue)),
        (
          "summary",
          .object([
            ("pass", .number(tally.passed)), ("fail", .number(tally.failed)),
            ("indeterminate", .number(tally.undecided)), ("broken", .number(tally.broken)),
            ("used", .number(tally.used)),
          ])
        ),
      ] + (findings.map { [("results", .array($0.map { $0.json(in: language) }))] } ?? []))
  }
}

extension ArchivedFinding {
  fileprivate func json(in language: String) -> JSONValue {
    .object([
      ("rule", .string(rule)), ("instance", .string(instance)),
      ("status", .string(status.rawValue)), ("severity", .string(severity.rawValue)),
      ("left", .string(orNull: left)), ("right", .string(orNull: right)),
      ("difference", .string(orNull: difference)),
      ("message", .string(statement.preferred(in: language))),
      ("figures", .strings(figures)), ("missing", .strings(missing)),
      ("certainty", .string(orNull: certainty?.rawValue)),
      ("acceptance", .string(orNull: acceptance)),
      (
        "suspects",
        .array(
          suspects.map { suspect in
            .object([
              ("keys", .strings(suspect.keys)), ("implied", .strings(suspect.implied)),
              ("mechanism", .string(orNull: suspect.mechanism)),
              ("issue", .string(suspect.isOfIssueBefore ? "previous" : "current")),
            ])
          })
      ),
    ])
  }
}
