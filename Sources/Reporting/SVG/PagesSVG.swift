package import DigestModel

/// One page as a drawing (SVG 1.1) that shows what the parser saw: words in their places over the
/// lines, cells and blocks they form, and boxes around the numerals.
///
/// Figures are numbered and green, marks grey, unread numerals red,
/// unseen words violet and faint. Orange frames hold what stands under one heading; a line leads from
/// a label to each numeral that may be its value, green and whole where it was taken. Beside the page a list names
/// every figure's key and value, every unread numeral and every diagnostic, at their heights.
package struct PagesSVG: PagesFormat {
  /// The page's place in the document, from 0.
  package var index: Int
  package var layout: PageLayout
  /// The figures of the document, where its publication is known.
  package var recovered: RecoveredDocument?
  /// How the page was read, where that is to be shown.
  package var explanation: PageExplanation?

  package func write(_ document: SourceDocument, to output: inout some TextOutputStream) {
    let page = document.pages[index]
    let notes = PageNotes(on: page, layout: layout, recovered: recovered)
    let panel = PageNotesPanel(
      notes, beside: page, title: "\(document.path), page \(page.number)")
    let width = tenths(Self.margin + page.width + panel.width)
    let height = tenths(max(page.height, panel.height))
    output.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="\(tenths(-Self.margin)) 0 \(width) \(height)">
      <style>
      \(Self.style)
      </style>
      <rect class="paper" x="\(tenths(-Self.margin))" width="\(width)" height="\(height)"/>
      <rect class="page" width="\(tenths(page.width))" height="\(tenths(page.height))"/>

      """)
    for box in layout.lines { output.write(rectangle(box, "line") + "\n") }
    for box in layout.blocks { output.write(rectangle(box, "block") + "\n") }
    for box in layout.cells { output.write(rectangle(box, "cell") + "\n") }
    if let explanation { write(explanation, to: &output) }
    for note in notes.all { write(note, to: &output) }
    for word in page.words { output.write(text(of: word, on: page) + "\n") }
    for hidden in page.unseen {
      let word = hidden.word
      output.write("<g><title>unseen: \(escapedForXML("“\(word.text)”: \(hidden.reason)"))</title>")
      output.write(rectangle(word.box, "unseen"))
      output.write("<g class=\"faint\">" + text(of: word, on: page) + "</g></g>\n")
    }
    panel.write(to: &output)
    output.write("</svg>\n")
  }

  /// The width of the paper left of the page, where numbers of figures may stand, in points.
  private static let margin = 12.0

  private static let style = """
    text { white-space: pre; pointer-events: none }
    .paper { fill: #f0f0f0 }
    .page { fill: #ffffff }
    .line { fill: #f4f7fa }
    .block { fill: none; stroke: #b070d0; stroke-width: .5; stroke-dasharray: 3 2 }
    .cell { fill: none; stroke: #70a8e0; stroke-width: .4 }
    .region { fill: none; stroke: #e09020; stroke-width: .7; stroke-dasharray: 6 2 }
    .of-region { font-family: monospace; fill: #b06000 }
    .taken { stroke: #109030; stroke-width: .6 }
    .candidate { stroke: #808080; stroke-width: .4; stroke-dasharray: 2 2 }
    .figure { fill: #109030; fill-opacity: .2; stroke: #109030; stroke-width: .6 }
    .mark { fill: #808080; fill-opacity: .3; stroke: #808080; stroke-width: .4 }
    .unread { fill: #e02020; fill-opacity: .2; stroke: #e02020; stroke-width: .8 }
    .unseen { fill: #8030c0; fill-opacity: .1; stroke: #8030c0; stroke-width: .6; stroke-dasharray: 2 1 }
    .faint { opacity: .4 }
    .diagnostic { fill: none; stroke: #e08000; stroke-width: 1 }
    .tag, .of-figure { font-family: monospace; fill: #087020 }
    .of-unread { font-family: monospace; fill: #c01010 }
    .of-diagnostic { font-family: monospace; fill: #b06000 }
    .title { font-family: monospace }
    """

  /// Regions as frames with their names, and a line from every label to each numeral that may be its
  /// value.
  private func write(
    _ explanation: PageExplanation, to output: inout some TextOutputStream
  ) {
    for region in explanation.regions {
      output.write(rectangle(region.box, "region") + "\n")
      output.write(
        "<text class=\"of-region\" x=\"\(tenths(region.box.left))\" y=\"\(tenths(region.box.top - 1))\""
          + " font-size=\"5.0\">\(escapedForXML("\(region.section): \(region.block)"))</text>\n")
    }
    for numeral in explanation.numerals {
      for candidate in numeral.candidates {
        guard let label = candidate.place else { continue }
        let (from, to) = (label, numeral.numeral.box)
        let cost = candidate.cost.map { ", cost \(tenths($0))" } ?? ""
        let title =
          "\(candidate.key?.description ?? "a figure whose key stays open")\n"
          + "\(candidate.arrangement)\(cost)\n\(candidate.outcome)"
        output.write(
          "<line class=\"\(candidate.isTaken ? "taken" : "candidate")\""
            + " x1=\"\(tenths(from.centerX))\" y1=\"\(tenths(from.centerY))\""
            + " x2=\"\(tenths(to.centerX))\" y2=\"\(tenths(to.centerY))\">"
            + "<title>\(escapedForXML(title))</title></line>\n")
      }
    }
  }

  private func write(_ note: PageNotes.Note, to output: inout some TextOutputStream) {
    guard let box = note.box else { return }
    output.write("<g><title>\(escapedForXML(note.title))</title>")
    output.write(rectangle(box, note.kind.rawValue))
    if let number = note.number {
      output.write(
        "<text class=\"tag\" x=\"\(tenths(box.left - 0.5))\" y=\"\(tenths(box.top + 4))\""
          + " font-size=\"5.0\" text-anchor=\"end\">\(number)</text>")
    }
    output.write("</g>\n")
  }
}

extension PagesFormat where Self == PagesSVG {
  /// One page as a drawing; `index` is its place in the document, from 0.
  package static func svg(
    page index: Int, layout: PageLayout, recovered: RecoveredDocument?,
    explanation: PageExplanation? = nil
  ) -> PagesSVG {
    PagesSVG(index: index, layout: layout, recovered: recovered, explanation: explanation)
  }
}

private func rectangle(_ box: Box, _ style: String) -> String {
  "<rect class=\"\(style)\" x=\"\(tenths(box.left))\" y=\"\(tenths(box.top))\""
    + " width=\"\(tenths(box.width))\" height=\"\(tenths(box.height))\"/>"
}

/// A word in its place, stretched to its width and turned to its direction.
private func text(of word: Word, on page: Page) -> String {
  let start = word.baselineStart
  let place = "x=\"\(tenths(start.x))\" y=\"\(tenths(start.y))\""
  let turn =
    word.rotation == 0
    ? "" : " transform=\"rotate(\(word.rotation) \(tenths(start.x)) \(tenths(start.y)))\""
  let font = page.geometry == .text ? "monospace" : "Arial, Helvetica, sans-serif"
  let weight = word.weight == 400 ? "" : " font-weight=\"\(word.weight)\""
  return "<text \(place)\(turn) font-family=\"\(font)\""
    + " font-size=\"\(tenths(word.fontSize))\"\(weight)"
    + " textLength=\"\(tenths(word.length))\""
    + " lengthAdjust=\"spacingAndGlyphs\">\(escapedForXML(word.text))</text>"
}
