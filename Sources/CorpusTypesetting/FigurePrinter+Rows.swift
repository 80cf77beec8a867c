internal import DigestModel

extension FigurePrinter {
  mutating func add(
    _ indicator: String, _ members: KeyValuePairs<String, String>, _ value: FigureValue,
    _ text: String
  ) {
    rows.append(
      FiguresFile.Row(key: FigureKey(indicator, members), value: value, text: text))
  }

  mutating func count(
    _ number: Int, _ indicator: String, _ unit: String, _ span: String,
    _ more: KeyValuePairs<String, String> = [:]
  ) {
    let coordinates = FiguresFile.dimensions.compactMap { dimension in
      ([("unit", unit), ("span", span)] + more.map { ($0.key, $0.value) })
        .first { $0.0 == dimension }
        .map { FigureKey.Coordinate(dimension: $0.0, member: $0.1) }
    }
    rows.append(
      FiguresFile.Row(
        key: FigureKey(indicator: indicator, coordinates: coordinates),
        value: .number(Quantity(number)), text: grouped(number)))
  }

  mutating func years(
    _ number: Int, _ indicator: String, _ members: KeyValuePairs<String, String>
  ) {
    add(indicator, members, .number(Quantity(number)), "\(number)")
  }

  /// A share in thousandths, printed with one decimal; all of it as `100%`.
  mutating func percent(
    _ thousandths: Int, _ indicator: String, _ members: KeyValuePairs<String, String>
  ) {
    if thousandths == 1000 {
      add(indicator, members, .number(Quantity(100)), "100%")
    } else {
      add(
        indicator, members, .number(Quantity(thousandths, decimals: 1)),
        "\(thousandths / 10),\(thousandths % 10)%")
    }
  }

  func date(_ day: CalendarDate, yearDigits: Int) -> String {
    let year = yearDigits == 2 ? twoDigits(day.year % 100) : "\(day.year)"
    return "\(twoDigits(day.day)).\(twoDigits(day.month)).\(year)"
  }

  func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
