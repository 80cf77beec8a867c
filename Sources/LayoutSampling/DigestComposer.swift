internal import CorpusTypesetting
internal import DigestModel
internal import Publications

/// Puts the sections of a digest on pages.
struct DigestComposer {
  let style: LayoutStyle
  let fonts: FontShelf
  let text: SampledText
  var dice: Dice
  private var blocks: [String] = []
  private var flow: PageFlow
  /// The title and first page of each section that has one.
  private var contents: [(title: String, page: Int)] = []

  init(style: LayoutStyle, fonts: FontShelf, text: SampledText, dice: Dice) {
    self.style = style
    self.fonts = fonts
    self.text = text
    self.dice = dice
    flow = PageFlow(style: style, fonts: fonts)
  }

  /// What blocks are drawn smaller by, in turn, where they are too wide.
  private static let scales = [1, 0.92, 0.84, 0.76]
  private static let simpleScales = scales + [0.68, 0.6]

  /// The smallest letters that a reader is asked to read, in points.
  private static let smallest = 5.5

  private var easel: Easel { Easel(fonts: fonts, style: style, width: flow.width) }

  mutating func compose(
    _ plan: PlannedDigest, values: [FigureKey: FigureValue]
  ) throws(TypesettingError) -> SampledDigest {
    flow.beginPage()
    flow.place(masthead, block: -1, gap: style.gap)
    let hasContents = style.hasContents && plan.sections.count > 2
    var isFirst = true
    for section in plan.sections {
      try place(section, isFirst: isFirst && !hasContents)
      isFirst = false
    }
    if hasContents { flow.place(contentsPanel, onSheet: 0) }
    var marker = PageMarker(
      flow: flow, style: style, fonts: fonts, title: text.title, dice: dice)
    let pages = marker.drawings()
    if let missing = fonts.missing { throw missing }
    let record = DigestRecord(pages: pages, values: values)
    return SampledDigest(
      pdf: try PDFWriter(fonts: fonts).pdf(of: pages.map(\.drawing), title: text.title),
      pages: pages.map(\.drawing), printings: record.printings, asides: record.asides,
      blocks: blocks, choices: dice.choices, leftOut: plan.leftOut)
  }

  /// The publication's name and the phrases that an issue is recognised by.
  private var masthead: Panel {
    var panel = easel.panel()
    var y = 0.0
    if !text.title.isEmpty {
      y = panel.paragraph([Piece(text.title)], left: 0, top: 0, width: flow.width, style.title)
    }
    for phrase in text.publication.recognizedBy where !text.title.contains(phrase) {
      y = panel.paragraph([Piece(phrase)], left: 0, top: y, width: flow.width, style.body)
    }
    return panel
  }

  private var contentsPanel: Panel {
    var panel = easel.panel()
    var y = 2 * easel.step
    for (title, page) in contents {
      let manner = PlannedTable(
        heads: [], rows: [[[Piece(title)], [Piece(String(page), aside: "contents")]]],
        isNumeric: [false, true])
      var table = easel.narrowed(to: flow.width * 0.8)
      table.scale = 1
      let line = TableArrangement.contents.draw(manner, on: table)
      panel.add(line, left: 0, top: y)
      y += line.height
    }
    return panel
  }

  // MARK: Sections

  private mutating func place(
    _ section: PlannedSection, isFirst: Bool
  ) throws(TypesettingError) {
    dice.block = nil
    let title = titlePanel(section.titles, style.title)
    let shares =
      isFirst
      || style.sharesPages && !section.needsHead && !section.titles.isEmpty
        && flow.hasRoomForSection
    flow.repeatedTitle = nil
    if !shares { flow.beginPage() }
    if let title { flow.place(title, block: -1, gap: style.gap / 2) }
    if let words = section.titles.first?.text {
      contents.append((words, flow.sheets.count))
    }
    if style.repeatsTitle {
      flow.repeatedTitle = titlePanel(section.titles, style.title.scaled(by: 0.8))
    }
    var order = section.blocks
    dice.shuffle(&order)
    order = order.filter(\.opens) + order.filter { !$0.opens }
    var band: [PageFlow.Item] = []
    let columns = style.columns
    let columnWidth =
      (flow.width - style.gutter * Double(columns - 1)) / Double(columns)
    for (index, block) in order.enumerated() {
      dice.block = blocks.count
      blocks.append(block.name)
      let manner = BlockManner(
        block, number: index + 1, style: style, text: text,
        ticks: section.hasAxis && style.hasTicks,
        &dice)
      if let item = item(manner, easel.narrowed(to: columnWidth), Self.scales) {
        band.append(item)
        continue
      }
      try flow.place(band, columns: columns)
      band = []
      if let item = item(manner, easel, Self.scales) {
        try flow.place([item], columns: 1)
      } else if let item = item(manner.simplified(&dice), easel, Self.simpleScales) {
        try flow.place([item], columns: 1)
      } else {
        throw .overflow(unit: block.name, layout: "sampled")
      }
    }
    try flow.place(band, columns: columns)
  }

  private func titlePanel(_ titles: [[Piece]], _ type: Lettering) -> Panel? {
    guard !titles.isEmpty else { return nil }
    var panel = easel.panel()
    var y = 0.0
    for title in titles {
      y = panel.paragraph(title, left: 0, top: y, width: flow.width, type)
    }
    return panel
  }

  /// A block at the largest size that it fits at, not higher than a page unless it can be broken.
  private func item(_ manner: BlockManner, _ easel: Easel, _ scales: [Double]) -> PageFlow.Item? {
    for scale in scales where scale * style.body.size >= Self.smallest || scale == scales[0] {
      var easel = easel
      easel.scale = scale
      let panel = manner.draw(on: easel)
      guard panel.isClean, panel.height <= flow.height * 0.9 || manner.rowCount >= 8 else {
        continue
      }
      return PageFlow.Item(manner: manner, easel: easel, panel: panel, block: blocks.count - 1)
    }
    return nil
  }
}
