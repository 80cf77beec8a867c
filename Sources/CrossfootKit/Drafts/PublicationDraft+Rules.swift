import DigestModel
import TableFooting

/// Rules of what tables say of one another, and of a hundred.
extension PublicationDraft {
  /// The fewest rows that a rule of shares is taken from.
  private static let leastRows = 3

  /// All rules, those of each table by itself first.
  var draftRules: [DraftRule] {
    tables.flatMap(\.rules) + tables.flatMap { carriedSums(of: $0) }
      + tables.flatMap { shares(of: $0) }
  }

  // MARK: Sums whose total stands in another table

  /// A number of a table: its row and column.
  fileprivate struct Spot {
    var table: DraftTable
    var row: DraftTable.Row
    var column: DraftTable.Column

    var key: String { "\(column.id)[\(table.dimension)=\(row.id)]" }

    func number(in issue: Int) -> Quantity? { table.number(row, column, in: issue) }
  }

  private func spot(of cell: TableCell) -> Spot? {
    for table in tables {
      for row in table.rows {
        for column in table.columns
        where table.table.reading.table.rows[row.place][column.place]?.place == cell.place {
          return Spot(table: table, row: row, column: column)
        }
      }
    }
    return nil
  }

  private func carriedSums(of table: DraftTable) -> [DraftRule] {
    let reading = table.table.reading
    let own = reading.contents.count - reading.carriedRows
    return table.table.equations.compactMap { equation -> DraftRule? in
      guard equation.status == .pass, equation.kind.isSum, equation.total.row >= own,
        let total = reading.cell(at: equation.total).flatMap({ spot(of: $0) }),
        let column = table.columns.first(where: { $0.place == equation.parts.first?.place.column }),
        equation.parts.allSatisfy({ $0.place.column == column.place && $0.sign > 0 })
      else { return nil }
      let rows = equation.parts.compactMap { part in
        table.rows.first { $0.place == part.place.row }
      }
      let parts = rows.map { Spot(table: table, row: $0, column: column) }
      guard parts.count == equation.parts.count,
        issues.indices.allSatisfy({ total.isSum(of: parts, in: $0) })
      else { return nil }
      let sum =
        parts.count == table.rows.count
        ? "sum(\(column.id)[\(table.dimension)])" : parts.map(\.key).joined(separator: " + ")
      return DraftRule(
        name: "\(column.slug)-foots-to-\(total.column.slug)-\(total.row.id)",
        label: "\(column.shown): its rows add up to \(total.row.label)",
        expression: "\(total.key) == \(sum)", dimension: table.dimension,
        evidence: evidence("holds", power: equation.evidence / 100))
    }
  }

  // MARK: Shares

  private func shares(of table: DraftTable) -> [DraftRule] {
    var rules: [DraftRule] = []
    for share in table.columns
    where share.measure == "percent" && table.rows.count >= Self.leastRows {
      if issues.indices.allSatisfy({ table.isOfHundred(share, in: $0) }) {
        rules.append(
          DraftRule(
            name: "\(share.slug)-foots", label: "\(share.shown): the shares add up to 100 percent",
            expression: "sum(\(share.id)[\(table.dimension)]) == 100", dimension: table.dimension,
            evidence: evidence("holds", power: table.oddsOfHundred(share) * issues.count)))
      }
      guard let (part, whole) = base(of: share, in: table) else { continue }
      rules.append(
        DraftRule(
          name: "\(share.slug)-fits",
          label: "\(share.shown): shares of \(part.shown) in \(whole.row.label)",
          expression:
            "\(share.id)[\(table.dimension)] == share(\(part.id)[\(table.dimension)], \(whole.key))",
          rows: table.rows.map(\.id), dimension: table.dimension,
          evidence: evidence(
            "holds for \(table.rows.count) rows", power: table.oddsOfShares(share) * issues.count)))
    }
    return rules
  }

  /// The column and the number that all shares of a column are of, in all issues.
  private func base(
    of share: DraftTable.Column, in table: DraftTable
  ) -> (part: DraftTable.Column, whole: Spot)? {
    let wholes = tables.flatMap { other in
      other.columns.filter { $0.measure != "percent" }.flatMap { column in
        other.rows.map { Spot(table: other, row: $0, column: column) }
      }
    }
    for part in table.columns where part.measure != "percent" {
      for whole in wholes {
        let fits = issues.indices.allSatisfy { issue in
          guard let base = whole.number(in: issue) else { return false }
          return table.rows.allSatisfy { row in
            guard let number = table.number(row, part, in: issue),
              let printed = table.number(row, share, in: issue)
            else { return false }
            return FootedEquation.rate(
              of: number, and: base, kind: .share, decimals: printed.decimals) == printed
          }
        }
        if fits { return (part, whole) }
      }
    }
    return nil
  }

  /// - Parameter power: Chance has it once in so many powers of ten.
  private func evidence(_ what: String, power: Int) -> String {
    let counted = issues.count == 1 ? "1 issue" : "\(issues.count) issues"
    return "\(what) in \(counted); by chance less than once in 10^\(max(1, power))"
  }
}

extension PublicationDraft.Spot {
  /// Whether it is the sum of others in an issue, to the last digit.
  fileprivate func isSum(of parts: [PublicationDraft.Spot], in issue: Int) -> Bool {
    guard var rest = number(in: issue) else { return false }
    for part in parts {
      guard let less = part.number(in: issue).flatMap({ rest.adding($0, times: -1) }) else {
        return false
      }
      rest = less
    }
    return rest.coefficient == 0
  }
}

extension DraftTable {
  /// The number of a row and a column in an issue's table; `nil` where none stands there.
  fileprivate func number(_ row: Row, _ column: Column, in issue: Int) -> Quantity? {
    let reading = issues[issue].reading
    let label = Self.folded(row.label)
    guard let place = reading.labels.firstIndex(where: { Self.folded($0) == label }),
      case .number(let number, _) = reading.contents[place][column.place]
    else { return nil }
    return number
  }

  /// Whether the percentages of a column add up to a hundred in an issue, as near as rounding lets them.
  fileprivate func isOfHundred(_ column: Column, in issue: Int) -> Bool {
    let numbers = rows.compactMap { number($0, column, in: issue) }
    guard numbers.count == rows.count, let decimals = numbers.map(\.decimals).max(),
      numbers.allSatisfy({ $0.decimals == decimals })
    else { return false }
    let hundred = (0..<decimals).reduce(100) { power, _ in power * 10 }
    return 2 * abs(numbers.reduce(0) { $0 + $1.coefficient } - hundred) <= numbers.count
  }
}

extension DraftTable {
  /// How rarely percentages add up to a hundred by chance, in powers of ten: as near as rounding lets them
  /// among all that they may add up to.
  fileprivate func oddsOfHundred(_ share: Column) -> Int {
    let decimals = rows.compactMap { number($0, share, in: 0)?.decimals }.max() ?? 0
    return max(0, 3 + decimals - String(rows.count).count)
  }

  /// How rarely all shares of a column fit by chance, in powers of ten: as many digits as they have.
  fileprivate func oddsOfShares(_ share: Column) -> Int {
    rows.reduce(0) { digits, row in
      digits + (number(row, share, in: 0).map { String(abs($0.coefficient)).count - 1 } ?? 0)
    }
  }
}

extension DraftTable.Column {
  /// As a rule's name has it.
  fileprivate var slug: String { id.split(separator: ".").joined(separator: "-") }
  fileprivate var shown: String { name.isEmpty ? id : name }
}
