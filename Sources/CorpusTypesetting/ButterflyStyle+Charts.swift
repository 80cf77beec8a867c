internal import DigestModel

extension ButterflyStyle {
  func draw(_ chart: Block.SeriesChart, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(chart.heading)", in: column, heading) + 2 * sheet.scale
    guard !chart.isEmpty else {
      return sheet.emptyPlot(in: column.from(y), height: 48, grid)
    }
    let step = column.width / Double(chart.entries.count)
    for (values, style) in [
      (chart.entries.map(\.values.cumulative), body), (chart.entries.map(\.values.monthly), small),
    ] where values.contains(where: { $0 != nil }) {
      let baseline = y + style.size * sheet.scale
      for (index, value) in values.enumerated() {
        guard let value else { continue }
        sheet.text(
          "\(value)", at: column.left + (Double(index) + 0.5) * step, baseline: baseline,
          style.centered)
      }
      y = baseline + 4 * sheet.scale
    }
    let bottom = y + 46 * sheet.scale * sheet.stretch
    let lengths = chart.entries.map { ($0.values.cumulative ?? $0.values.monthly)?.magnitude ?? 0 }
    sheet.bars(
      lengths, in: Box(left: column.left, top: y, right: column.right, bottom: bottom),
      colors: series)
    sheet.rule(from: column.left, to: column.right, at: bottom, grid, width: 0.8)
    let legend = zip(chart.entries, series).map { (label: $0.label, color: $1) }
    return sheet.legend(
      legend.reversed(), in: column.from(bottom + 2 * sheet.scale),
      TextStyle(face: .sansCondensed, size: 6.2, color: ink))
  }

  func draw(_ satisfaction: Block.Satisfaction, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let values = satisfaction.values
    var y = column.top
    if satisfaction.runsOn, let cumulative = values.cumulative, let monthly = values.monthly {
      y = sheet.paragraph(
        "\(satisfaction.cumulativeLabel) \(cumulative) \(satisfaction.heading) \(monthly)",
        in: column, body)
    } else {
      y = sheet.paragraph("\(satisfaction.heading)", in: column, heading)
      let halves = column.from(y).split(into: 2, gap: 8)
      let pairs = [
        (satisfaction.cumulativeLabel, values.cumulative),
        (satisfaction.monthlyLabel, values.monthly),
      ]
      let fits = pairs.allSatisfy { label, value in
        value.map { sheet.width(of: "\(label) \($0)", body) <= halves[0].width } ?? true
      }
      for (half, (label, value)) in zip(halves, pairs) {
        guard let value else { continue }
        if fits {
          y = sheet.paragraph("\(label) \(value)", in: half, body)
        } else {
          let below = sheet.paragraph("\(label)", in: half, body)
          y = sheet.paragraph("\(value)", in: half.from(below), body.scaled(by: 1.5))
        }
      }
    }
    if !satisfaction.legend.isEmpty {
      y = sheet.legend(
        zip(satisfaction.legend, series).map { (label: "\($0)", color: $1) }, in: column.from(y),
        TextStyle(face: .sansCondensed, size: 6.2, color: ink))
    }
    return y
  }

  func draw(
    picture heading: String, _ legend: [String], in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    let y = sheet.paragraph("\(heading)", in: column, self.heading) + 2 * sheet.scale
    return sheet.emptyPlot(in: column.from(y), height: 20, grid, lines: 2)
  }

  func draw(_ applicants: Block.Applicants, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(applicants.heading)", in: column, heading)
    for sexes in applicants.sexes {
      y = sheet.paragraph("\(sexes.label)", in: column.from(y), body)
      let halves = column.from(y).split(into: 2, gap: 10)
      _ = sheet.paragraph("\(sexes.male) kişi", in: halves[0], body.centered)
      y = sheet.paragraph("\(sexes.female) qadın", in: halves[1], body.centered)
    }
    if applicants.sexes.isEmpty, let label = applicants.label {
      y = sheet.paragraph("\(label)", in: column.from(y), body)
    }
    y += 2 * sheet.scale
    return applicants.groups.isEmpty
      ? applicants.sexes.isEmpty
        ? sheet.emptyPlot(in: column.from(y), height: 48, grid) : y
      : sheet.pyramid(
        applicants.groups, in: column.from(y), small, colors: (series[0], series[3]), rule: grid)
  }

  func draw(_ times: Block.Times, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let start = sheet.paragraph("\(times.heading)", in: column, heading) + 2 * sheet.scale
    guard !times.rows.isEmpty else {
      return sheet.emptyPlot(in: column.from(start), height: 30, grid)
    }
    var end = start
    for (row, half) in zip(times.rows, column.from(start).split(into: times.rows.count, gap: 8)) {
      var y = sheet.paragraph("\(row.label)", in: half, body.bold)
      for (label, figure) in [
        (Wording.cumulative, row.values.cumulative), (Wording.monthly, row.values.monthly),
      ] {
        let phrase: Phrase = figure.map { "\(label) \($0)" } ?? "\(label)"
        y = sheet.paragraph(phrase, in: half.from(y), body)
      }
      end = max(end, y)
    }
    return end
  }
}
