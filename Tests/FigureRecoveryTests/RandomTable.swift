import CorpusTypesetting

/// A table of an invented publication, drawn at random, with what a reader would say of it.
struct RandomTable {
  struct Row {
    var unit: String
    var label: [String]
    /// As printed; `nil` for a blank cell.
    var cells: [String?]
  }

  /// Where the values of a label over two lines stand: on its first line, its second, or between.
  enum Wrapping: CaseIterable { case none, first, second, between }

  var heading: String
  var indicator: String
  var columns: Int
  var rows: [Row]
  var hasHeads: Bool
  var hasLeaders: Bool
  var wrapping: Wrapping
  /// Of the numbers in their columns: 0 left, 1 right.
  var align: Double

  /// Units' names, of which none begins another; the first is the total's.
  static let names = [
    ["All", "sites"], ["North", "quay"], ["South", "dock"], ["East", "pier"], ["West", "gate"],
    ["Upper", "lock"], ["Lower", "weir"], ["Old", "harbour"], ["New", "basin"], ["Long", "wharf"],
    ["Grey", "rock"], ["Blue", "cove"], ["Green", "isle"],
  ]
  static let heads = ["Alpha", "Beta", "Gamma", "Delta", "Zeta", "Theta", "Kappa", "Sigma"]

  init(_ heading: String, indicator: String, mostColumns: Int, by random: inout SplitMix64) {
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    self.heading = heading
    self.indicator = indicator
    columns = 2 + pick(mostColumns - 1)
    hasHeads = pick(2) == 0
    hasLeaders = pick(3) == 0
    wrapping = pick(2) == 0 ? .none : Wrapping.allCases[pick(4)]
    align = [0, 0.5, 1][pick(3)]
    let grouping = pick(2) == 0
    let blanks = pick(2) == 0 ? 0 : 12
    var units = Array(1..<Self.names.count)
    for index in units.indices { units.swapAt(index, pick(units.count)) }
    units = Array(units.prefix(3 + pick(10)))
    let total = pick(3)
    if total == 0 { units.insert(0, at: 0) }
    if total == 1 { units.append(0) }
    rows = []
    for unit in units {
      let cells = (0..<columns).map { _ -> String? in
        let size = [10, 1_000, 100_000][pick(3)]
        let value = pick(size)
        return pick(100) < blanks ? nil : Self.printed(value, grouping)
      }
      rows.append(Row(unit: "u\(unit)", label: Self.names[unit], cells: cells))
    }
  }

  private static func printed(_ value: Int, _ isGrouped: Bool) -> String {
    guard isGrouped, value >= 1_000 else { return String(value) }
    let rest = String(value % 1_000)
    return "\(value / 1_000)," + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// The figures that are printed, as `indicator unit value`.
  var figures: Set<String> {
    var figures: Set<String> = []
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        figures.insert("\(indicator)\(column) \(row.unit) \(cell.replacing(",", with: ""))")
      }
    }
    return figures
  }

  /// Whether the page leaves no doubt about its columns: a row shows them all, or their heads do.
  var isClear: Bool { hasHeads || rows.contains { $0.cells.allSatisfy { $0 != nil } } }

  var block: String {
    let captures = (0..<columns).map { "\(indicator)\($0)[unit]: count" }
    return """
        block \(indicator)
          heading "\(heading)"
          rows unit  \(captures.joined(separator: "  "))

      """
  }

  // MARK: Printing

  private func pad(_ text: String, _ width: Int, _ align: Double = 0) -> String {
    let room = max(0, width - text.count)
    let left = Int(align * Double(room))
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: room - left)
  }

  /// The width of the labels in a text, in characters.
  static let labelWidth = 22

  /// The lines of the table in a text, all of one width.
  var lines: [String] {
    let widths = (0..<columns).map { column in
      max(
        hasHeads ? Self.heads[column].count : 1,
        rows.map { $0.cells[column]?.count ?? 0 }.max() ?? 1)
    }
    func line(_ label: String, _ cells: [String?], isHead: Bool = false) -> String {
      let leader =
        hasLeaders && !isHead && !label.isEmpty ? " " + String(repeating: ".", count: 6) : ""
      return pad(label + leader, Self.labelWidth)
        + zip(cells, widths).map { "   " + pad($0 ?? "", $1, align) }.joined()
    }
    let blank = [String?](repeating: nil, count: columns)
    var lines = [pad(heading, line("", blank).count)]
    if hasHeads { lines.append(line("", Self.heads.prefix(columns).map { $0 }, isHead: true)) }
    for row in rows {
      switch wrapping {
      case .none: lines.append(line(row.label.joined(separator: " "), row.cells))
      case .first:
        lines += [line(row.label[0], row.cells), pad(row.label[1], line("", blank).count)]
      case .second:
        lines += [pad(row.label[0], line("", blank).count), line(row.label[1], row.cells)]
      case .between:
        lines += [
          pad(row.label[0], line("", blank).count), line("", row.cells),
          pad(row.label[1], line("", blank).count),
        ]
      }
    }
    return lines
  }

  /// The width of a column on a drawn page, in points, and the gap behind it.
  private static let column = (width: 34.0, gap: 10.0)

  /// The strings of the table on a drawn page, from its upper left corner.
  func shows(x: Double, y: Double) -> (shows: [DrawnPages.Show], bottom: Double) {
    var shows = [DrawnPages.Show(heading, x, y, size: 12)]
    var y = y + 20
    func extent(_ column: Int) -> ClosedRange<Double> {
      let left = x + 85 + Double(column) * (Self.column.width + Self.column.gap)
      return left...(left + Self.column.width)
    }
    if hasHeads {
      for column in 0..<columns {
        shows.append(DrawnPages.Show(Self.heads[column], extent(column).lowerBound, y))
      }
      y += 16
    }
    for row in rows {
      var value = y
      if wrapping == .none {
        shows.append(DrawnPages.Show(row.label.joined(separator: " "), x, y))
      } else {
        shows += [DrawnPages.Show(row.label[0], x, y), DrawnPages.Show(row.label[1], x, y + 11)]
        if wrapping == .second { value += 11 }
        if wrapping == .between { value += 5.5 }
      }
      if hasLeaders { shows.append(DrawnPages.Show("......", x + 62, value, size: 8)) }
      for (column, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        shows.append(DrawnPages.Show(cell, in: extent(column), align: align, value))
      }
      y += wrapping == .none ? 15 : 27
    }
    return (shows, y)
  }
}
