import DigestModel

/// How well a value goes with others: a figure has a ratio to the one beside it, of another span or
/// indicator or of the issue before, that is much the same for all rows of a table.
///
/// Source: the ratio edit of M. A. Hidiroglou and J.-M. Berthelot, "Statistical Editing and Imputation
/// for Periodic Business Surveys", Survey Methodology 12 (1986), with the spread taken from the rows.
struct Plausibility: Sendable {
  let neighbours: DocumentNeighbours

  /// Ratios are thousandths of natural logarithms; this is the least that those of counts scatter.
  private static let leastSpread = 50
  /// The same for what does not grow in proportion, as ages.
  private static let leastSpreadOfOthers = 120
  /// So many rows tell what is usual.
  private static let leastRows = 3

  /// What is said of a change.
  struct Judgement: Hashable, Sendable {
    /// How much likelier the implied value is than the printed one, in thousandths of a natural
    /// logarithm; 0 where there is nothing to compare with.
    var gain: Int
    /// The figure that the change was compared with; `nil` for none.
    var comparison: Comparison?
  }

  /// What a figure was compared with.
  struct Comparison: Hashable, Sendable {
    let key: FigureKey
    let isOfEarlierIssue: Bool
    /// How many rows tell what ratio is usual.
    let rows: Int
  }

  /// What a figure is best compared with, and the ratio to it that is usual.
  struct Standard: Sendable {
    fileprivate let usual: UsualRatio
    /// The value that it is compared with.
    fileprivate let value: Int
    fileprivate let comparison: Comparison
  }

  /// The comparison whose ratios scatter least; `nil` where there is none.
  func standard(at place: Int, in domain: ValueDomain) -> Standard? {
    guard case .number(decimals: 0, isNonNegative: true) = domain else { return nil }
    let leastSpread = isCount(place) ? Self.leastSpread : Self.leastSpreadOfOthers
    var best: Standard?
    for candidate in comparisons(at: place, in: domain)
    where candidate.ratios.count >= Self.leastRows {
      let usual = UsualRatio(candidate.ratios, leastSpread: leastSpread)
      guard usual.uncertainty < best?.usual.uncertainty ?? .max else { continue }
      best = Standard(
        usual: usual, value: candidate.value,
        comparison: Comparison(
          key: candidate.key, isOfEarlierIssue: candidate.isOfEarlierIssue,
          rows: candidate.ratios.count))
    }
    return best
  }

  /// How much likelier the implied value is than the printed one.
  func judgement(of change: Change, by standard: Standard?) -> Judgement {
    guard let standard, change.printed >= 0, change.implied >= 0 else { return Judgement(gain: 0) }
    return Judgement(
      gain: standard.usual.fit(ratio(change.implied, standard.value))
        - standard.usual.fit(ratio(change.printed, standard.value)),
      comparison: standard.comparison)
  }

  /// What a figure may be compared with, and the ratios of the other rows.
  private struct Candidate {
    let key: FigureKey
    var isOfEarlierIssue = false
    let value: Int
    let ratios: [Int]
  }

  private func comparisons(at figure: Int, in domain: ValueDomain) -> [Candidate] {
    let byDimension = neighbours.byDimension(figure)
    let rows = byDimension.flatMap { pair in pair.places.map { (pair.dimension, $0) } }
    /// The ratios of rows to what stands in a column beside them.
    func candidate(
      _ other: Int, notAlong dimension: String?, beside column: (FigureKey) -> FigureKey
    ) -> Candidate? {
      guard let value = count(at: other) else { return nil }
      let ratios = rows.compactMap { along, row -> Int? in
        guard along != dimension, let own = count(at: row), own > 0,
          let place = neighbours.place(of: column(neighbours.figures[row].key)),
          let beside = count(at: place), beside > 0
        else { return nil }
        return ratio(own, beside)
      }
      return Candidate(key: neighbours.figures[other].key, value: value, ratios: ratios)
    }
    var candidates: [Candidate] = []
    for (dimension, others) in byDimension {
      candidates += others.prefix(Self.mostOthers).compactMap { other in
        let own = neighbours.figures[other].key.coordinates.first { $0.dimension == dimension }
        return candidate(other, notAlong: dimension) { row in
          FigureKey(
            indicator: row.indicator,
            coordinates: row.coordinates.map { $0.dimension == dimension ? own ?? $0 : $0 })
        }
      }
    }
    let ofOthers = isCount(figure) ? neighbours.ofOtherIndicators(figure) : []
    for (lacking, others) in ofOthers {
      candidates += others.prefix(Self.mostOthers).compactMap { other in
        candidate(other, notAlong: lacking) { row in
          FigureKey(
            indicator: neighbours.figures[other].key.indicator,
            coordinates: row.coordinates.filter { $0.dimension != lacking })
        }
      }
    }
    if let earlier = neighbours.earlierUnits(at: figure, in: domain), earlier > 0 {
      let ratios = rows.compactMap { _, row -> Int? in
        guard let own = count(at: row), own > 0,
          let before = neighbours.earlierUnits(at: row, in: domain), before > 0
        else { return nil }
        return ratio(own, before)
      }
      candidates.append(
        Candidate(
          key: neighbours.figures[figure].key, isOfEarlierIssue: true, value: earlier,
          ratios: ratios))
    }
    return candidates
  }

  private static let mostOthers = 8

  private func isCount(_ place: Int) -> Bool { neighbours.figures[place].measure == .count }

  private func count(at place: Int) -> Int? {
    guard case .number(let quantity) = neighbours.figures[place].value, quantity.decimals == 0,
      quantity.coefficient >= 0
    else { return nil }
    return quantity.coefficient
  }

  private func ratio(_ first: Int, _ second: Int) -> Int {
    FixedLogarithm.thousandths(of: max(1, first)) - FixedLogarithm.thousandths(of: max(1, second))
  }
}
