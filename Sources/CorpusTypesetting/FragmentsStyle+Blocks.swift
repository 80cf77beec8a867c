internal import DigestModel

extension FragmentsStyle {
  func draw(_ breakdown: Block.Breakdown, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(breakdown.heading)", in: column, heading) + 2 * sheet.scale
    let large = body.scaled(by: 1.2)
    for (label, figure) in [
      (breakdown.labels?.cumulative, breakdown.total.cumulative),
      (breakdown.labels?.monthly, breakdown.total.monthly),
    ] where breakdown.labels != nil {
      guard let label, let figure else { continue }
      y = sheet.paragraph("\(label) \(figure)", in: column.from(y), large)
    }
    let step = 13 * sheet.scale
    let number = column.left + 48 * sheet.scale
    func row(_ name: String?, _ values: SpanPair) {
      let baseline = sheet.baseline(centeredIn: y, y + step, body)
      if let figure = values.cumulative {
        sheet.text("\(figure)", at: number, baseline: baseline, body.rightAligned)
      }
      if let name {
        sheet.text("\(name)", at: number + 8 * sheet.scale, baseline: baseline, body)
      }
      if let figure = values.monthly {
        sheet.text("\(figure)", at: column.right, baseline: baseline, body.rightAligned)
      }
      y += step
    }
    if breakdown.labels == nil { row(nil, breakdown.total) }
    for entry in breakdown.rows { row(entry.name, entry.values) }
    return y
  }

  func draw(_ repeated: Block.Repeated, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let y = sheet.paragraph(
      "\(repeated.label) \(repeated.figure)", in: column, body.scaled(by: 1.2))
    guard let name = repeated.name else { return y }
    return sheet.paragraph("\(name)", in: column.from(y), body)
  }

  func draw(_ card: Block.TotalCard, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let large = body.scaled(by: 1.2)
    var y = column.top
    if let period = card.period {
      y = sheet.paragraph("\(card.label)", in: column.from(y), large)
      y = sheet.paragraph(period + "\(card.total)*", in: column.from(y), large)
    } else {
      y = sheet.paragraph("\(card.label)\(card.total)*", in: column.from(y), large)
    }
    if let note = card.note { return sheet.paragraph(note, in: column.from(y), small) }
    y = sheet.paragraph("* \(Wording.component)", in: column.from(y), body)
    for component in card.components {
      y = sheet.paragraph(component.label + " - \(component.figure)", in: column.from(y), body)
    }
    return y
  }

  /// Numbers above the bars, each row of them with its span at the left; the legend at the right.
  func draw(_ chart: Block.SeriesChart, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(chart.heading)", in: column, heading) + 2 * sheet.scale
    guard !chart.isEmpty else { return sheet.emptyPlot(in: column.from(y), height: 44, grid) }
    let labels = 46 * sheet.scale
    let legend = 92 * sheet.scale
    let plot = Sheet.Column(
      left: column.left + labels, top: y, width: column.width - labels - legend)
    let step = plot.width / Double(chart.entries.count)
    for (span, values) in [
      (Wording.cumulative, chart.entries.map(\.values.cumulative)),
      (Wording.monthly, chart.entries.map(\.values.monthly)),
    ] where values.contains(where: { $0 != nil }) {
      let baseline = y + 1.2 * small.size * sheet.scale
      sheet.text("\(span)", at: column.left, baseline: baseline, small)
      for (index, value) in values.enumerated() {
        guard let value else { continue }
        sheet.text(
          "\(value)", at: plot.left + (Double(index) + 0.5) * step, baseline: baseline,
          small.centered)
      }
      y = baseline + 2 * sheet.scale
    }
    y += 3 * sheet.scale
    let bottom = y + 44 * sheet.scale * sheet.stretch
    axis(chart, from: y, to: bottom, at: plot, on: &sheet)
    let end = draw(
      legend: chart, in: Sheet.Column(left: plot.right + 8, top: plot.top, width: legend - 8),
      on: &sheet)
    return max(bottom + 3 * sheet.scale, end)
  }

  private func axis(
    _ chart: Block.SeriesChart, from top: Double, to bottom: Double, at plot: Sheet.Column,
    on sheet: inout Sheet
  ) {
    let lengths = chart.entries.map { ($0.values.cumulative ?? $0.values.monthly)?.magnitude ?? 0 }
    let ticks = axisTicks(upTo: lengths.max() ?? 1)
    let most = Double(max(1, ticks.last ?? 1))
    let tiny = small.scaled(by: 0.8).colored(faint)
    for tick in [ticks.first, ticks.last].compactMap(\.self) {
      let y = bottom - Double(tick) / most * (bottom - top)
      sheet.rule(from: plot.left, to: plot.right, at: y, grid, width: 0.4)
      sheet.text(
        "\(grouped(tick))", at: plot.left - 3, baseline: y + 0.36 * tiny.size * sheet.scale,
        tiny.rightAligned)
    }
    sheet.rotatedText(
      "Müraciət sayı", at: plot.left - 38 * sheet.scale, baseline: bottom, tiny)
    sheet.bars(
      lengths, in: Box(left: plot.left, top: top, right: plot.right, bottom: bottom),
      colors: series, most: most)
  }

  private func draw(
    legend chart: Block.SeriesChart, in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    let step = 9.5 * sheet.scale
    var y = column.top
    for (entry, color) in zip(chart.entries, series).reversed() {
      let baseline = sheet.baseline(centeredIn: y, y + step, small)
      let side = 5 * sheet.scale
      sheet.fill(
        Box(left: column.left, top: baseline - side, right: column.left + side, bottom: baseline),
        color)
      sheet.text(entry.label, at: column.left + 1.6 * side, baseline: baseline, small)
      y += step
    }
    return y
  }

  func draw(_ satisfaction: Block.Satisfaction, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = column.top
    let values = satisfaction.values
    if satisfaction.cumulativeLabel.hasSuffix("üzrə:"), let cumulative = values.cumulative,
      let monthly = values.monthly
    {
      let label = satisfaction.runsOn ? "" : satisfaction.monthlyLabel + " "
      y = sheet.paragraph(
        "\(satisfaction.cumulativeLabel) \(cumulative) \(satisfaction.heading) \(label)\(monthly)",
        in: column, body)
    } else {
      y = sheet.paragraph("\(satisfaction.heading)", in: column.from(y), heading)
      for (label, figure) in [
        (satisfaction.cumulativeLabel, values.cumulative),
        (satisfaction.monthlyLabel, values.monthly),
      ] {
        guard let figure else { continue }
        y = sheet.paragraph("\(label) \(figure)", in: column.from(y), body)
      }
    }
    guard !satisfaction.legend.isEmpty else { return y }
    return sheet.legend(
      zip(satisfaction.legend, series).map { (label: "\($0)", color: $1) }, in: column.from(y),
      small)
  }

  func draw(picture heading: String, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let y = sheet.paragraph("\(heading)", in: column, self.heading) + 2 * sheet.scale
    return sheet.emptyPlot(in: column.from(y), height: 18, grid, lines: 2)
  }

  func draw(_ applicants: Block.Applicants, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(applicants.heading)", in: column, heading)
    for sexes in applicants.sexes {
      let parts = column.from(y).split(into: 3, gap: 6)
      _ = sheet.paragraph("\(sexes.label)", in: parts[0], body)
      _ = sheet.paragraph("\(sexes.male) kişi", in: parts[1], body)
      y = sheet.paragraph("\(sexes.female) qadın", in: parts[2], body)
    }
    if applicants.sexes.isEmpty, let label = applicants.label {
      y = sheet.paragraph("\(label)", in: column.from(y), body)
    }
    guard !applicants.groups.isEmpty else {
      return applicants.sexes.isEmpty
        ? sheet.emptyPlot(in: column.from(y), height: 44, grid) : y
    }
    return sheet.pyramid(
      applicants.groups, in: column.from(y + 2 * sheet.scale), small,
      colors: (series[2], series[3]), rule: grid)
  }

  func draw(_ parts: Block.Subdirections, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(parts.heading)", in: column, heading)
    for row in parts.rows {
      y = sheet.paragraph("\(row.label)", in: column.from(y + 2 * sheet.scale), body)
      y = sheet.paragraph("\(row.count)", in: column.from(y), body)
      y = sheet.paragraph("\(row.share)", in: column.from(y), body)
    }
    return y
  }

  func draw(
    _ sentences: [Phrase], under heading: String?, in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    var y = column.top
    if let heading { y = sheet.paragraph("\(heading)", in: column, self.heading) }
    for sentence in sentences { y = sheet.paragraph(sentence, in: column.from(y), body) }
    return y
  }

  func draw(_ times: Block.Times, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    var y = sheet.paragraph("\(times.heading)", in: column, heading)
    guard !times.rows.isEmpty else {
      return sheet.emptyPlot(in: column.from(y + 2 * sheet.scale), height: 26, grid)
    }
    for row in times.rows {
      y = sheet.paragraph("\(row.label)", in: column.from(y), body)
      let halves = column.from(y).split(into: 2, gap: 6)
      for (half, (label, figure)) in zip(
        halves,
        [
          (Wording.cumulative, row.values.cumulative), (Wording.monthly, row.values.monthly),
        ])
      {
        y = sheet.paragraph(figure.map { "\(label) \($0)" } ?? "\(label)", in: half, body)
      }
    }
    return y
  }
}
