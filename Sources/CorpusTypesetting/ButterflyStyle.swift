internal import DigestModel

/// The layout that comes closest to the real digest.
struct ButterflyStyle: PageStyle {
  let faces = [FontFace.sans, .sansCondensed]
  let thousands: String? = nil
  let namesUnits = false
  let gap = 10.0

  let ink = Color(0x1B2A41)
  let accent = Color(0x0B6E8A)
  let pale = Color(0xE8F1F4)
  let grid = Color(0xB8C7CE)
  let series = [
    Color(0x0B6E8A), Color(0x3FA7A3), Color(0xE0A63A), Color(0xC8553D), Color(0x6A4C93),
    Color(0x8AA29E),
  ]

  var body: TextStyle { TextStyle(face: .sans, size: 7.6, color: ink) }
  var small: TextStyle { TextStyle(face: .sans, size: 6.4, color: ink, leading: 1.35) }
  var heading: TextStyle { TextStyle(face: FontFace.sans.bold, size: 8.6, color: accent) }

  func head(_ page: PageContent, number: Int, on sheet: inout Sheet) -> [Sheet.Column] {
    let top = Sheet.Column(left: 24, top: 16, width: PageDrawing.size.width - 48)
    var y = top.top
    if page.masthead != nil || page.period != nil || page.infographic != nil {
      sheet.fill(
        Box(left: 0, top: 0, right: PageDrawing.size.width, bottom: 40), accent)
      let large = TextStyle(face: FontFace.sans.bold, size: 14, color: Color(0xFFFFFF))
      if let masthead = page.masthead {
        sheet.text("\(masthead)", at: top.left, baseline: 26, large)
      }
      if let period = page.period {
        sheet.text(period, at: top.center, baseline: 26, large.centered)
      }
      if let infographic = page.infographic {
        sheet.text("\(infographic)", at: top.right, baseline: 26, large.rightAligned)
      }
      y = 52
    } else {
      sheet.fill(Box(left: 0, top: 0, right: PageDrawing.size.width, bottom: 8), accent)
      y = 22
    }
    if let name = page.name {
      y = sheet.paragraph("\(name)", in: top.from(y), heading.scaled(by: 1.6)) + 4
    }
    for case .caption(let caption) in page.blocks {
      y = sheet.paragraph(caption, in: top.from(y), body.scaled(by: 1.2).centered) + 8
    }
    let widths = [284.0, 364, 232]
    var left = top.left
    return widths.map { width in
      defer { left += width + 16 }
      return Sheet.Column(left: left, top: y, width: width)
    }
  }

  func column(of block: Block, at index: Int, on page: PageContent) -> Int? {
    if page.unit == "call-centre" { return index % 3 }
    return switch block {
    case .caption: nil
    case .breakdown, .repeated, .total, .subdirections: 0
    case .chart, .applicants: 1
    case .satisfaction, .survey, .remark, .glossary: 2
    case .facts: page.unit == "all" ? 2 : 0
    case .picture: 2
    case .times: 2
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
    case .facts(let facts): draw(facts, in: column, on: &sheet)
    case .picture(let heading, let legend):
      draw(picture: heading, legend, in: column, on: &sheet)
    case .survey(let sentences): draw(sentences, body, in: column, on: &sheet)
    case .times(let times): draw(times, in: column, on: &sheet)
    case .remark(let remark): sheet.paragraph(remark, in: column, body.bold.centered)
    case .glossary(let entries): draw(entries, small, in: column, on: &sheet)
    }
  }
}
