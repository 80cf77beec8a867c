package import DigestModel
import PageExtraction
import Publications
package import TableFooting

/// A first description of a publication, from the tables that its issues have and what adds up in them.
package struct PublicationDraft {
  /// An issue that the draft is made from.
  package struct Issue {
    package var source: SourceDocument
    package var footed: FootedDocument

    package init(source: SourceDocument, footed: FootedDocument) {
      (self.source, self.footed) = (source, footed)
    }
  }

  /// Why there is no draft; lower case, no full stop.
  package struct Obstacle: Error {
    package let reason: String
  }

  private let id: String
  let issues: [Issue]
  private let phrases: [String]
  private(set) var tables: [DraftTable]
  /// Tables that are left out, and why.
  private(set) var leftOut: [(title: String, reason: String)] = []

  /// - Parameters:
  ///   - id: What the publication is called: the folder's name.
  ///   - issues: At least one.
  package init(id: String, issues: [Issue]) throws(Obstacle) {
    self.id = id
    self.issues = issues
    let phrases = Self.phrases(of: issues.map(\.source))
    guard let first = issues.first, !phrases.isEmpty else {
      throw Obstacle(
        reason: "the issues have no line of words in common that they could be recognised by")
    }
    self.phrases = phrases
    tables = []
    for table in first.footed.tables {
      let title = table.reading.table.title
      let others = issues.dropFirst().map { DraftTable.match(of: table, among: $0.footed.tables) }
      guard !others.contains(where: { $0 == nil }) else {
        leftOut.append((title, "not all issues have it"))
        continue
      }
      guard
        let draft = DraftTable(table, in: others.compactMap { $0 }, number: tables.count + 1)
      else {
        leftOut.append((title, "its rows have no labels, or one label twice"))
        continue
      }
      tables.append(draft)
    }
    guard !tables.isEmpty else {
      throw Obstacle(reason: "the issues have no table in common whose rows have labels")
    }
  }

  /// The draft without some rows of its tables, and without the tables that have too few rows left.
  func without(rows: [Int: Set<String>], because reason: String) -> PublicationDraft {
    var draft = self
    for index in draft.tables.indices {
      guard let ids = rows[draft.tables[index].number] else { continue }
      draft.tables[index] = draft.tables[index].without(ids, because: reason)
    }
    let short = Set(
      draft.tables.filter { rows[$0.number] != nil && $0.rows.count < 2 }.map(\.number))
    return draft.without(short, because: reason)
  }

  /// The draft without some tables.
  func without(_ numbers: Set<Int>, because reason: String) -> PublicationDraft {
    var draft = self
    draft.tables.removeAll { numbers.contains($0.number) }
    draft.leftOut += tables.filter { numbers.contains($0.number) }.map { ($0.title, reason) }
    return draft
  }

  // MARK: Files

  /// `publication.yaml`.
  package var vocabulary: String {
    var text = """
      # A first draft, made from \(issues.count) \(issues.count == 1 ? "issue" : "issues"). \
      What is marked with ??? its writer has to look at.
      id: \(id)
      # ??? How it is called, and the language its labels are printed in.
      titles: {en: \(Self.quoted(phrases[0]))}
      language: en
      # ??? Phrases that all issues have, and no other publication.
      recognised-by: [\(phrases.map { Self.quoted($0) }.joined(separator: ", "))]
      # ??? The report period: an indicator of measure date and `period: {end: "…"}`, with a statement
      # for it in digest.grammar.
      numbers: \(numbers)

      dimensions:

      """
    for table in tables {
      text += "  # \(Self.comment(table.title))\n  \(table.dimension):\n"
      for row in table.rows {
        text += "    \(Self.key(row.id)): {en: [\(Self.quoted(row.label))]}\n"
      }
    }
    text += "\nindicators:\n"
    for table in tables {
      for column in table.columns {
        let name = column.name.isEmpty ? column.id : column.name
        text += "  # ??? \(Self.comment(table.title))\n"
        text +=
          "  \(column.id): {dimensions: [\(table.dimension)], measure: \(column.measure), "
          + "name: {en: \(Self.quoted(name))}}\n"
      }
    }
    return text
  }

  /// `digest.grammar`.
  package var grammar: String {
    var text = """
      # A first draft: the tables that all issues have, each row a label and its numbers.
      # ??? What is not in a table, such as dates, sentences and charts, is not described yet:
      # crossfoot figures lists what stays unread.

      section page
        begins \(Self.quoted(phrases[0]))

      """
    for table in tables {
      text += "\n  # \(Self.comment(table.title))\n  block \(table.dimension)\n"
      text += "    rows \(table.dimension)"
      for column in table.columns {
        text += "\n         \(column.id)[\(table.dimension)]: \(column.measure)"
      }
      text += "\n"
      for (label, reason) in table.leftOut {
        text += "    # ??? Left out: \(Self.comment(label)): \(reason).\n"
      }
    }
    for (title, reason) in leftOut {
      text += "\n  # ??? Left out: \(Self.comment(title.isEmpty ? "a table" : title)): \(reason).\n"
    }
    return text
  }

  /// `consistency.yaml`.
  package var rules: String {
    let rules = draftRules
    guard !rules.isEmpty else {
      return "# ??? Nothing was found to add up in all issues.\nrules: []\n"
    }
    var text = "# A first draft: what adds up in all issues.\nrules:\n"
    for rule in rules {
      text += """
          # ??? \(Self.comment(rule.evidence)).
          - name: \(rule.name)
            label: {en: \(Self.quoted(rule.label))}

        """
      if !rule.rows.isEmpty {
        text +=
          "    for: {\(rule.dimension): [\(rule.rows.map { Self.key($0) }.joined(separator: ", "))]}\n"
      }
      text +=
        "    expr: >-\n      \(rule.expression)\n    mark: \(rule.rows.isEmpty ? "Ft" : "Cft")\n"
    }
    return text
  }

  package var ruleCount: Int { draftRules.count }

  /// How the numbers of the tables are printed.
  private var numbers: String {
    var thousands: Set<String> = ["none"]
    var decimals: [String: Int] = [:]
    for table in tables {
      let reading = table.table.reading
      if let group = reading.format.group { thousands.insert("\"\(group)\"") }
      for cell in reading.table.rows.lazy.flatMap({ $0 }).compactMap({ $0?.text })
      where cell.unicodeScalars.contains(where: { $0.properties.isWhitespace })
        && cell.unicodeScalars.contains(where: { $0.properties.numericType == .decimal })
        && !cell.unicodeScalars.contains(where: \.properties.isAlphabetic)
      {
        thousands.insert("space")
        break
      }
      if let decimal = reading.format.decimal { decimals["\(decimal)", default: 0] += 1 }
    }
    let decimal =
      decimals.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? decimalOutsideTables
    let mark = decimal ?? (thousands.contains("\".\"") ? "," : ".")
    let groups = thousands.filter { $0 != "\"\(mark)\"" }.sorted()
    return "{thousands: [\(groups.joined(separator: ", "))], decimal: \"\(mark)\"}"
  }

  /// The decimal mark of the issues' numbers in tables and out of them; `nil` where these do not tell.
  private var decimalOutsideTables: String? {
    let texts = issues.lazy.flatMap { $0.source.pages }.flatMap(\.words).map(\.text)
      .filter { text in
        text.unicodeScalars.contains { $0.properties.numericType == .decimal }
          && !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
      }
    return NumberFormat(of: texts).decimal.map { String(Character($0)) }
  }

  // MARK: Phrases

  private static let leastLetters = 8
  private static let mostPhrases = 2

  /// The first lines of words that all issues have on their first pages: up to two, without numerals.
  private static func phrases(of documents: [SourceDocument]) -> [String] {
    func lines(_ document: SourceDocument) -> [String] {
      guard let page = document.pages.first else { return [] }
      var lines: [(key: [Double], text: String)] = []
      var current: (line: Int, words: [Word])?
      func end() {
        guard let words = current?.words, let first = words.first else { return }
        lines.append(([first.box.top], words.map(\.text).joined(separator: " ")))
      }
      for word in page.words where word.rotation == 0 {
        if let open = current, open.line == word.line, let last = open.words.last,
          word.box.left - last.box.right < 1.5 * max(1, last.box.height)
        {
          current?.words.append(word)
        } else {
          end()
          current = (word.line, [word])
        }
      }
      end()
      return lines.map(\.text)
    }
    guard let first = documents.first else { return [] }
    let others = documents.dropFirst().map { Set(lines($0).map { DraftTable.folded($0) }) }
    var seen: Set<String> = []
    let candidates = lines(first).filter { line in
      let folded = DraftTable.folded(line)
      return line.count { $0.isLetter } >= leastLetters && line.count <= 100
        && !line.contains(where: \.isNumber) && others.allSatisfy { $0.contains(folded) }
        && !line.unicodeScalars.contains(where: \.isUnseen) && seen.insert(folded).inserted
    }
    return Array(candidates.prefix(mostPhrases))
  }

  // MARK: Notation

  /// A text in double quotes, as YAML and the grammar read it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar.isUnseen ? " " : scalar)
    }
    return quoted + "\""
  }

  /// A key that is no number to YAML.
  private static func key(_ id: String) -> String {
    ["yes", "no", "on", "off", "true", "false", "null", "y", "n"].contains(id) ? "\"\(id)\"" : id
  }

  /// A text as part of a comment's line.
  private static func comment(_ text: String) -> String {
    let shown = text.showingControls()
    return shown.isEmpty ? "a table" : shown
  }
}
