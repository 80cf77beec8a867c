import CorpusTypesetting
import DigestModel
import RuleChecking

/// A digest with errors made in it, and what is known of it.
struct InjectedDigest {
  /// As it will be typeset.
  var figures: FiguresFile
  /// The keys of the figures that are wrong or left out, one set for each error.
  var wrong: [Set<FigureKey>] = []
  /// The issue of the month before, where the error leaves one of its values standing.
  var earlier: RecoveredDocument?

  private let clean: [FigureKey: FigureValue]
  private let period: Period
  /// Those whose figures add up to those of all.
  private let units: Set<String>

  /// - Parameter units: The units right under all of them.
  init(_ clean: FiguresFile, period: Period, units: Set<String>) {
    figures = clean
    self.units = units
    self.clean = Dictionary(clean.rows.map { ($0.key, $0.value) }) { first, _ in first }
    self.period = period
  }

  /// The digest without errors, as it would be read without fault.
  var document: RecoveredDocument { RecoveredDocument(figures, period: period) }

  /// Makes an error in figures that the rules cover wholly.
  ///
  /// - Returns: Whether there was a figure that the error can be made in.
  mutating func inject(
    _ mechanism: ErrorMechanism, covered: (FigureKey) -> Bool, _ random: inout SplitMix64
  ) -> Bool {
    if mechanism == .staleValue { earlier = earlierIssue() }
    let keys = figures.rows.map(\.key).filter { count(of: $0).map { $0 > 0 } ?? false }
    guard !keys.isEmpty else { return false }
    for _ in 0..<400 {
      let key = keys[Int(random.next() % UInt64(keys.count))]
      guard !wrong.contains(where: { $0.contains(key) }), covered(key),
        let changes = changes(of: key, mechanism, &random),
        changes.allSatisfy({ covered($0.key) })
      else { continue }
      for (changed, value) in changes { set(changed, value) }
      wrong.append(Set(changes.map(\.key)))
      return true
    }
    return false
  }

  /// New counts by key, `nil` for a figure that is left out; `nil` where the error cannot be made.
  private func changes(
    of key: FigureKey, _ mechanism: ErrorMechanism, _ random: inout SplitMix64
  ) -> [(key: FigureKey, value: Int?)]? {
    guard let value = count(of: key) else { return nil }
    switch mechanism {
    case .oneDigit, .digitsTransposed, .digitDropped, .digitAdded:
      return DigitSlip.changed(value, mechanism, &random).map { [(key, $0)] }
    case .rounding:
      var power = 10
      for _ in 0..<(random.next() % 3) { power *= 10 }
      let rounded = (value + power / 2) / power * power
      return value >= 10 * power && rounded != value ? [(key, rounded)] : nil
    case .copiedValue:
      return neighbour(of: key, in: nil, &random).flatMap { count(of: $0) }
        .flatMap { $0 != value ? [(key, $0)] : nil }
    case .staleValue:
      let stale = earlier?.figures.first { $0.key == key }.flatMap { count($0.value) }
      return stale.flatMap { $0 != value ? [(key, $0)] : nil }
    case .figuresSwapped:
      guard let other = neighbour(of: key, in: "span", &random), let second = count(of: other),
        second != value
      else { return nil }
      return [(key, second), (other, value)]
    case .rowShifted:
      guard key["unit"] != "all", let other = neighbour(of: key, in: "unit", &random),
        other["unit"] != "all"
      else { return nil }
      let row = spans(of: key).compactMap { own -> (FigureKey, Int?)? in
        let beside = FigureKey(
          indicator: own.indicator,
          coordinates: own.coordinates.map {
            $0.dimension == "unit"
              ? FigureKey.Coordinate(dimension: "unit", member: other["unit"] ?? "") : $0
          })
        guard let value = count(of: beside), value != count(of: own) else { return nil }
        return (own, value)
      }
      return row.isEmpty ? nil : row
    case .rowOmitted:
      guard key.indicator == "direct", key["unit"] != "all", key["unit"] != "karabakh" else {
        return nil
      }
      return spans(of: key).map { ($0, nil) }
    case .carriedSlip:
      // Where a unit's span is wrong, that of all units is computed from it, and nothing else is.
      guard let total = total(of: key), let whole = count(of: total),
        let slip = DigitSlip.changed(value, .oneDigit, &random), whole + slip > value
      else { return nil }
      return [(key, slip), (total, whole + slip - value)]
    }
  }

  /// The figure of all units that a unit's is a part of; none for units of units.
  private func total(of key: FigureKey) -> FigureKey? {
    guard key.indicator == "direct", let unit = key["unit"], units.contains(unit) else {
      return nil
    }
    let total = FigureKey(
      indicator: key.indicator,
      coordinates: key.coordinates.map {
        $0.dimension == "unit" ? FigureKey.Coordinate(dimension: "unit", member: "all") : $0
      })
    return clean[total] == nil ? nil : total
  }

  /// The figure with its values in all spans.
  private func spans(of key: FigureKey) -> [FigureKey] {
    figures.rows.map(\.key).filter { other in
      other.indicator == key.indicator
        && other.coordinates.filter { $0.dimension != "span" }
          == key.coordinates.filter { $0.dimension != "span" }
    }
  }

  /// A figure that differs in one dimension alone.
  private func neighbour(
    of key: FigureKey, in dimension: String?, _ random: inout SplitMix64
  ) -> FigureKey? {
    let others = figures.rows.map(\.key).filter { other in
      guard other.indicator == key.indicator, other.coordinates.count == key.coordinates.count
      else {
        return false
      }
      let differing = zip(key.coordinates, other.coordinates).filter { $0 != $1 }
      return differing.count == 1 && differing[0].0.dimension == differing[0].1.dimension
        && (dimension == nil || differing[0].0.dimension == dimension)
    }
    return others.isEmpty ? nil : others[Int(random.next() % UInt64(others.count))]
  }

  private mutating func set(_ key: FigureKey, _ value: Int?) {
    guard let row = figures.rows.firstIndex(where: { $0.key == key }) else { return }
    if let value {
      figures.rows[row].value = .number(Quantity(value))
      figures.rows[row].text = grouped(value)
    } else {
      figures.rows.remove(at: row)
    }
  }

  private func count(of key: FigureKey) -> Int? { clean[key].flatMap(count) }

  private func count(_ value: FigureValue) -> Int? {
    guard case .number(let quantity) = value, quantity.decimals == 0 else { return nil }
    return quantity.coefficient
  }

  /// What the issue before must have said: its cumulative counts are those of now without the
  /// month's.
  private func earlierIssue() -> RecoveredDocument? {
    guard let end = CalendarDate(dayBefore: period.start),
      let start = CalendarDate(year: end.year, month: end.month, day: 1)
    else { return nil }
    var before = figures
    before.rows = figures.rows.compactMap { row in
      guard row.key["span"] == "cumulative", let cumulative = count(row.value) else { return nil }
      let month = FigureKey(
        indicator: row.key.indicator,
        coordinates: row.key.coordinates.map {
          $0.dimension == "span" ? FigureKey.Coordinate(dimension: "span", member: "monthly") : $0
        })
      guard let monthly = count(of: month), cumulative > monthly else { return nil }
      var row = row
      row.value = .number(Quantity(cumulative - monthly))
      return row
    }
    let span = [("period.start", start), ("period.end", end)]
    before.rows += span.map { indicator, date in
      FiguresFile.Row(
        key: FigureKey(indicator, ["unit": "all", "span": "monthly"]), value: .date(date), text: "")
    }
    return RecoveredDocument(before, period: Period(start: start, end: end))
  }
}

extension RecoveredDocument {
  /// The figures of a file as if they had been read without fault.
  init(_ file: FiguresFile, period: Period) {
    let box = Box(left: 0, top: 0, right: 0, bottom: 0)
    self.init(
      path: "invented", sha256: "", publication: "dost", period: period,
      figures: file.rows.enumerated().map { line, row in
        Figure(
          key: row.key, measure: .count,
          occurrences: [
            Figure.Occurrence(
              page: 1, box: box, line: line + 1, text: row.text, value: row.value)
          ], reading: [.plain])
      }, ledger: Ledger(figures: file.rows.count, marks: 0, unread: []))
  }
}

extension CalendarDate {
  fileprivate init?(dayBefore date: CalendarDate) {
    if date.day > 1 {
      self.init(year: date.year, month: date.month, day: date.day - 1)
    } else {
      let (year, month) = date.month > 1 ? (date.year, date.month - 1) : (date.year - 1, 12)
      self.init(year: year, month: month, day: Self.days(inMonth: month, of: year))
    }
  }
}
