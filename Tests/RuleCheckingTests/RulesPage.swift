import DigestModel
import Foundation
import Testing

/// The page that explains the language of rules, whose tables are examples with their outcomes.
enum RulesPage {
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rules/RULES.md")

  /// A row of a table: a rule, the figures it is evaluated on, and what comes out.
  struct Row: CustomTestStringConvertible, Sendable {
    /// The heading it stands under.
    var section: String
    /// The rule's lines after its name.
    var rule: String
    var figures: [String]
    /// Of the issue before; none where there is no such issue.
    var earlier: [String]
    var period: Period?
    /// `status`, or `status: message`.
    var outcome: String

    var testDescription: String { "\(section): \(rule) → \(outcome)" }
  }

  static func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  /// The fences in YAML, in order.
  static func fences() throws -> [String] {
    try text().components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  static func rows() throws -> [Row] {
    var rows: [Row] = []
    var section = ""
    var period = march
    var isTable = false
    for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
        period = march
      } else if let month = line.wholeMatch(of: #/In (\w+) (\d{4}) .*/#) {
        period = Self.period(String(month.1), String(month.2))
      } else if line == "| rule | figures | outcome |" {
        isTable = true
      } else if !line.hasPrefix("|") {
        isTable = false
      } else if isTable, !line.hasPrefix("|---") {
        rows.append(try row(line, in: section, period))
      }
    }
    return rows
  }

  private static func row(
    _ line: Substring, in section: String, _ period: Period?
  ) throws -> Row {
    let cells = line.replacing("\\|", with: "\u{1}").split(
      separator: "|", omittingEmptySubsequences: false
    ).map { $0.replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces) }
    guard cells.count == 5 else { throw SampleError(text: String(line)) }
    let lines = spans(in: cells[1]).map { span in
      span.prefixMatch(of: #/(for|when|tolerance|severity): /#) == nil
        ? "expr: >-\n  \(span)" : span
    }
    let figures = cells[2].components(separatedBy: "<br>")
    return Row(
      section: section, rule: lines.joined(separator: "\n"),
      figures: figures.filter { !$0.hasPrefix("before ") }.flatMap(spans),
      earlier: figures.filter { $0.hasPrefix("before ") }.flatMap(spans), period: period,
      outcome: cells[3])
  }

  private static func spans(in text: String) -> [String] {
    text.matches(of: #/`([^`]+)`/#).map { String($0.1) }
  }

  private static func period(_ month: String, _ year: String) -> Period? {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August",
      "September", "October", "November", "December",
    ]
    guard let number = months.firstIndex(of: month).map({ $0 + 1 }), let year = Int(year),
      let start = CalendarDate(year: year, month: number, day: 1),
      let end = CalendarDate(
        year: year, month: number, day: CalendarDate.days(inMonth: number, of: year))
    else { return nil }
    return Period(start: start, end: end)
  }
}
