internal import DigestModel

extension DenseStyle {
  func draw(_ breakdown: Block.Breakdown, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(breakdown.heading, in: column, on: &sheet)
    let total = breakdown.total
    if let labels = breakdown.labels, let cumulative = total.cumulative,
      let monthly = total.monthly
    {
      let large = body.scaled(by: 1.3)
      let halves = column.from(y + 2 * sheet.scale).split(into: 2, gap: 6)
      _ = sheet.paragraph("\(labels.cumulative) \(cumulative)", in: halves[0], large)
      y =
        sheet.paragraph("\(labels.monthly) \(monthly)", in: halves[1], large)
        + 2 * sheet.scale
    }
    var rows = breakdown.rows.map { cells("\($0.name)", $0.values) }
    rows.append(cells("Cəmi", total))
    return sheet.tableInParts(
      2, head: spanHeads, rows: rows, widths: [82, 62, 46], in: column.from(y), table)
  }

  private func cells(_ label: Phrase, _ values: SpanPair) -> [Phrase?] {
    [label, values.cumulative.map { "\(plain: $0)" }, values.monthly.map { "\(plain: $0)" }]
  }

  func draw(_ repeated: Block.Repeated, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let y = sheet.table(
      rows: [["\(repeated.label)", "\(repeated.figure)"]], widths: [2, 1], in: column, table)
    guard let name = repeated.name else { return y }
    return sheet.paragraph("\(name)", in: column.from(y), body)
  }

  func draw(_ card: Block.TotalCard, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let label: Phrase = card.period.map { "\(card.label) " + $0 } ?? "\(card.label)"
    var y = sheet.table(
      rows: [[label.bold, "\(card.total)*"]], widths: [2, 1], in: column, table)
    if let note = card.note {
      return sheet.paragraph(note, in: column.from(y + sheet.scale), body)
    }
    y = sheet.paragraph("* \(Wording.component)", in: column.from(y + sheet.scale), body)
    return sheet.table(
      rows: card.components.map { [$0.label, "\(plain: $0.figure)"] }, widths: [3, 1],
      in: column.from(y), table)
  }

  func draw(_ chart: Block.SeriesChart, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let y = head(chart.heading, in: column, on: &sheet)
    guard !chart.isEmpty else { return sheet.emptyPlot(in: column.from(y), height: 40, line) }
    return sheet.table(
      head: spanHeads, rows: chart.entries.map { cells($0.label, $0.values) },
      widths: [120, 62, 50], in: column.from(y), table)
  }

  func draw(_ satisfaction: Block.Satisfaction, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let y = head(satisfaction.heading, in: column, on: &sheet)
    var labels: [Phrase?] = []
    var figures: [Phrase?] = []
    for (label, figure) in [
      (satisfaction.cumulativeLabel, satisfaction.values.cumulative),
      (satisfaction.monthlyLabel, satisfaction.values.monthly),
    ] {
      guard let figure else { continue }
      labels.append("\(label)")
      figures.append("\(figure)")
    }
    let end = sheet.table(
      head: labels, rows: [figures], widths: labels.map { _ in 1 }, in: column.from(y),
      table.with { $0.isCentered = true })
    guard !satisfaction.legend.isEmpty else { return end }
    return sheet.legend(
      zip(satisfaction.legend, [band, line, pale, ink]).map { (label: "\($0)", color: $1) },
      in: column.from(end), body.scaled(by: 0.85))
  }

  func draw(picture heading: String, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let y = head(heading, in: column, on: &sheet)
    return sheet.emptyPlot(in: column.from(y), height: 20, line, lines: 2)
  }

  func draw(_ applicants: Block.Applicants, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(applicants.heading, in: column, on: &sheet)
    if applicants.sexes.isEmpty, let label = applicants.label {
      y = sheet.paragraph("\(label)", in: column.from(y), body)
    }
    guard !applicants.sexes.isEmpty || !applicants.groups.isEmpty else {
      return sheet.emptyPlot(in: column.from(y), height: 40, line)
    }
    y = sheet.table(
      head: [nil, "kişi", "qadın"],
      rows: applicants.sexes.map { ["\($0.label)", "\(plain: $0.male)", "\(plain: $0.female)"] },
      widths: [1, 1, 1], in: column.from(y), table)
    guard !applicants.groups.isEmpty else { return y }
    return sheet.tableInParts(
      2, head: [nil, "kişi", "qadın"],
      rows: applicants.groups.map { ["\($0.age)", "\(plain: $0.male)", "\(plain: $0.female)"] },
      widths: [30, 46, 46], in: column.from(y + 3 * sheet.scale), table)
  }

  func draw(_ parts: Block.Subdirections, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let y = head(parts.heading, in: column, on: &sheet)
    return sheet.table(
      rows: parts.rows.map { ["\($0.label)", "\(plain: $0.count)", "\(plain: $0.share)"] },
      widths: [5, 1, 1], in: column.from(y), table)
  }

  func draw(_ times: Block.Times, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let y = head(times.heading, in: column, on: &sheet)
    guard !times.rows.isEmpty else {
      return sheet.emptyPlot(in: column.from(y), height: 26, line)
    }
    return sheet.table(
      head: spanHeads, rows: times.rows.map { cells("\($0.label)", $0.values) },
      widths: [2, 1.3, 1], in: column.from(y), table)
  }
}
