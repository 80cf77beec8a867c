internal import DigestModel

extension CardsStyle {
  func draw(_ breakdown: Block.Breakdown, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(breakdown.heading, in: column, on: &sheet)
    let halves = column.from(y).split(into: 2, gap: 8)
    let spans = [Wording.cumulative, Wording.monthly]
    for (half, (span, figure)) in zip(
      halves, zip(spans, [breakdown.total.cumulative, breakdown.total.monthly]))
    {
      if let figure { y = tile("\(figure)", over: span, in: half, on: &sheet) }
    }
    for (span, values) in zip(
      spans, [breakdown.rows.map(\.values.cumulative), breakdown.rows.map(\.values.monthly)])
    {
      y = sheet.paragraph("\(span)", in: column.from(y + 3 * sheet.scale), subheading)
      for (row, value) in zip(breakdown.rows, values) {
        guard let value else { continue }
        y = self.row("\(row.name)", "\(value)", in: column.from(y), on: &sheet)
      }
    }
    return y
  }

  func draw(_ repeated: Block.Repeated, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    var y = tile("\(repeated.figure)", over: repeated.label, in: column, on: &sheet)
    if let name = repeated.name {
      y = sheet.paragraph("\(name)", in: column.from(y), body.bold.centered)
    }
    return y
  }

  func draw(_ card: Block.TotalCard, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    var y = sheet.paragraph(
      "\(card.total)*", in: column, number.scaled(by: 1.5))
    y = sheet.paragraph("\(card.label)", in: column.from(y), label)
    if let period = card.period { y = sheet.paragraph(period, in: column.from(y), label) }
    if let note = card.note {
      return sheet.paragraph(note, in: column.from(y + 2 * sheet.scale), body)
    }
    y = sheet.paragraph("* \(Wording.component)", in: column.from(y), body)
    for component in card.components {
      y = row(component.label, "\(component.figure)", in: column.from(y), on: &sheet)
    }
    return y
  }

  func draw(_ chart: Block.SeriesChart, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(chart.heading, in: column, on: &sheet)
    guard !chart.isEmpty else {
      return sheet.emptyPlot(in: column.from(y), height: 44, edge, background: pale)
    }
    for (span, values) in [
      (Wording.cumulative, chart.entries.map(\.values.cumulative)),
      (Wording.monthly, chart.entries.map(\.values.monthly)),
    ] where values.contains(where: { $0 != nil }) {
      y = sheet.paragraph("\(span)", in: column.from(y + 2 * sheet.scale), subheading)
      let entries = zip(chart.entries.map(\.label), values).compactMap { label, value in
        value.map { (label: label, value: $0) }
      }
      y =
        entries.count > 3
        ? bars(entries, in: column.from(y), on: &sheet)
        : tiles(entries, in: column.from(y), on: &sheet)
    }
    return y
  }

  private func tiles(
    _ entries: [(label: Phrase, value: PrintedFigure)], in column: Sheet.Column,
    on sheet: inout Sheet
  ) -> Double {
    var end = column.top
    for (entry, part) in zip(entries, column.split(into: entries.count, gap: 4)) {
      end = max(end, tile("\(entry.value)", over: entry.label.text, in: part, on: &sheet))
    }
    return end
  }

  /// Lying bars, each with its label at the left and its number at the right.
  private func bars(
    _ entries: [(label: Phrase, value: PrintedFigure)], in column: Sheet.Column,
    on sheet: inout Sheet
  ) -> Double {
    let widest = entries.map { sheet.width(of: $0.label, body) }.max() ?? 0
    let room = entries.map { sheet.width(of: "\($0.value)", body) }.max() ?? 0
    let left = column.left + widest + 6
    let most = max(1, entries.map(\.value.magnitude).max() ?? 1)
    let step = 10.5 * sheet.scale
    var y = column.top
    for entry in entries {
      let baseline = sheet.baseline(centeredIn: y, y + step, body)
      sheet.text(entry.label, at: column.left, baseline: baseline, body)
      let length = max(0.8, entry.value.magnitude / most * (column.right - room - 8 - left))
      sheet.fill(
        Box(left: left, top: y + 2, right: left + length, bottom: y + step - 2), bar)
      sheet.text(
        "\(entry.value)", at: column.right, baseline: baseline, body.bold.rightAligned)
      y += step
    }
    return y
  }

  func draw(_ satisfaction: Block.Satisfaction, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(satisfaction.heading, in: column, on: &sheet)
    let halves = column.from(y).split(into: 2, gap: 8)
    if let value = satisfaction.values.cumulative {
      y = tile("\(value)", under: satisfaction.cumulativeLabel, in: halves[0], on: &sheet)
    }
    if let value = satisfaction.values.monthly {
      y = tile("\(value)", under: satisfaction.monthlyLabel, in: halves[1], on: &sheet)
    }
    guard !satisfaction.legend.isEmpty else { return y }
    let colors = [accent, bar, edge, ink]
    return sheet.legend(
      zip(satisfaction.legend, colors).map { (label: "\($0)", color: $1) }, in: column.from(y),
      label)
  }

  func draw(picture heading: String, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let y = head(heading, in: column, on: &sheet)
    return sheet.emptyPlot(in: column.from(y), height: 18, edge, background: pale, lines: 2)
  }

  func draw(_ applicants: Block.Applicants, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(applicants.heading, in: column, on: &sheet)
    for sexes in applicants.sexes {
      y = sheet.paragraph("\(sexes.label)", in: column.from(y + 2 * sheet.scale), subheading)
      let halves = column.from(y).split(into: 2, gap: 8)
      _ = tile("\(sexes.male)", over: "kişi", in: halves[0], on: &sheet)
      y = tile("\(sexes.female)", over: "qadın", in: halves[1], on: &sheet)
    }
    if applicants.sexes.isEmpty, let label = applicants.label {
      y = sheet.paragraph("\(label)", in: column.from(y), subheading)
    }
    guard !applicants.groups.isEmpty else {
      return applicants.sexes.isEmpty
        ? sheet.emptyPlot(in: column.from(y), height: 44, edge, background: pale) : y
    }
    return pyramid(applicants.groups, in: column.from(y + 2 * sheet.scale), on: &sheet)
  }

  /// Age groups at the left, the youngest on top, a column of bars for either sex.
  private func pyramid(
    _ groups: [Block.Applicants.Group], in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    let small = body.scaled(by: 0.88)
    let step = 9.5 * sheet.scale
    let left = column.left + 26 * sheet.scale
    let halves = Sheet.Column(
      left: left, top: column.top, width: column.right - left
    ).split(into: 2, gap: 10)
    let room = 36 * sheet.scale
    let most = max(1, groups.map { max($0.male.magnitude, $0.female.magnitude) }.max() ?? 1)
    var y = column.top
    let baseline = sheet.baseline(centeredIn: y, y + step, small)
    for (half, sex) in zip(halves, ["kişi", "qadın"]) {
      sheet.text("\(sex)", at: half.left, baseline: baseline, small.bold)
    }
    y += step
    for group in groups {
      let baseline = sheet.baseline(centeredIn: y, y + step, small)
      sheet.text("\(group.age)", at: column.left, baseline: baseline, small)
      for (half, figure) in zip(halves, [group.male, group.female]) {
        let length = max(0.8, figure.magnitude / most * (half.width - room))
        sheet.fill(
          Box(left: half.left, top: y + 1.5, right: half.left + length, bottom: y + step - 1.5),
          bar)
        sheet.text(
          "\(plain: figure)", at: half.left + length + 3, baseline: baseline, small)
      }
      y += step
    }
    return y
  }

  func draw(_ parts: Block.Subdirections, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = head(parts.heading, in: column, on: &sheet)
    for row in parts.rows {
      let halves = column.from(y).split(into: 2, gap: 8)
      _ = sheet.paragraph("\(row.count)", in: halves[0], number)
      y = sheet.paragraph("\(row.share)", in: halves[1], number)
      y = sheet.paragraph("\(row.label)", in: column.from(y), label) + 4 * sheet.scale
    }
    return y
  }

  func draw(
    _ sentences: [Phrase], under heading: String?, in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    var y = column.top
    if let heading { y = head(heading, in: column, on: &sheet) }
    for (index, sentence) in sentences.enumerated() {
      if index > 0 {
        sheet.rule(
          from: column.left, to: column.right, at: y + sheet.scale, edge, width: 0.4)
        y += 2 * sheet.scale
      }
      y = sheet.paragraph(sentence, in: column.from(y), body)
    }
    return y
  }

  func draw(_ times: Block.Times, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    var y = head(times.heading, in: column, on: &sheet)
    guard !times.rows.isEmpty else {
      return sheet.emptyPlot(in: column.from(y), height: 26, edge, background: pale)
    }
    for row in times.rows {
      y = sheet.paragraph("\(row.label)", in: column.from(y + 2 * sheet.scale), subheading)
      let halves = column.from(y).split(into: 2, gap: 8)
      _ = tile(
        row.values.cumulative.map { "\($0)" }, under: Wording.cumulative, in: halves[0],
        on: &sheet)
      y = tile(
        row.values.monthly.map { "\($0)" }, under: Wording.monthly, in: halves[1], on: &sheet)
    }
    return y
  }
}
