/// Finds what blocks do not add up to, by where blocks of the same kind have their sums.
///
/// Where the lines of a breakdown by regions give both numbers of their region in an overview, a region of
/// which only one is right has the other wrong.
struct CarriedFailures {
  /// Two sums of one block that stand in one row of a table, or in one column.
  private struct Pattern: Hashable {
    var signature: String
    var table: Int
    var isRow: Bool
    var known: Int
    var sought: Int
    /// How far the second stands from the first.
    var step: Int
    /// The column, or row, of the first.
    var line: Int
  }

  private let blocks: [SumBlock]
  private let sums: [[Int: CarriedSum]]
  private var counts: [Pattern: Int] = [:]
  /// In how many blocks of a kind a pattern must hold.
  private static let least = 3

  /// - Parameter sums: What was found of each block, by the number of its place.
  init(_ blocks: [SumBlock], _ sums: [[Int: CarriedSum]]) {
    (self.blocks, self.sums) = (blocks, sums)
    for (block, found) in zip(blocks, sums) {
      for (first, sum) in found {
        for (second, other) in found where first != second {
          if let pattern = Self.pattern(block, first, sum, second, other) {
            counts[pattern, default: 0] += 1
          }
        }
      }
    }
  }

  private static func pattern(
    _ block: SumBlock, _ first: Int, _ sum: CarriedSum, _ second: Int, _ other: CarriedSum
  ) -> Pattern? {
    guard let table = sum.site.table, other.site.table == table,
      block.signature.contains(where: \.isLetter)
    else { return nil }
    let (place, next) = (sum.site.place, other.site.place)
    let isRow = place.row == next.row
    guard isRow != (place.column == next.column) else { return nil }
    return Pattern(
      signature: block.signature, table: table, isRow: isRow, known: first, sought: second,
      step: isRow ? next.column - place.column : next.row - place.row,
      line: isRow ? place.column : place.row)
  }

  /// The sums that fail, each with its difference.
  ///
  /// - Parameter number: What is printed at a place; `nil` where it is no whole number.
  func sums(number: (CarriedSum.Site) -> Int?) -> [CarriedSum] {
    let usual = counts.filter { $0.value >= Self.least }.keys
    var failing: [CarriedSum] = []
    for (block, found) in zip(blocks, sums) {
      for sought in block.parts.indices where found[sought] == nil {
        let expected = usual.filter { $0.signature == block.signature && $0.sought == sought }
          .compactMap { pattern -> CarriedSum.Site? in
            guard let known = found[pattern.known], known.site.table == pattern.table,
              (pattern.isRow ? known.site.place.column : known.site.place.row) == pattern.line
            else { return nil }
            var site = known.site
            if pattern.isRow {
              site.place.column += pattern.step
            } else {
              site.place.row += pattern.step
            }
            return site
          }
        // All that tells of it must tell the same.
        guard let site = expected.first, Set(expected).count == 1, let printed = number(site),
          let known = found.values.first
        else { continue }
        var sum = CarriedSum(
          table: block.table, parts: block.parts[sought], site: site, isRow: block.isRow,
          evidence: known.evidence)
        sum.difference = printed - block.sums[sought]
        if sum.difference != 0 { failing.append(sum) }
      }
    }
    return failing
  }
}
