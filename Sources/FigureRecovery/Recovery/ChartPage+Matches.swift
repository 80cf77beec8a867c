import DigestModel

/// What is read of a chart, as places of its statement, and what is said of it.
extension ChartPage {
  /// An arrangement as places of the chart's statement, one a label.
  func matches(of arrangement: Arrangement) -> [StatementMatch] {
    var order: [[Int]] = []
    var cells: [[Int]: [Arrangement.Cell]] = [:]
    for cell in arrangement.cells {
      if cells[cell.label.items] == nil { order.append(cell.label.items) }
      cells[cell.label.items, default: []].append(cell)
    }
    return order.map { items in
      let cells = cells[items] ?? []
      let first = items.min() ?? 0
      var match = StatementMatch(items: first...(items.max() ?? first))
      match.labels = cells.first?.label.label.map { [$0] } ?? []
      match.wording = items
      match.readings = arrangement.readings
      for cell in cells {
        var value = cell.value
        if let dimension = pairs.series?.dimension, let member = cell.series.member {
          value.bindings.append(FigureKey.Coordinate(dimension: dimension, member: member))
        }
        let item = item(value)
        match.items = min(match.items.lowerBound, item)...max(match.items.upperBound, item)
        match.captures.append(value)
      }
      return match
    }
  }

  func warning(_ message: String, at place: LabelPlace) -> Diagnostic {
    warning(Wording(same: message), at: place)
  }

  func warning(_ wording: Wording, at place: LabelPlace) -> Diagnostic {
    let line = page.text.lines[place.line]
    return Diagnostic(
      severity: .warning, wording: wording, page: page.text.pages[line.page].number,
      line: line.number, box: place.box)
  }

  /// Says which two ways to read the chart there are.
  func undecided(_ first: Arrangement, _ second: Arrangement) -> Diagnostic {
    let other = second.cells.first { cell in
      first.cells.contains { $0.name == cell.name && $0.value.numeral != cell.value.numeral }
    }
    let own = first.cells.first { $0.name == other?.name }
    // An arrangement's name is English; elsewhere it is enough that there are two.
    var values = [
      "first": Wording(en: first.name, az: ReadingTerm.oneWay.text.az),
      "second": Wording(en: second.name, az: ReadingTerm.otherWay.text.az),
    ]
    guard let own, let other else {
      return warning(ReadingTerm.chartUndecided.text.filled(values), at: labels[0])
    }
    values["label"] = Wording(same: page.text.printed(own.label.items))
    values["one"] = Wording(same: own.value.text)
    values["other"] = Wording(same: other.value.text)
    return warning(ReadingTerm.chartExample.text.filled(values), at: labels[0])
  }
}
