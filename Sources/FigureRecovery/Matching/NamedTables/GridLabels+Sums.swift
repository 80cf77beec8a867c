import DigestModel

/// Rows that are sums of others and nothing else.
extension GridLabels {
  /// Whether a row of which nothing is known is no more than the sum of those that are set further in right under
  /// it: its numbers are what theirs add up to, more than by chance, and rows beside it name what they do. What such
  /// a row is called says nothing more of them.
  ///
  /// - Parameters:
  ///   - lefts: By row where its label begins.
  ///   - namings: What the label of a row says.
  func isOnlySum(_ row: Int, _ lefts: [Double?], namings: (Int) -> [Naming]) -> Bool {
    guard let left = lefts[row] else { return false }
    func isIn(_ other: Int) -> Bool { lefts[other].map { $0 > left + LabelGroups.indent } ?? false }
    let under = (row + 1..<grid.rows.count).prefix(while: isIn)
    guard let nearest = under.compactMap({ lefts[$0] }).min() else { return false }
    let parts = under.filter { lefts[$0].map { $0 <= nearest + LabelGroups.indent } ?? false }
    let dimensions = Set(parts.map { Self.dimensions(of: namings($0)) })
    guard parts.count > 1, dimensions.count == 1, let own = dimensions.first, !own.isEmpty,
      chance(of: row, from: parts) >= IdentityEvidence.leastRarity
    else { return false }
    return grid.rows.indices.contains { other in
      other != row && !isIn(other) && Self.dimensions(of: namings(other)) == own
    }
  }

  private static func dimensions(of namings: [Naming]) -> Set<String> {
    Set(namings.flatMap(\.members.keys))
  }

  /// One over the chance that the numbers of a row are the sums of others' that they are; 1 where none is.
  private func chance(of row: Int, from parts: [Int]) -> Int {
    let numbers = parts.map { counts(of: $0) }
    return counts(of: row).enumerated().reduce(1) { product, number in
      let (column, total) = number
      let own = numbers.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let summands = own.compactMap(\.self)
      guard let total, total > 0, summands.count == parts.count, summands.reduce(0, +) == total
      else { return product }
      let (next, isTooLarge) = product.multipliedReportingOverflow(by: total)
      return isTooLarge ? .max : next
    }
  }

  /// The whole numbers of a row; `nil` for others.
  private func counts(of row: Int) -> [Int?] {
    grid.rows[row].numbers.map { item in
      guard case .number(let number, _)? = text.numeral(at: item)?.form, number.decimals == 0 else {
        return nil
      }
      return number.coefficient
    }
  }
}
