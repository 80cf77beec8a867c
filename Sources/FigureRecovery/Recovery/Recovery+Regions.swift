import DigestModel

/// Cuts the pages of a section into what stands under its headings.
extension Recovery {
  /// The pages with headings of a section, cut into what stands under each.
  func regions(of part: Part) -> [Int: PageRegions] {
    let witnesses = Dictionary(grouping: witnesses(of: part), by: \.page)
    let labelled = labelledBlocks(of: part)
    let captures = capturesOfHeadedBlocks(of: part)
    return part.headings.reduce(into: [:]) { regions, page in
      let (page, headings) = page
      let items = text.itemRange(ofPage: page).clamped(to: part.instance.items)
      let cells = text.cellRange(of: items).filter { !furniture.isOutside($0) }.map {
        text.cells[$0]
      }
      let heights = cells.map(\.box.height).sorted()
      let isText = text.isPagedText(page)
      let numbers = numbers(
        in: items, for: captures.filter { labelled[page]?.contains($0.key) ?? false })
      func pageRegions(of headings: [Part.Heading]) -> PageRegions {
        PageRegions(
          headings: headings, boxes: cells.map(\.box),
          witnesses: witnesses[page]?.map(\.witness) ?? [], numbers: numbers,
          height: heights.isEmpty ? 1 : heights[heights.count / 2], panels: text.panels[page],
          isText: isText)
      }
      // What labels a chart may be the heading of its block, too: under a heading of its own block that stands out
      // from it. A text has no type to tell them apart.
      var kept = headings.map { heading in
        var heading = heading
        heading.namesLabel = isLabel(heading, of: part)
        heading.isMaybeLabel =
          isText
          || heading.namesLabel
            && (isOutdone(heading, among: headings, on: page) || isEntry(heading))
        return heading
      }
      let labels = kept.filter(\.isMaybeLabel)
      for heading in labels.sorted(by: { $0.box.top > $1.box.top }) {
        let others = kept.filter { $0.first != heading.first }
        if pageRegions(of: others).heading(over: heading.box)?.block == heading.block {
          kept = others
        }
      }
      regions[page] = pageRegions(of: kept)
    }
  }

  /// By page the blocks of a section that have labels on it: a heading may have a picture under it.
  private func labelledBlocks(of part: Part) -> [Int: Set<Int>] {
    let places = part.found.filter { $0.statement != nil }.map { ($0.first, $0.block) }
    let labels = part.charts.flatMap { chart in chart.labels.map { ($0.items[0], chart.block) } }
    return (places + labels).reduce(into: [:]) { blocks, label in
      blocks[text.page(of: label.0), default: []].insert(label.1)
    }
  }

  /// By block with a heading what its figures are taken as.
  private func capturesOfHeadedBlocks(of part: Part) -> [Int: Set<Pattern.Capture>] {
    let blocks = Set(part.headings.values.joined().map(\.block))
    return Dictionary(
      uniqueKeysWithValues: blocks.map { block in
        (block, Set(part.pattern.blocks[block].statements.flatMap(\.captures)))
      })
  }

  /// The numbers of a page, each with which of some blocks could take it.
  private func numbers(
    in items: Range<Int>, for captures: [Int: Set<Pattern.Capture>]
  ) -> [PageRegions.Witness] {
    items.compactMap { item in
      guard case .numeral(let numeral) = text.items[item].kind, text.isPlainNumeral(item),
        !furniture.marks.contains(numeral)
      else { return nil }
      let own = captures.filter { _, captures in
        captures.contains { text.capture($0, at: item, inTable: true) != nil }
      }
      return PageRegions.Witness(box: text.items[item].box, blocks: Set(own.keys))
    }
  }

  /// What blocks with headings look for, and no other block of the section: the labels of their charts, and
  /// the places of their statements.
  private func witnesses(of part: Part) -> [(page: Int, witness: PageRegions.Witness)] {
    var blocks: [Int: Set<Int>] = [:]
    for chart in part.charts {
      for place in chart.labels.filter({ !isAlone($0, in: chart) }) + chart.series {
        blocks[place.items[0], default: []].insert(chart.block)
      }
    }
    let statements = part.found.filter { $0.statement != nil }
    for found in statements {
      guard let first = found.match.wording.first else { continue }
      blocks[first, default: []].insert(found.block)
    }
    // What is a word of a sentence labels nothing.
    for found in statements {
      for item in found.match.wording.dropFirst() { blocks[item]?.insert(found.block) }
    }
    let headed = part.pattern.blocks.indices.filter { !part.pattern.blocks[$0].headings.isEmpty }
    return blocks.filter { $0.value.count == 1 && $0.value.isSubset(of: headed) }.map {
      item, blocks in
      (text.page(of: item), PageRegions.Witness(box: text.items[item].box, blocks: blocks))
    }
  }

  /// Whether a label of several stands in no line or column with another one, as an age group may be a fact's value.
  private func isAlone(_ label: LabelPlace, in chart: Part.Chart) -> Bool {
    guard chart.pairs.isOfSeveralLabels else { return false }
    let page = text.page(of: label.items[0])
    return !chart.labels.contains { other in
      other.member != label.member && text.page(of: other.items[0]) == page
        && (other.box.sharesLine(with: label.box)
          || other.box.horizontalOverlap(with: label.box) > 0)
    }
  }

  /// The headings among the places of a section, by page.
  func headings(among found: [DocumentMatches.Found]) -> [Int: [Part.Heading]] {
    let headings = found.filter { $0.statement == nil }.map { found in
      Part.Heading(
        block: found.block, items: found.match.wording, box: headingBox(of: found.match))
    }
    return Dictionary(grouping: headings) { text.page(of: $0.first) }
  }

  /// The box of a heading with the number before it.
  private func headingBox(of match: StatementMatch) -> Box {
    let box = text.box(of: match)
    guard !match.isPart else { return box }
    let cells = Set(match.wording.map { text.items[$0].cell }).map { text.cells[$0].box }
    let number = match.ordinal.map { text.items[$0].box }
    return (cells + [number].compactMap(\.self)).reduce(box) { $0.union($1) }
  }

  /// Whether a heading may label a chart of its block.
  private func isLabel(_ heading: Part.Heading, of part: Part) -> Bool {
    let letters = text.letters(of: heading.items)
    return part.pattern.blocks[heading.block].statements.contains { statement in
      statement.chart != nil && statement.names(letters)
    }
  }

  /// Whether another heading of the same block stands out from one on a drawn page: that may label a chart.
  private func isOutdone(_ heading: Part.Heading, among headings: [Part.Heading], on page: Int)
    -> Bool
  {
    let same = headings.filter { $0.block == heading.block }
    guard same.count > 1, let own = type(of: heading, on: page) else { return false }
    return same.contains { type(of: $0, on: page)?.standsOut(from: own) ?? false }
  }

  /// Whether a bullet stands before a heading on its line.
  private func isEntry(_ heading: Part.Heading) -> Bool {
    let before = heading.first - 1
    return before >= 0 && text.beginsEntry(before)
      && text.items[before].line == text.items[heading.first].line
  }

  /// The type of a heading on a drawn page.
  private func type(of heading: Part.Heading, on page: Int) -> PrintedType? {
    let printed = text.pages[page]
    guard printed.geometry == .drawn else { return nil }
    return PrintedType(
      of: printed.words.filter { printed.letterBox(of: $0, in: $0.box).intersects(heading.box) })
  }
}

extension DocumentText {
  /// The cells of some items.
  fileprivate func cellRange(of items: Range<Int>) -> Range<Int> {
    guard let first = items.first, let last = items.last else { return 0..<0 }
    return self.items[first].cell..<(self.items[last].cell + 1)
  }
}
