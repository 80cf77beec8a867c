internal import DigestModel

/// Big numbers above small labels, on cards with letter-spaced headings in capitals.
struct CardsStyle: PageStyle {
  let faces = [FontFace.sansCondensed, .serif]
  let thousands: String? = nil
  let namesUnits = true
  let gap = 7.0

  let ink = Color(0x2B2B2B)
  let accent = Color(0x7A1F3D)
  let pale = Color(0xFAF6F0)
  let edge = Color(0xE3D8C8)
  let bar = Color(0xD9B8A5)

  var body: TextStyle { TextStyle(face: .sansCondensed, size: 7.6, color: ink) }
  var label: TextStyle {
    TextStyle(face: .sansCondensed, size: 6.4, color: Color(0x6B6259), alignment: .center)
  }
  var number: TextStyle {
    TextStyle(
      face: FontFace.serif.bold, size: 13, color: accent, leading: 1.15, alignment: .center)
  }
  var heading: TextStyle {
    TextStyle(face: FontFace.sansCondensed.bold, size: 6.6, color: accent, tracking: 1.1)
  }
  var subheading: TextStyle {
    TextStyle(face: FontFace.sansCondensed.bold, size: 7, color: ink)
  }

  func head(_ page: PageContent, number: Int, on sheet: inout Sheet) -> [Sheet.Column] {
    let top = Sheet.Column(left: 24, top: 14, width: PageDrawing.size.width - 48)
    var y = top.top
    let title = TextStyle(face: .serif, size: 13, color: accent)
    if let name = page.name {
      let large = title.with {
        $0.face = FontFace.serif.bold
        $0.size = 15
        $0.tracking = 2.4
      }
      y = sheet.paragraph("\(name.azerbaijaniUppercased)", in: top.from(y), large)
    }
    if page.masthead != nil || page.period != nil || page.infographic != nil {
      let baseline = y + 14
      if let masthead = page.masthead {
        sheet.text("\(masthead)", at: top.left, baseline: baseline, title)
      }
      if let period = page.period {
        sheet.text(period, at: top.right, baseline: baseline, title.rightAligned)
      }
      if let infographic = page.infographic {
        sheet.text("\(infographic)", at: top.center, baseline: baseline, title.centered)
      }
      y = baseline + 6
    }
    for case .caption(let caption) in page.blocks {
      y = sheet.paragraph(caption, in: top.from(y), body.scaled(by: 1.2)) + 2
    }
    sheet.rule(from: top.left, to: top.right, at: y + 2, accent, width: 1.2)
    return top.from(y + 10).split(into: 3, gap: 12)
  }

  func column(of block: Block, at index: Int, on page: PageContent) -> Int? {
    if page.unit == "call-centre" { return index % 3 }
    return switch block {
    case .caption: nil
    case .breakdown, .repeated, .satisfaction, .survey: 0
    case .total: page.unit == "all" ? 1 : 0
    case .chart(let chart): page.unit == "all" && chart.entries.count < 6 ? 2 : 1
    case .subdirections: 0
    case .applicants: page.unit == "all" ? 2 : 1
    case .facts, .times, .remark, .glossary: 2
    case .picture: page.unit == "all" ? 0 : 2
    }
  }

  func draw(_ block: Block, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    let start = sheet.drawing.marks.count
    let inner = column.inset(by: 8, below: 5 * sheet.scale)
    let end: Double
    switch block {
    case .caption: return column.top
    case .breakdown(let breakdown): end = draw(breakdown, in: inner, on: &sheet)
    case .repeated(let repeated): end = draw(repeated, in: inner, on: &sheet)
    case .total(let card): end = draw(card, in: inner, on: &sheet)
    case .chart(let chart): end = draw(chart, in: inner, on: &sheet)
    case .satisfaction(let satisfaction): end = draw(satisfaction, in: inner, on: &sheet)
    case .applicants(let applicants): end = draw(applicants, in: inner, on: &sheet)
    case .subdirections(let parts): end = draw(parts, in: inner, on: &sheet)
    case .facts(let facts):
      end = draw(facts.sentences, under: facts.heading, in: inner, on: &sheet)
    case .picture(let heading, _): end = draw(picture: heading, in: inner, on: &sheet)
    case .survey(let sentences): end = draw(sentences, under: nil, in: inner, on: &sheet)
    case .times(let times): end = draw(times, in: inner, on: &sheet)
    case .remark(let remark): end = sheet.paragraph(remark, in: inner, body.centered)
    case .glossary(let entries):
      return draw(entries, under: nil, in: column, on: &sheet)
    }
    let bottom = end + 5 * sheet.scale
    let shapes = sheet.drawing.marks.count
    let card = Box(left: column.left, top: column.top, right: column.right, bottom: bottom)
    sheet.fill(card, pale)
    sheet.frame(card, edge)
    sheet.sendBack(from: shapes, behind: start)
    return bottom
  }

  /// Sets a heading in letter-spaced capitals.
  func head(_ heading: String, in column: Sheet.Column, on sheet: inout Sheet) -> Double {
    sheet.paragraph("\(heading.azerbaijaniUppercased)", in: column, self.heading)
      + 1.5 * sheet.scale
  }

  /// Sets a number and its label beneath.
  func tile(_ value: Phrase, over label: String, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let y = sheet.paragraph(value, in: column, number)
    return sheet.paragraph("\(label)", in: column.from(y), self.label)
  }

  /// Sets a label and its number beneath.
  func tile(_ value: Phrase?, under label: String, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let y = sheet.paragraph("\(label)", in: column, self.label)
    guard let value else { return y }
    return sheet.paragraph(value, in: column.from(y), number)
  }

  /// Sets a label, which may take several lines, and its number at the right end of the first.
  func row(_ label: Phrase, _ value: Phrase, in column: Sheet.Column, on sheet: inout Sheet)
    -> Double
  {
    let room = sheet.width(of: value, body.bold) + 8
    let text = Sheet.Column(left: column.left, top: column.top, width: column.width - room)
    let end = sheet.paragraph(label, in: text, body)
    _ = sheet.paragraph(value, in: column, body.bold.rightAligned)
    sheet.rule(from: column.left, to: column.right, at: end, edge, width: 0.4)
    return end
  }
}
