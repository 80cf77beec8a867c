internal import DigestModel

/// A page as a careless program writes it: digit groups as strings of their own, bold drawn twice,
/// everything in scrambled order; legends stand beside their charts.
struct FragmentsStyle: PageStyle {
  /// How far apart the two drawings of bold text are, in points.
  private static let doubling = 0.3

  /// Between groups of digits, in ems; a space would be about 0.3.
  private static let groupGap = 0.2

  let faces = [FontFace.sans, .sansCondensed]
  let thousands: String? = nil
  let namesUnits = false
  let gap = 9.0

  let ink = Color(0x20302A)
  let accent = Color(0x2E7D4F)
  let faint = Color(0x8FA398)
  let grid = Color(0xC9D6CE)
  let series = [
    Color(0x2E7D4F), Color(0xF2A541), Color(0x5B8DB8), Color(0xB5523B), Color(0x8C6BB1),
    Color(0xA9B665),
  ]

  var body: TextStyle { TextStyle(face: .sansCondensed, size: 8, color: ink) }
  var small: TextStyle { TextStyle(face: .sansCondensed, size: 6.6, color: ink) }
  var heading: TextStyle { TextStyle(face: FontFace.sans.bold, size: 8.4, color: accent) }

  func head(_ page: PageContent, number: Int, on sheet: inout Sheet) -> [Sheet.Column] {
    sheet.groupGap = Self.groupGap
    let top = Sheet.Column(left: 26, top: 16, width: PageDrawing.size.width - 52)
    var y = top.top
    let title = heading.scaled(by: 1.5)
    if let masthead = page.masthead {
      sheet.text("\(masthead)", at: top.left, baseline: y + 12, title)
    }
    if let period = page.period {
      sheet.text(period.bold, at: top.left + 230, baseline: y + 12, title)
    }
    if let infographic = page.infographic {
      sheet.text("\(infographic)", at: top.left + 460, baseline: y + 12, title)
    }
    if page.masthead != nil || page.period != nil || page.infographic != nil { y += 20 }
    if let name = page.name {
      y = sheet.paragraph("\(name)", in: top.from(y), title)
    }
    for case .caption(let caption) in page.blocks {
      y = sheet.paragraph(caption, in: top.from(y), body.scaled(by: 1.2))
    }
    let widths = [250.0, 400, 230]
    var left = top.left
    return widths.map { width in
      defer { left += width + 14 }
      return Sheet.Column(left: left, top: y + 9, width: width)
    }
  }

  func column(of block: Block, at index: Int, on page: PageContent) -> Int? {
    if page.unit == "call-centre" { return index % 3 }
    return switch block {
    case .caption: nil
    case .chart, .applicants: 1
    case .breakdown, .total, .repeated: 0
    case .facts: page.unit == "all" ? 2 : 0
    case .picture, .survey, .satisfaction, .times, .subdirections, .remark: 2
    case .glossary: 0
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
      draw(facts.sentences.map { "- " + $0 }, under: facts.heading, in: column, on: &sheet)
    case .picture(let heading, _): draw(picture: heading, in: column, on: &sheet)
    case .survey(let sentences): draw(sentences, under: nil, in: column, on: &sheet)
    case .times(let times): draw(times, in: column, on: &sheet)
    case .remark(let remark): sheet.paragraph(remark, in: column, body)
    case .glossary(let entries): draw(entries, under: nil, in: column, on: &sheet)
    }
  }

  /// Draws shapes first, then all strings in an order that the page's number alone decides.
  func finish(_ drawing: PageDrawing, number: Int) -> PageDrawing {
    var texts: [PageDrawing.TextRun] = []
    for run in drawing.texts {
      texts.append(run)
      if run.face.isBold {
        var again = run
        again.x += Self.doubling
        again.figure = nil
        texts.append(again)
      }
    }
    var random = SplitMix64(seed: UInt64(number))
    for index in texts.indices.reversed() where index > 0 {
      texts.swapAt(index, random.pick(0...index))
    }
    let shapes = drawing.marks.filter { mark in
      if case .text = mark { false } else { true }
    }
    return PageDrawing(marks: shapes + texts.map { .text($0) })
  }
}
