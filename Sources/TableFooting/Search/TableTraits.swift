import DigestModel
import Publications

/// What the numbers and words of a table tell, whichever way its lines are looked at.
struct TableTraits {
  let reading: TableReading
  /// The most decimals that a number is printed with, nine at the most.
  let decimals: Int
  /// How many last decimals of each column are zero wherever numbers have as many as any.
  let idleDecimals: [Int]
  /// What all whole numbers of each column are multiples of.
  let grains: [Int]
  /// The decimals that most numbers of each row and column have, and the columns without any.
  let usual: (rows: [Int], columns: [Int], whole: [Bool])
  /// What the words of each row's label are, and those of each column's own head.
  let rowKinds: [Set<TableWordKind>]
  let columnKinds: [Set<TableWordKind>]

  init(_ reading: TableReading, words: FootingWords) {
    self.reading = reading
    let contents = reading.contents
    var decimals = 0
    for row in contents {
      for case .number(let quantity, _) in row {
        decimals = max(decimals, min(quantity.decimals, 9))
      }
    }
    self.decimals = decimals
    let common = LineMatrix.idleDecimals(of: contents)
    idleDecimals = (0..<reading.table.columnCount).map { column in
      max(common, LineMatrix.idleDecimals(of: contents.map { [$0[column]] }))
    }
    usual = LineMatrix.usualDecimals(of: contents)
    grains = LineMatrix.grains(of: contents, usualDecimals: usual.columns)
    let totals = reading.rowsOfTotals
    rowKinds = reading.labels.enumerated().map { row, label in
      let kinds = words.kinds(in: label)
      return totals.contains(row) ? kinds.union([.total]) : kinds
    }
    columnKinds = reading.ownHeads.map { words.kinds(in: $0) }
  }
}
