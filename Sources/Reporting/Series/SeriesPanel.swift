import DigestModel

/// One of a series' small pictures: figures that differ in their unit alone, a line each.
struct SeriesPanel {
  /// Where a line is at one period.
  struct Point {
    /// The last day of the period, as a day number.
    let day: Int
    /// `nil` in a gap.
    let value: Double?
    let row: SeriesTable.Row
  }

  struct Line {
    let name: Wording
    /// By day.
    let points: [Point]
  }

  /// What is shown of the values.
  enum Shown: String, CaseIterable {
    case value, rate
  }

  let publication: String
  let title: Wording
  let measure: Measure
  let lines: [Line]

  /// Average days of a month of the Gregorian calendar.
  private static let daysInMonth = 30.436_875

  /// The panels of a table, in the order of their first rows; figures without numbers have none.
  static func panels(of table: SeriesTable) -> [SeriesPanel] {
    let names = Dictionary(table.sources.map { ($0.id, FigureNames(of: $0)) }) { first, _ in first }
    var order: [FigureKey] = []
    var groups:
      [FigureKey: (publication: String, keys: [FigureKey], rows: [FigureKey: [SeriesTable.Row]])] =
        [:]
    for row in table.rows where row.measure.isDrawn && row.period != nil {
      let key = FigureKey(
        indicator: "\(row.publication):\(row.key.indicator)",
        coordinates: row.key.coordinates.filter { $0.dimension != "unit" })
      if groups[key] == nil {
        order.append(key)
        groups[key] = (row.publication, [], [:])
      }
      if groups[key]?.rows[row.key] == nil { groups[key]?.keys.append(row.key) }
      groups[key]?.rows[row.key, default: []].append(row)
    }
    return order.compactMap { key in
      guard let group = groups[key], let first = group.keys.first,
        let measure = group.rows[first]?.first?.measure
      else { return nil }
      let name = names[group.publication]
      let rest = FigureKey(
        indicator: first.indicator,
        coordinates: first.coordinates.filter { $0.dimension != "unit" })
      return SeriesPanel(
        publication: group.publication,
        title: name?.label(of: rest) ?? Wording(same: rest.description), measure: measure,
        lines: group.keys.map { key in
          let unit = key.coordinates.filter { $0.dimension == "unit" }
          return Line(
            name: unit.isEmpty ? Wording(same: "") : name?.label(of: unit) ?? Wording(same: ""),
            points: (group.rows[key] ?? []).map(Point.init))
        })
    }
  }

  /// The lines with the growth from point to point, per month, in place of the values.
  func showing(_ shown: Shown) -> [Line] {
    guard shown == .rate else { return lines }
    return lines.map { line in
      var before: Point?
      let points = line.points.map { point -> Point in
        defer { before = point }
        guard let last = before?.value, let day = before?.day, let value = point.value,
          point.day > day
        else { return Point(day: point.day, value: nil, row: point.row) }
        let months = max(1, (Double(point.day - day) / Self.daysInMonth * 10).rounded() / 10)
        let span =
          point.day - day >= 28 ? months.rounded() : Double(point.day - day) / Self.daysInMonth
        return Point(day: point.day, value: (value - last) / span, row: point.row)
      }
      return Line(name: line.name, points: points)
    }
  }
}

extension SeriesPanel.Point {
  init(_ row: SeriesTable.Row) {
    self.row = row
    day = row.period?.end.ordinal ?? 0
    switch row.value {
    case .number(let quantity):
      var number = Double(quantity.coefficient)
      for _ in 0..<abs(quantity.decimals) {
        number = quantity.decimals > 0 ? number / 10 : number * 10
      }
      value = number
    case .duration(let seconds): value = Double(seconds)
    case .date, .range, .notAvailable, nil: value = nil
    }
  }
}

extension Measure {
  /// Whether its values are points of a line.
  fileprivate var isDrawn: Bool { self != .date }
}

extension FigureNames {
  /// The names of a table's publication.
  init(of source: SeriesTable.Source) {
    self.init(
      indicators: Dictionary(source.indicators.map { ($0.id, Wording($0.labels)) }) { first, _ in
        first
      },
      members: Dictionary(
        source.dimensions.flatMap { dimension in
          dimension.members.map { member in
            (
              FigureKey.Coordinate(dimension: dimension.id, member: member.id),
              Wording(member.labels)
            )
          }
        }
      ) { first, _ in first })
  }
}

extension Wording {
  init(_ labels: SeriesTable.Source.Labels) { self.init(en: labels.en, az: labels.az) }
}
