package import DigestModel

/// What adds up in a document, and what does not.
package struct FootedDocument: Sendable {
  /// The path as the caller gave it; `-` for standard input.
  package var path: String
  package var sha256: String
  /// In the order of the document; those without numbers left out.
  package var tables: [FootedTable]
  /// What was not looked at, and why.
  package var diagnostics: [Diagnostic]

  package init(
    path: String, sha256: String, tables: [FootedTable], diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.tables = tables
    self.diagnostics = diagnostics
  }

  /// Foots the tables of a text of fields.
  package init(_ fields: FieldText, path: String, sha256: String, words: FootingWords = .all) {
    let format = NumberFormat(
      of: fields.rows.lazy.flatMap { $0 },
      // Who has fields parted by commas has no commas before decimals.
      orElse: fields.separator == "," ? NumberFormat(decimal: ".", group: ",") : nil)
    let all = fields.tables
    let budget = FootedTable.budget(for: all.count)
    let tables = all.map { table in
      let usual = FootedTable(table, fallback: format, words: words, budget: budget)
      guard fields.separator == ",", usual.reading.hasThousandthsAlone else { return usual }
      // Some write `1.204` for a thousand even there: then it is that which adds up.
      let other = FootedTable(table, words: words, budget: budget)
      return other.passes > usual.passes ? other : usual
    }
    self.init(
      path: path, sha256: sha256,
      tables: tables.filter { $0.says(words) })
    carrySums()
    if fields.isCutShort {
      diagnostics.append(
        Diagnostic(
          severity: .warning,
          wording: FootingTerm.firstLines.text.filled(["n": String(fields.rows.count)])))
    }
    if let line = fields.openQuote {
      diagnostics.append(
        Diagnostic(
          severity: .warning, wording: FootingTerm.openQuote.text.filled(["n": String(line)])))
    }
    findRepeats()
    finishTables()
  }

  /// Weighs what the tables say of each other, and says which were not looked at wholly.
  mutating func finishTables() {
    tables.settleRounding()
    for (index, table) in tables.enumerated() where table.isCutShort {
      diagnostics.append(
        Diagnostic(
          severity: .warning,
          wording: FootingTerm.tooLarge.text.filled(["n": String(index + 1)]),
          page: table.reading.table.page))
    }
    let doubtful = tables.reduce(0) { count, table in
      count + table.reading.contents.reduce(0) { $0 + $1.count { $0 == .ambiguous } }
    }
    if doubtful > 0 {
      diagnostics.append(
        Diagnostic(
          severity: .warning,
          wording: FootingTerm.marksUnclear.text.filled(["n": String(doubtful)])))
    }
  }
}

extension TableReading {
  /// Whether all numbers with decimals have three, and some have none.
  fileprivate var hasThousandthsAlone: Bool {
    var decimals: Set<Int> = []
    for row in contents {
      for case .number(let number, false) in row { decimals.insert(number.decimals) }
    }
    return decimals == [0, 3]
  }
}

extension FootedTable {
  fileprivate var passes: Int { equations.count { $0.status == .pass } }

  /// Whether there is anything in it to be told of.
  func says(_ words: FootingWords) -> Bool {
    hasNumbers || !uncheckedTotals(words: words).isEmpty
  }

  /// Whether there is anything in it that could be added.
  var hasNumbers: Bool {
    reading.contents.contains { row in
      row.contains { if case .number = $0 { true } else { false } }
    }
  }
}
