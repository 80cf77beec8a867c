import DigestModel
import Publications

/// What the values of one series of a chart add up to, and which figure that is said to be.
struct FootedSum {
  /// The identity that the grammar names.
  var rule: String
  /// The figure that the values add up to; the part's own members are left open.
  var total: FigureKey
  var value: Int
  /// The values' keys, in the order of the page.
  var keys: [FigureKey]
  /// Whether every label of the chart has its value: otherwise the sum denies nothing.
  var isWhole: Bool

  /// The sums of a part's charts, in the order of the grammar, each from the top of the page down.
  ///
  /// Left out are those with a value that is printed twice in two ways, or that was read so as to add
  /// up.
  ///
  /// - Parameters:
  ///   - figures: What the part gives, its own members left open.
  ///   - countsArithmetic: Whether values that were read so as to add up count: they do of a part that is
  ///     tried as what it is said to be, as how they were chosen is no likelier to be chance then.
  static func sums(
    of figures: [Recovery.Printed], by section: Pattern.Section, in publication: Publication,
    countsArithmetic: Bool = false
  ) -> [FootedSum] {
    section.blocks.flatMap(\.statements).flatMap { statement -> [FootedSum] in
      guard let pairs = statement.chart, let footing = pairs.footing else { return [] }
      return sums(of: figures, in: pairs, by: footing, publication, countsArithmetic)
    }
  }

  private static func sums(
    of figures: [Recovery.Printed], in pairs: Pattern.Pairs, by footing: Pattern.Footing,
    _ publication: Publication, _ countsArithmetic: Bool
  ) -> [FootedSum] {
    var totals: [FigureKey] = []
    var values: [FigureKey: [(key: FigureKey, value: Int)]] = [:]
    var unsure: Set<FigureKey> = []
    for figure in figures
    where pairs.capture.template.covers(figure.key) && pairs.hasPart(figure.key) {
      let total = footing.total.key(in: publication) { figure.key[$0] }
      guard let total else { continue }
      guard case .number(let number) = figure.occurrence.value, number.decimals == 0,
        countsArithmetic || !figure.isByArithmetic
      else {
        unsure.insert(total)
        continue
      }
      if values[total] == nil { totals.append(total) }
      if let first = values[total]?.first(where: { $0.key == figure.key }) {
        if first.value != number.coefficient { unsure.insert(total) }
      } else {
        values[total, default: []].append((figure.key, number.coefficient))
      }
    }
    return totals.compactMap { total in
      guard !unsure.contains(total), let parts = values[total] else { return nil }
      var sum = 0
      for part in parts {
        let (next, isTooLarge) = sum.addingReportingOverflow(part.value)
        guard !isTooLarge else { return nil }
        sum = next
      }
      return FootedSum(
        rule: footing.rule, total: total, value: sum, keys: parts.map(\.key),
        isWhole: isWhole(parts.map(\.key), in: pairs))
    }
  }

  private static func isWhole(_ keys: [FigureKey], in pairs: Pattern.Pairs) -> Bool {
    guard case .labels(let labels) = pairs.label else { return false }
    return Set(keys.compactMap { $0[labels.dimension] }).isSuperset(of: labels.labels.map(\.member))
  }
}

extension Pattern.Pairs {
  /// Whether a key is of one of the chart's labels: what they add up to is of none.
  fileprivate func hasPart(_ key: FigureKey) -> Bool {
    guard case .labels(let labels) = label, let member = key[labels.dimension] else { return true }
    return labels.labels.contains { $0.member == member }
  }
}

extension Pattern.Template {
  /// Whether a key is one that the template gives.
  fileprivate func covers(_ key: FigureKey) -> Bool {
    indicator == key.indicator && coordinates.count == key.coordinates.count
      && coordinates.allSatisfy { own in
        guard let member = key[own.dimension] else { return false }
        return own.member.map { $0 == member } ?? true
      }
  }
}

extension Recovery.Printed {
  fileprivate var isByArithmetic: Bool {
    readings.contains { if case .arithmetic = $0 { true } else { false } }
  }
}
