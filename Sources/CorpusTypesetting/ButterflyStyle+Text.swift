internal import DigestModel

extension ButterflyStyle {
  func draw(_ breakdown: Block.Breakdown, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(breakdown.heading)", in: column, heading) + 3 * sheet.scale
    let total = body.scaled(by: 1.35)
    let baseline = y + total.size * sheet.scale
    let labels = breakdown.labels.map { ("\($0.cumulative) ", "\($0.monthly) ") } ?? ("", "")
    if let figure = breakdown.total.cumulative {
      sheet.text("\(labels.0)\(figure)", at: column.left, baseline: baseline, total)
    }
    if let figure = breakdown.total.monthly {
      sheet.text("\(labels.1)\(figure)", at: column.right, baseline: baseline, total.rightAligned)
    }
    y = baseline + 6 * sheet.scale
    let step = 15 * sheet.scale
    for (index, row) in breakdown.rows.enumerated() {
      if index.isMultiple(of: 2) {
        sheet.fill(
          Box(left: column.left, top: y, right: column.right, bottom: y + step), pale)
      }
      let baseline = sheet.baseline(centeredIn: y, y + step, body)
      if let figure = row.values.cumulative {
        sheet.text(
          "\(figure)", at: column.left + 54 * sheet.scale, baseline: baseline, body.rightAligned)
      }
      sheet.text(
        "\(row.name)", at: column.center + 6 * sheet.scale, baseline: baseline, body.centered)
      if let figure = row.values.monthly {
        sheet.text(
          "\(figure)", at: column.right - 8 * sheet.scale, baseline: baseline, body.rightAligned)
      }
      y += step
    }
    return y
  }

  func draw(_ repeated: Block.Repeated, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    var y = sheet.paragraph("\(repeated.label)", in: column, body.centered)
    y = sheet.paragraph("\(repeated.figure)", in: column.from(y), body.scaled(by: 2).centered)
    if let name = repeated.name {
      y = sheet.paragraph("\(name)", in: column.from(y), body.bold.centered)
    }
    return y
  }

  func draw(_ card: Block.TotalCard, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let start = sheet.drawing.marks.count
    let inner = column.inset(by: 10, below: 7 * sheet.scale)
    var y = sheet.paragraph("\(card.label)", in: inner, body.bold.centered)
    if let period = card.period {
      y = sheet.paragraph(period, in: inner.from(y), body.centered)
    }
    y = sheet.paragraph(
      "\(card.total)*", in: inner.from(y),
      body.bold.scaled(by: 2.1).colored(accent).centered)
    if let note = card.note {
      y = sheet.paragraph(note, in: inner.from(y + 2 * sheet.scale), small)
    } else {
      y = sheet.paragraph("* \(Wording.component)", in: inner.from(y), body)
      for component in card.components {
        y = sheet.paragraph(
          "• " + component.label + " - \(component.figure)", in: inner.from(y), body)
      }
    }
    y += 7 * sheet.scale
    let shapes = sheet.drawing.marks.count
    sheet.fill(Box(left: column.left, top: column.top, right: column.right, bottom: y), pale)
    sheet.sendBack(from: shapes, behind: start)
    return y
  }

  func draw(_ parts: Block.Subdirections, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    var y = sheet.paragraph("\(parts.heading)", in: column, heading)
    for row in parts.rows {
      let top = y + 4 * sheet.scale
      let text = Sheet.Column(left: column.left, top: top, width: column.width * 0.72)
      let end = sheet.paragraph("\(row.label)", in: text, body)
      let large = body.scaled(by: 1.3)
      let side = Sheet.Column(
        left: text.right + 8, top: top, width: column.width * 0.28 - 8)
      y = sheet.paragraph("\(row.count)", in: side, large.rightAligned)
      y = sheet.paragraph("\(row.share)", in: side.from(y), large.colored(accent).rightAligned)
      y = max(y, end)
      sheet.rule(from: column.left, to: column.right, at: y + 2 * sheet.scale, grid)
    }
    return y + 2 * sheet.scale
  }

  func draw(_ facts: Block.Facts, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    var y = sheet.paragraph("\(facts.heading)", in: column, heading) + 2 * sheet.scale
    for sentence in facts.sentences {
      let indented = Sheet.Column(
        left: column.left + 10 * sheet.scale, top: y, width: column.width - 10 * sheet.scale)
      let first = y + (body.size * sheet.scale * body.leading + 0.55 * body.size * sheet.scale) / 2
      sheet.text("•", at: column.left + 2, baseline: first, body)
      y = sheet.paragraph(sentence, in: indented, body)
    }
    return y
  }

  func draw(
    _ sentences: [Phrase], _ style: TextStyle, in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    var y = column.top
    for sentence in sentences {
      y = sheet.paragraph(sentence, in: column.from(y), style) + 1.5 * sheet.scale
    }
    return y
  }
}
