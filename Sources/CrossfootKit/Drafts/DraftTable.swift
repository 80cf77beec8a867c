import DigestModel
import TableFooting

/// A table that all issues have, as a publication is to describe it.
struct DraftTable {
  struct Row: Hashable {
    var id: String
    var label: String
    /// Its row in the first issue's table.
    var place: Int
  }

  struct Column: Hashable {
    var id: String
    var name: String
    /// `count`, `percent`, `decimal` or `score`.
    var measure: String
    /// Its column in the first issue's table.
    var place: Int
  }

  /// From 1.
  let number: Int
  /// That of the first issue.
  let table: FootedTable
  /// The same table in each issue.
  let issues: [FootedTable]
  private(set) var rows: [Row]
  let columns: [Column]
  /// The labels of rows that are left out, and why.
  private(set) var leftOut: [(label: String, reason: String)] = []

  /// What its rows are the members of.
  var dimension: String { "table-\(number)" }
  var title: String { table.reading.table.title }

  /// The longest label that is taken for one, in characters.
  private static let longestLabel = 120

  /// - Returns: `nil` for a table that `rows` cannot read: without labels, or with one label for two rows.
  init?(_ table: FootedTable, in others: [FootedTable], number: Int) {
    let issues = [table] + others
    self.table = table
    self.issues = issues
    self.number = number
    let reading = table.reading
    let body = Array(
      reading.contents.indices.dropFirst(reading.headRows).dropLast(reading.carriedRows))
    let numeric = reading.table.rows.first.map { _ in 0..<reading.table.columnCount } ?? 0..<0
    var columns: [Column] = []
    var names: Set<String> = []
    for column in numeric {
      let numbers = body.filter { row in
        if case .number = reading.contents[row][column] { true } else { false }
      }
      guard numbers.count >= 2 else { continue }
      let name = reading.heads[column].joined(separator: " ")
      columns.append(
        Column(
          id: Self.unique(
            "table-\(number)." + Self.slug(name, orElse: "column-\(columns.count + 1)"), &names),
          name: name, measure: Self.measure(of: column, in: issues), place: column))
    }
    func isOfAnotherKind(_ row: Int) -> Bool {
      columns.contains { column in
        guard case .number(_, let isPercent) = reading.contents[row][column.place] else {
          return false
        }
        return isPercent != (column.measure == "percent")
      }
    }
    let otherLabels = others.map { Set($0.reading.labels.map { Self.folded($0) }) }
    var rows: [Row] = []
    var labels: Set<String> = []
    var ids: Set<String> = []
    for row in body {
      let hasNumber = columns.contains {
        if case .number = reading.contents[row][$0.place] { true } else { false }
      }
      let label = reading.labels[row]
      guard hasNumber, !label.isEmpty, label.count <= Self.longestLabel,
        label.contains(where: \.isLetter) || label.isYear,
        !label.unicodeScalars.contains(where: \.isUnseen)
      else { continue }
      guard labels.insert(Self.folded(label)).inserted else { return nil }
      guard otherLabels.allSatisfy({ $0.contains(Self.folded(label)) }) else {
        leftOut.append((label, "not all issues have it"))
        continue
      }
      guard !isOfAnotherKind(row) else {
        leftOut.append((label, "its numbers are of another kind than those of its column"))
        continue
      }
      rows.append(
        Row(
          id: Self.unique(
            Self.slug(label, orElse: label.isYear ? "year-\(label)" : "row-\(row + 1)"), &ids),
          label: label,
          place: row))
    }
    guard rows.count >= 2, !columns.isEmpty else { return nil }
    (self.rows, self.columns) = (rows, columns)
  }

  /// The table without some rows.
  func without(_ ids: Set<String>, because reason: String) -> DraftTable {
    var table = self
    table.rows.removeAll { ids.contains($0.id) }
    table.leftOut += rows.filter { ids.contains($0.id) }.map { ($0.label, reason) }
    return table
  }

  /// What most numbers of a column are.
  private static func measure(of column: Int, in issues: [FootedTable]) -> String {
    var (percentages, others, hasDecimals, isSigned) = (0, 0, false, false)
    for issue in issues {
      for row in issue.reading.contents.dropFirst(issue.reading.headRows)
      where column < row.count {
        guard case .number(let quantity, let isPercent) = row[column] else { continue }
        if isPercent {
          percentages += 1
          continue
        }
        others += 1
        if quantity.decimals > 0 { hasDecimals = true }
        if quantity.coefficient < 0 { isSigned = true }
      }
    }
    if percentages > others { return "percent" }
    return hasDecimals ? "decimal" : isSigned ? "score" : "count"
  }

  // MARK: The same table in other issues

  /// The table of an issue that has most of the labels of this one, and as many columns of numbers.
  static func match(of table: FootedTable, among others: [FootedTable]) -> FootedTable? {
    let labels = Set(table.reading.labels.map { folded($0) }.filter { !$0.isEmpty })
    let candidates = others.filter { other in
      other.reading.table.columnCount == table.reading.table.columnCount
        && labels.count { label in other.reading.labels.contains { folded($0) == label } } * 10
          >= labels.count * 6
    }
    return candidates.first
  }

  // MARK: Names

  static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// `North office (old)` as `north-office-old`; of other scripts than the Latin a number.
  private static func slug(_ text: String, orElse other: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: slug.unicodeScalars.append(scalar)
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
      if slug.utf8.count >= 40 { break }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    guard let first = slug.unicodeScalars.first, first.value >= 0x61 else { return other }
    return slug
  }

  private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return unique
  }
}

extension String {
  /// Whether it is a year alone, as a line of a table may be called.
  fileprivate var isYear: Bool {
    guard utf8.count == 4, let number = Int(self) else { return false }
    return (1900...2100).contains(number)
  }
}
