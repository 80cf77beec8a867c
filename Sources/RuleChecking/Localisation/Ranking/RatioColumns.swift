import DigestModel

/// What a figure may be compared with: what others have beside them in the same column.
struct RatioColumns: Sendable {
  let neighbours: DocumentNeighbours
  let ages: UnitAges

  private static let mostOthers = 8

  /// The columns of each kind: along each dimension, of other indicators, and of the issue before.
  func beside(_ place: Int, in domain: ValueDomain) -> [[RatioColumn]] {
    let byDimension = neighbours.byDimension(place)
    let kinds = byDimension.map {
      along(dimension: $0.dimension, $0.places, of: place, byDimension)
    }
    return kinds + [
      ofOtherIndicators(place, byDimension), ofIssueBefore(place, byDimension, domain),
    ]
  }

  func isCount(_ place: Int) -> Bool { neighbours.figures[place].measure == .count }

  private typealias ByDimension = [(dimension: String, places: [Int])]

  /// The figures that differ in one dimension only, which is not that one.
  private func rows(_ byDimension: ByDimension, notAlong dimension: String?) -> [Int] {
    byDimension.filter { $0.dimension != dimension }.flatMap(\.places)
  }

  private func along(
    dimension: String, _ others: [Int], of place: Int, _ byDimension: ByDimension
  ) -> [RatioColumn] {
    // What shares both coordinates has the same ratio to its own in the other column, whatever it is: a short breakdown
    // has too few rows of its own.
    let columns =
      [rows(byDimension, notAlong: dimension)]
      + (isCount(place) ? neighbours.sharingTwo(place, one: dimension) : [])
    return others.prefix(Self.mostOthers).flatMap { other in
      let own = neighbours.figures[other].key.coordinates.first { $0.dimension == dimension }
      return columns.compactMap { rows in
        column(other, of: place, rows) { row in
          FigureKey(
            indicator: row.indicator,
            coordinates: row.coordinates.map { $0.dimension == dimension ? own ?? $0 : $0 })
        }
      }
    }
  }

  private func ofOtherIndicators(_ place: Int, _ byDimension: ByDimension) -> [RatioColumn] {
    guard isCount(place) else { return [] }
    return neighbours.ofOtherIndicators(place).flatMap { lacking, others in
      others.prefix(Self.mostOthers).compactMap { other in
        column(other, of: place, rows(byDimension, notAlong: lacking)) { row in
          FigureKey(
            indicator: neighbours.figures[other].key.indicator,
            coordinates: row.coordinates.filter { $0.dimension != lacking })
        }
      }
    }
  }

  private func ofIssueBefore(
    _ place: Int, _ byDimension: ByDimension, _ domain: ValueDomain
  ) -> [RatioColumn] {
    func before(_ place: Int) -> Int? {
      neighbours.earlierUnits(at: place, in: domain).flatMap { $0 > 0 ? $0 : nil }
    }
    guard let value = before(place) else { return [] }
    return [
      column(
        neighbours.figures[place].key, value, of: place, rows(byDimension, notAlong: nil),
        isOfEarlierIssue: true, beside: before)
    ]
  }

  /// - Parameter key: That of what stands beside another figure, by the figure's own.
  private func column(
    _ other: Int, of place: Int, _ rows: [Int], beside key: (FigureKey) -> FigureKey
  ) -> RatioColumn? {
    guard let value = count(at: other) else { return nil }
    return column(neighbours.figures[other].key, value, of: place, rows) { row in
      neighbours.place(of: key(neighbours.figures[row].key)).flatMap(count)
    }
  }

  private func column(
    _ key: FigureKey, _ value: Int, of place: Int, _ rows: [Int], isOfEarlierIssue: Bool = false,
    beside: (Int) -> Int?
  ) -> RatioColumn {
    RatioColumn(
      key: key, isOfEarlierIssue: isOfEarlierIssue, value: value, age: age(place),
      rows: rows.compactMap { row in
        guard let own = count(at: row), own > 0, let beside = beside(row), beside > 0 else {
          return nil
        }
        return RatioColumn.Row(ratio: RatioColumn.ratio(own, beside), age: age(row))
      })
  }

  private func age(_ place: Int) -> Int? { ages.age(of: neighbours.figures[place].key) }

  private func count(at place: Int) -> Int? {
    guard case .number(let quantity) = neighbours.figures[place].value, quantity.decimals == 0,
      quantity.coefficient >= 0
    else { return nil }
    return quantity.coefficient
  }
}
