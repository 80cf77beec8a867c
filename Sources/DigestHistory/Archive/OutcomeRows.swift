import DigestModel
internal import GRDB

/// The rows of `outcome`: what was found in a document, without the rules that pass.
enum OutcomeRows {
  /// Replaces the findings of a document.
  static func write(_ findings: [Finding], of document: Int, in database: Database) throws {
    let tally = ArchivedDocument.Tally(findings)
    try database.execute(
      sql: """
        UPDATE document SET verdict = ?, passed = ?, failed = ?, undecided = ?, broken = ?, used = ?
        WHERE id = ?
        """,
      arguments: [
        ArchivedDocument.Verdict(findings).rawValue, tally.passed, tally.failed, tally.undecided,
        tally.broken, tally.used, document,
      ])
    try database.execute(sql: "DELETE FROM outcome WHERE document = ?", arguments: [document])
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO outcome (document, place, rule, label, instance, status, severity, left_side,
          right_side, difference, message, message_az, figures, earlier, missing, suspects, certainty, acceptance)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (place, finding) in findings.enumerated() where finding.status != .pass {
      let kept = ArchivedFinding(finding)
      try insertion.execute(
        arguments: [
          document, place, kept.rule, kept.label, kept.instance, kept.status.rawValue,
          kept.severity.rawValue, kept.left, kept.right, kept.difference, kept.statement.en,
          kept.statement.az,
          try JSONColumn.text(kept.figures), try JSONColumn.text(kept.earlier),
          try JSONColumn.text(kept.missing), try JSONColumn.text(kept.suspects),
          kept.certainty?.rawValue, kept.acceptance,
        ])
    }
  }

  /// In the order that they were found.
  static func findings(of document: Int, in database: Database) throws -> [ArchivedFinding] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM outcome WHERE document = ? ORDER BY place",
      arguments: [document]
    ).map { row in
      guard let status = Finding.Status(rawValue: row["status"]),
        let severity = Finding.Severity(rawValue: row["severity"])
      else { throw ArchiveError.damaged(.noStatus, ["n": String(document)]) }
      let certainty: String? = row["certainty"]
      return ArchivedFinding(
        rule: row["rule"], label: row["label"], instance: row["instance"], status: status,
        severity: severity, left: row["left_side"], right: row["right_side"],
        difference: row["difference"],
        statement: Wording(en: row["message"], az: row["message_az"]),
        figures: try JSONColumn.value([String].self, of: row["figures"]),
        earlier: try JSONColumn.value([String].self, of: row["earlier"]),
        missing: try JSONColumn.value([String].self, of: row["missing"]),
        suspects: try JSONColumn.value([ArchivedFinding.Suspect].self, of: row["suspects"]),
        certainty: certainty.flatMap(Finding.Certainty.init), acceptance: row["acceptance"])
    }
  }
}
