internal import CorpusTypesetting
internal import DigestModel

/// Turns filled sheets into drawings, with running heads and page numbers.
struct PageMarker {
  struct Page {
    var drawing: PageDrawing
    /// What the texts of the drawing mean, by their places among its marks.
    var meanings: [Int: Meaning] = [:]
  }

  struct Meaning {
    var keys: [FigureKey]
    var aside: String?
    var block: Int
    /// What is printed, and where; also where it is drawn as several strings.
    var text = ""
    var box = Box(left: 0, top: 0, right: 0, bottom: 0)
  }

  let flow: PageFlow
  let style: LayoutStyle
  let fonts: FontShelf
  let title: String
  var dice: Dice

  /// The most that blocks are set apart by, against their distance where they are close.
  private static let mostSpread = 1.9

  mutating func drawings() -> [Page] {
    var pages: [Page] = []
    for (index, sheet) in flow.sheets.enumerated() {
      pages.append(page(style.fillsPages ? spread(sheet) : sheet, number: index + 1))
    }
    return pages
  }

  /// A sheet whose panels are moved down in proportion, until one reaches the foot.
  private func spread(_ sheet: PageFlow.Sheet) -> PageFlow.Sheet {
    var factor = Self.mostSpread
    for (panel, _, top, _) in sheet.placed where top > flow.top {
      factor = min(factor, (flow.bottom - panel.height - flow.top) / (top - flow.top))
    }
    var sheet = sheet
    for index in sheet.placed.indices where factor > 1 {
      sheet.placed[index].top = flow.top + (sheet.placed[index].top - flow.top) * factor
    }
    return sheet
  }

  private mutating func page(_ sheet: PageFlow.Sheet, number: Int) -> Page {
    var page = Page(drawing: PageDrawing(size: style.paper.size))
    var whole = Panel(fonts: fonts, width: style.paper.size.width)
    for (panel, left, top, block) in sheet.placed {
      let start = whole.inks.count
      whole.add(panel, left: left, top: top)
      for place in start..<whole.inks.count {
        let ink = whole.inks[place]
        guard !ink.keys.isEmpty || ink.aside != nil else { continue }
        page.meanings[place] = Meaning(keys: ink.keys, aside: ink.aside, block: block)
      }
    }
    let start = whole.inks.count
    frame(number, &whole)
    for place in start..<whole.inks.count {
      if let aside = whole.inks[place].aside {
        page.meanings[place] = Meaning(keys: [], aside: aside, block: -1)
      }
    }
    page.drawing.marks = whole.inks.map(\.mark)
    for place in page.meanings.keys {
      if case .text(let run) = page.drawing.marks[place] {
        page.meanings[place]?.text = run.text
        page.meanings[place]?.box = run.box
      }
    }
    if style.partsGroups { partGroups(&page) }
    if style.isScrambled { scramble(&page) }
    return page
  }

  /// Draws the groups of each number's digits one by one, where they are.
  private func partGroups(_ page: inout Page) {
    for place in page.meanings.keys.sorted() where page.meanings[place]?.keys.isEmpty == false {
      guard case .text(let run) = page.drawing.marks[place] else { continue }
      let groups = run.text.split(whereSeparator: \.isWhitespace)
      guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
      for (index, group) in groups.enumerated() {
        let before = String(run.text[..<group.startIndex])
        var part = run
        part.text = String(group)
        part.x += fonts.width(of: before, face: run.face, size: run.size)
        part.width = fonts.width(of: part.text, face: run.face, size: run.size)
        if index == 0 {
          page.drawing.marks[place] = .text(part)
        } else {
          part.figure = nil
          page.drawing.marks.append(.text(part))
        }
      }
    }
  }

  /// Draws all shapes first, and then the texts in an order drawn at random.
  private mutating func scramble(_ page: inout Page) {
    let marks = page.drawing.marks
    func isText(_ place: Int) -> Bool { if case .text = marks[place] { true } else { false } }
    var texts = marks.indices.filter(isText)
    dice.shuffle(&texts)
    let order = marks.indices.filter { !isText($0) } + texts
    page.drawing.marks = order.map { marks[$0] }
    let meanings = page.meanings
    page.meanings = [:]
    for (place, old) in order.enumerated() { page.meanings[place] = meanings[old] }
  }

  /// Sets what stands around a page's text.
  private func frame(_ number: Int, _ panel: inout Panel) {
    let size = style.paper.size
    let type = style.body.scaled(by: 0.85).colored(Easel.grey)
    let head = style.margin - 2
    let foot = size.height - style.margin + 4
    switch style.running {
    case .head where number > 1:
      panel.set([Piece(title)], at: style.margin, baseline: head, type)
      panel.rule(
        from: style.margin, to: size.width - style.margin, at: head + 5, Easel.grey, width: 0.4)
    case .foot where style.folio != .footOuter || !number.isMultiple(of: 2):
      panel.set([Piece(title)], at: style.margin, baseline: foot, type)
    case .none, .head, .foot: break
    }
    let folio = Piece(String(number), aside: "page number")
    switch style.folio {
    case .none: break
    case .footCenter: panel.set([folio], at: size.width / 2, baseline: foot, type, .center)
    case .footOuter:
      panel.set(
        [folio], at: number.isMultiple(of: 2) ? style.margin : size.width - style.margin,
        baseline: foot, type, number.isMultiple(of: 2) ? .left : .right)
    case .dashes:
      panel.set(
        [Piece("–"), folio, Piece("–")], at: size.width / 2, baseline: foot, type, .center)
    case .headOuter:
      panel.set([folio], at: size.width - style.margin, baseline: head, type, .right)
    }
  }
}

/// What was printed where, of finished pages.
struct DigestRecord {
  private(set) var printings: [SampledDigest.Printing] = []
  private(set) var asides: [SampledDigest.Aside] = []

  init(pages: [PageMarker.Page], values: [FigureKey: FigureValue]) {
    for (index, page) in pages.enumerated() {
      for place in page.drawing.marks.indices {
        guard let meaning = page.meanings[place] else { continue }
        for key in meaning.keys {
          guard let value = values[key] else { continue }
          printings.append(
            .init(
              key: key, value: value, text: meaning.text, page: index + 1, box: meaning.box,
              block: meaning.block))
        }
        if let kind = meaning.aside {
          asides.append(
            .init(kind: kind, text: meaning.text, page: index + 1, box: meaning.box))
        }
      }
    }
  }
}
