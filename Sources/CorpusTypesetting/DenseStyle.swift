internal import DigestModel

/// Bordered tables with the name first, tables in parts side by side, names over two lines.
struct DenseStyle: PageStyle {
  let faces = [FontFace.serifCondensed]
  let thousands: String? = "\u{A0}"
  let namesUnits = true
  let gap = 7.0

  let ink = Color(0x111111)
  let band = Color(0x2F3E55)
  let pale = Color(0xE9ECF1)
  let line = Color(0x8A93A3)

  var body: TextStyle { TextStyle(face: .serifCondensed, size: 7.4, color: ink, leading: 1.25) }
  var table: Sheet.TableStyle {
    Sheet.TableStyle(text: body, rule: line, headFill: pale)
  }
  var spanHeads: [Phrase?] { [nil, "\(Wording.cumulative)", "\(Wording.monthly)"] }

  func head(_ page: PageContent, number: Int, on sheet: inout Sheet) -> [Sheet.Column] {
    // Another program's pages, another space between the thousands.
    sheet.thousands = number.isMultiple(of: 2) ? "\u{202F}" : "\u{A0}"
    let top = Sheet.Column(left: 22, top: 12, width: PageDrawing.size.width - 44)
    var y = top.top
    let title = TextStyle(face: FontFace.serifCondensed.bold, size: 12, color: ink)
    let parts = [page.masthead, page.name, page.infographic].compactMap(\.self)
    if !parts.isEmpty || page.period != nil {
      let joined = parts.joined(separator: "   ")
      sheet.text("\(joined)", at: top.left, baseline: y + 13, title)
      if let period = page.period {
        sheet.text(period, at: top.right, baseline: y + 13, title.rightAligned)
      }
      y += 18
    }
    sheet.rule(from: top.left, to: top.right, at: y, ink, width: 0.8)
    sheet.rule(from: top.left, to: top.right, at: y + 2, ink, width: 0.3)
    y += 6
    for case .caption(let caption) in page.blocks {
      y = sheet.paragraph(caption, in: top.from(y), body.scaled(by: 1.2)) + 3
    }
    sheet.text(
      "\(String(number))", at: top.center, baseline: PageDrawing.size.height - 7, body.centered)
    let widths = [400.0, 270, 222]
    var left = top.left
    return widths.map { width in
      defer { left += width + 12 }
      return Sheet.Column(left: left, top: y, width: width)
    }
  }

  func column(of block: Block, at index: Int, on page: PageContent) -> Int? {
    if page.unit == "call-centre" { return index % 3 }
    return switch block {
    case .caption: nil
    case .breakdown, .repeated, .total, .facts, .survey: 0
    case .subdirections: 0
    case .chart, .applicants: 1
    case .satisfaction, .times, .remark, .glossary, .picture: 2
    }
  }

  func draw(_ block: Block, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    switch block {
    case .caption: column.top
    case .breakdown(let breakdown): draw(breakdown, in: column, on: &sheet)
    case .repeated(let repeated): draw(repeated, in: column, on: &sheet)
    case .total(let card): draw(card, in: column, on: &sheet)
    case .chart(let chart): draw(chart, in: column, on: &sheet)
    case .satisfaction(let satisfaction): draw(satisfaction, in: column, on: &sheet)
    case .applicants(let applicants): draw(applicants, in: column, on: &sheet)
    case .subdirections(let parts): draw(parts, in: column, on: &sheet)
    case .facts(let facts):
      draw(facts.sentences, under: facts.heading, in: column, on: &sheet)
    case .picture(let heading, _): draw(picture: heading, in: column, on: &sheet)
    case .survey(let sentences): draw(sentences, under: nil, in: column, on: &sheet)
    case .times(let times): draw(times, in: column, on: &sheet)
    case .remark(let remark): sheet.paragraph(remark, in: column, body.bold)
    case .glossary(let entries):
      draw(entries, under: nil, in: column, on: &sheet)
    }
  }

  /// Sets a heading on a dark band.
  func head(_ heading: String, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let start = sheet.drawing.marks.count
    let style = body.bold.colored(Color(0xFFFFFF))
    let y =
      sheet.paragraph(
        "\(heading)", in: column.inset(by: 3, below: 1.5 * sheet.scale), style)
      + 1.5 * sheet.scale
    let shapes = sheet.drawing.marks.count
    sheet.fill(Box(left: column.left, top: column.top, right: column.right, bottom: y), band)
    sheet.sendBack(from: shapes, behind: start)
    return y
  }

  func draw(
    _ sentences: [Phrase], under heading: String?, in column: Sheet.Column, on sheet: inout Sheet
  ) -> Double {
    var y = column.top
    if let heading { y = head(heading, in: column, on: &sheet) + 1.5 * sheet.scale }
    for sentence in sentences {
      y = sheet.paragraph(sentence, in: column.from(y), body)
    }
    return y
  }
}
