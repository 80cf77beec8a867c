import DigestModel
import TableFooting

/// An equation that holds in all issues, as a rule.
struct DraftRule: Hashable {
  var name: String
  var label: String
  var expression: String
  /// The rows that a rule between columns is repeated for; none for one between rows.
  var rows: [String] = []
  var dimension: String
  /// In how many places of how many issues it holds, and how unlikely that is by chance.
  var evidence: String
}

extension DraftTable {
  /// The equations of the table that hold wherever they are printed in every issue.
  var rules: [DraftRule] {
    var rules: [DraftRule] = []
    var names: Set<String> = []
    for sum in columnSums + rowSums where names.insert(sum.name).inserted { rules.append(sum) }
    return rules
  }

  /// The sums of rows, column by column.
  private var columnSums: [DraftRule] {
    let rowIDs = Dictionary(rows.map { (DraftTable.folded($0.label), $0) }) { first, _ in first }
    var rules: [DraftRule] = []
    for column in columns {
      for equation in table.equations
      where equation.status == .pass && equation.kind.isSum
        && equation.total.column == column.place
      {
        guard equation.parts.allSatisfy({ $0.place.column == column.place }),
          let total = row(at: equation.total.row)
        else { continue }
        let parts = equation.parts.compactMap { part in
          row(at: part.place.row).map { ($0, part.sign) }
        }
        guard parts.count == equation.parts.count, parts.count >= 2,
          issues.dropFirst().allSatisfy({ issue in
            holds(equation, in: issue, rowIDs: rowIDs, column: column)
          })
        else { continue }
        let left = "\(column.id)[\(dimension)=\(total.id)]"
        let right = parts.enumerated().map { index, part in
          (index == 0 ? (part.1 < 0 ? "-" : "") : part.1 < 0 ? " - " : " + ")
            + "\(column.id)[\(dimension)=\(part.0.id)]"
        }.joined()
        rules.append(
          DraftRule(
            name: "\(column.id.replacingDots)-\(total.id)-foots",
            label: "\(total.label): what it is made of adds up, \(column.name)",
            expression: "\(left) == \(right)", dimension: dimension,
            evidence: evidence(of: equation)))
      }
    }
    return rules
  }

  /// The sums of columns, alike for all rows.
  private var rowSums: [DraftRule] {
    var rules: [DraftRule] = []
    var seen: Set<[Int]> = []
    for equation in table.equations
    where equation.kind.isSum
      && equation.parts.allSatisfy({ $0.place.row == equation.total.row })
    {
      let places = [equation.total.column] + equation.parts.map { $0.place.column * $0.sign }
      guard seen.insert(places).inserted,
        let total = columns.first(where: { $0.place == equation.total.column })
      else { continue }
      let parts = equation.parts.compactMap { part in
        columns.first { $0.place == part.place.column }.map { ($0, part.sign) }
      }
      let alike = issues.flatMap(\.equations).filter {
        $0.kind.isSum && $0.total.column == equation.total.column
          && $0.parts.map(\.place.column) == equation.parts.map(\.place.column)
      }
      guard parts.count == equation.parts.count, parts.count >= 2,
        alike.allSatisfy({ $0.status == .pass })
      else { continue }
      let held = rows.filter { row in
        table.equations.contains {
          $0.status == .pass && $0.kind.isSum && $0.total.row == row.place
            && $0.total.column == equation.total.column
            && $0.parts.map(\.place.column) == equation.parts.map(\.place.column)
        }
      }
      guard held.count >= 2 else { continue }
      let right = parts.enumerated().map { index, part in
        (index == 0 ? (part.1 < 0 ? "-" : "") : part.1 < 0 ? " - " : " + ")
          + "\(part.0.id)[\(dimension)]"
      }.joined()
      rules.append(
        DraftRule(
          name: "\(total.id.replacingDots)-adds-up",
          label: "\(total.name): what it is made of adds up",
          expression: "\(total.id)[\(dimension)] == \(right)", rows: held.map(\.id),
          dimension: dimension, evidence: evidence(of: equation)))
    }
    return rules
  }

  private func row(at place: Int) -> Row? { rows.first { $0.place == place } }

  /// Whether the same sum of rows holds in another issue's table.
  private func holds(
    _ equation: FootedEquation, in issue: FootedTable, rowIDs: [String: Row], column: Column
  ) -> Bool {
    func place(of row: Int) -> Int? {
      let label = DraftTable.folded(table.reading.labels[row])
      return issue.reading.labels.firstIndex { DraftTable.folded($0) == label }
    }
    guard let total = place(of: equation.total.row) else { return false }
    let parts = equation.parts.compactMap { place(of: $0.place.row) }
    guard parts.count == equation.parts.count else { return false }
    return issue.equations.contains {
      $0.status == .pass && $0.kind.isSum && $0.total.row == total
        && $0.total.column == column.place
        && Set($0.parts.map(\.place.row)) == Set(parts)
    }
  }

  private func evidence(of equation: FootedEquation) -> String {
    let (holding, all) = equation.siblings
    let issues = issues.count == 1 ? "1 issue" : "\(issues.count) issues"
    return "holds in \(holding) of \(all) places, in \(issues); by chance less than once in 10^"
      + String(max(4, equation.evidence / 100))
  }
}

extension String {
  /// As a rule's name has it.
  fileprivate var replacingDots: String { split(separator: ".").joined(separator: "-") }
}
