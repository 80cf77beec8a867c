internal import CorpusTypesetting
internal import DigestModel
internal import Publications

/// How one block is set: the manners of its heading and of all that it holds.
struct BlockManner {
  private enum Content {
    case grid(PlannedGrid, GridManner)
    case fields([PlannedField], FieldManner, unit: String?)
    case lines([[Piece]], isCentered: Bool)
    case sentences([[Piece]], isBulleted: Bool, isRunOn: Bool)
    case table(PlannedTable, TableArrangement, parts: Int)
    case note([Piece])
  }

  /// The room that a box needs around what is in it, in ems.
  private static let boxPadding = 0.8

  let block: PlannedBlock
  private var contents: [Content] = []
  private let heading: [Piece]
  private let isBoxed: Bool
  private let isCentered: Bool
  /// May be broken over two pages or columns, and repeats the heads of its columns there.
  let mayBreak: Bool
  let repeatsHeads: Bool

  init(
    _ block: PlannedBlock, number: Int, style: LayoutStyle, text: SampledText, ticks: Bool,
    _ dice: inout Dice
  ) {
    self.block = block
    isBoxed = style.hasBoxes
    isCentered = style.heading == .centered
    mayBreak = dice.chance(60)
    repeatsHeads = dice.chance(60)
    var heading: [Piece] = []
    if let words = block.heading {
      if style.heading == .ordinal {
        heading.append(Piece(style.ordinal.text(number), aside: "ordinal"))
      }
      let isLoud = style.heading == .capitals || style.heading == .spaced
      heading.append(Piece(isLoud ? text.capitals(words) : words))
      if style.hasColons, dice.chance(30) { heading.append(Piece(":").glued) }
    }
    self.heading = heading
    for content in block.contents { contents.append(Self.drawn(content, text, ticks, &dice)) }
  }

  private static func drawn(
    _ content: PlannedContent, _ text: SampledText, _ ticks: Bool, _ dice: inout Dice
  ) -> Content {
    switch content {
    case .grid(let grid): return .grid(grid, GridManner(grid, ticks: ticks, &dice))
    case .fields(let fields):
      let key = fields.first?.values.first?.keys.first
      let isCount =
        key.flatMap { text.publication.indicator($0.indicator)?.measure == .count } ?? false
      return .fields(
        fields, FieldManner(&dice),
        unit: isCount ? key.flatMap { text.name(of: $0.indicator) } : nil)
    case .lines(let lines):
      dice.note("arrangement", "lines")
      return .lines(lines, isCentered: dice.chance(25))
    case .sentences(let sentences):
      let isRunOn = sentences.count > 1 && dice.choose("sentences run on", percent: 25)
      dice.note("arrangement", "sentences")
      return .sentences(sentences, isBulleted: !isRunOn && dice.chance(50), isRunOn: isRunOn)
    case .table(let table):
      let parts = table.rows.count >= 12 ? dice.number(1...3) : 1
      dice.note("arrangement", parts > 1 ? "rows in parts" : "rows")
      return .table(table, TableArrangement(&dice), parts: parts)
    case .note(let note): return .note(note)
    }
  }

  /// The rows that a break may come between; 0 where the block is kept whole.
  var rowCount: Int {
    guard contents.count == 1 else { return 0 }
    return switch contents[0] {
    case .table(let table, _, 1): table.rows.count
    case .grid(let grid, let manner) where manner.arrangement == .table: grid.rows.count
    default: 0
    }
  }

  /// The same block in a form that fits anywhere.
  func simplified(_ dice: inout Dice) -> BlockManner {
    var simple = self
    simple.contents = contents.map { content in
      switch content {
      case .grid(let grid, let manner):
        return .grid(grid, manner.as(.table))
      case .table(let table, let manner, _): return .table(table, manner, parts: 1)
      case .fields(let fields, _, _):
        return .lines(fields.map { $0.label + $0.values }, isCentered: false)
      default: return content
      }
    }
    dice.note("arrangement", "simplified")
    return simple
  }

  // MARK: Drawing

  /// - Parameter rows: The rows of its table that stand here; `nil` for all.
  func draw(on easel: Easel, rows: Range<Int>? = nil) -> Panel {
    let padding = isBoxed ? Self.boxPadding * easel.em : 0
    let inner = easel.narrowed(to: easel.width - 2 * padding)
    var panels: [Panel] = []
    if rows == nil || rows?.lowerBound == 0 { panels = head(inner) }
    for (content, caption) in zip(contents, block.captions) {
      if let caption, rows == nil || rows?.lowerBound == 0 {
        var panel = inner.panel()
        _ = panel.paragraph(
          [Piece(caption)], left: 0, top: 0, width: inner.width, inner.body.bold)
        panels.append(panel)
      }
      panels.append(draw(content, rows, inner))
    }
    let stack = inner.stacked(panels, gap: 0.45 * easel.em)
    guard isBoxed else { return stack }
    var box = easel.panel()
    box.add(stack, left: padding, top: padding)
    box.height = stack.height + 2 * padding
    box.frame(Box(left: 0, top: 0, right: easel.width, bottom: box.height), Easel.grey)
    return box
  }

  private func head(_ easel: Easel) -> [Panel] {
    var panels: [Panel] = []
    if !heading.isEmpty {
      let type = easel.style.head.scaled(by: easel.scale)
      var panel = easel.panel()
      let isFilled = easel.style.heading == .filled
      let padding = isFilled ? 0.4 * easel.em : 0
      let bottom = panel.paragraph(
        heading, left: padding, top: padding / 2, width: easel.width - 2 * padding, type,
        isCentered ? .center : .left)
      panel.height = bottom + padding / 2
      if isFilled {
        let shapes = panel.inks.count
        panel.fill(
          Box(left: 0, top: 0, right: easel.width, bottom: panel.height), easel.color(0))
        panel.sendBack(from: shapes)
      }
      if easel.style.heading == .underlined {
        panel.rule(from: 0, to: easel.width, at: panel.height, easel.color(0), width: 0.9)
      }
      panels.append(panel)
    }
    return panels
  }

  private func draw(_ content: Content, _ rows: Range<Int>?, _ easel: Easel) -> Panel {
    switch content {
    case .grid(var grid, let manner):
      if let rows {
        grid.rows = Array(grid.rows[rows])
        if rows.lowerBound > 0, !repeatsHeads { return manner.withoutHeads.draw(grid, on: easel) }
      }
      return manner.draw(grid, on: easel)
    case .fields(let fields, let manner, let unit):
      return manner.draw(fields, unit: unit, on: easel)
    case .lines(let lines, let isCentered):
      var panel = easel.panel()
      var y = 0.0
      for line in lines {
        y =
          panel.paragraph(
            line, left: 0, top: y, width: easel.width, easel.body, isCentered ? .center : .left)
          + 0.2 * easel.em
      }
      return panel
    case .sentences(let sentences, let isBulleted, let isRunOn):
      var panel = easel.panel()
      var y = 0.0
      let texts = isRunOn ? [Array(sentences.map { $0 + [Piece(".").glued] }.joined())] : sentences
      for text in texts {
        let pieces = isBulleted ? [Piece("•")] + text : text
        y =
          panel.paragraph(pieces, left: 0, top: y, width: easel.width, easel.body)
          + 0.3 * easel.em
      }
      return panel
    case .table(var table, let manner, let parts):
      if let rows {
        table.rows = Array(table.rows[rows])
        if rows.lowerBound > 0, !repeatsHeads { table.heads = [] }
      }
      return parts > 1
        ? inParts(table, manner, parts, easel) : manner.draw(table, on: easel)
    case .note(let note):
      var panel = easel.panel()
      _ = panel.paragraph(
        note, left: 0, top: 0, width: easel.width,
        easel.body.scaled(by: 0.85).colored(Color(0x55606A)))
      return panel
    }
  }

  /// A table as parts of about the same number of rows side by side, each with the heads.
  private func inParts(
    _ table: PlannedTable, _ manner: TableArrangement, _ parts: Int, _ easel: Easel
  ) -> Panel {
    let gap = 2 * easel.em
    let part = easel.narrowed(to: (easel.width - gap * Double(parts - 1)) / Double(parts))
    let length = (table.rows.count + parts - 1) / parts
    let panels = stride(from: 0, to: table.rows.count, by: length).map { start in
      var some = table
      some.rows = Array(table.rows[start..<min(start + length, table.rows.count)])
      return manner.draw(some, on: part)
    }
    return easel.beside(panels, gap: gap)
  }
}
