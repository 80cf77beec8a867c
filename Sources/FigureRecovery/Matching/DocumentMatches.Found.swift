import DigestModel

extension DocumentMatches.Found {
  /// Whole sentences and rows before single values, near values before far ones.
  func strength(in section: Pattern.Section) -> Double {
    guard let statement else { return 0 }
    return switch section.blocks[block].statements[statement].kind {
    case .line, .row, .title, .prose, .rows, .place: 0
    case .ignore, .ignoreFrom, .axis: 1
    case .bare: 3
    case .field: 2
    case .pairs, .table: .infinity
    }
  }

  /// Whether the value is found by its nearness to a label alone.
  func isField(in section: Pattern.Section) -> Bool {
    guard let statement else { return false }
    if case .field = section.blocks[block].statements[statement].kind { return true }
    return false
  }

  /// Whether a statement may be taken before charts and tables are paired.
  func isSure(in section: Pattern.Section, _ text: DocumentText) -> Bool {
    guard let statement else { return false }
    switch section.blocks[block].statements[statement].kind {
    case .bare, .table, .ignoreFrom, .field: return false
    case .line, .row, .title, .prose, .rows, .place, .axis, .pairs, .ignore: break
    }
    return !isNear(in: section, text) && !isList(in: section)
  }

  /// Whether a sentence may go on with any number of labels and values: the rows of a table may look
  /// like a part of it.
  func isList(in section: Pattern.Section) -> Bool {
    guard let statement,
      case .prose(let elements) = section.blocks[block].statements[statement].kind
    else { return false }
    return elements.contains { if case .repeated = $0 { true } else { false } }
  }

  /// Whether nothing but nearness holds a value and its label together.
  func isNear(in section: Pattern.Section, _ text: DocumentText) -> Bool {
    guard let statement else { return false }
    switch section.blocks[block].statements[statement].kind {
    case .line:
      return match.captures.count == 1
        && (text.isCrowded(match.items)
          || !text.isPlain
            && text.items[match.items.lowerBound].cell != text.items[match.items.upperBound].cell)
    case .row, .title, .prose, .rows, .field, .bare, .place, .table, .pairs, .axis, .ignore,
      .ignoreFrom:
      return false
    }
  }

  /// Whether it is a row of a table.
  func isRow(in section: Pattern.Section) -> Bool {
    guard let statement else { return false }
    if case .rows = section.blocks[block].statements[statement].kind { return true }
    return false
  }

  /// Whether it is a phrase from which on no numeral is a figure.
  func beginsNotes(in section: Pattern.Section) -> Bool {
    guard let statement else { return false }
    if case .ignoreFrom = section.blocks[block].statements[statement].kind { return true }
    return false
  }

  func isIgnored(in section: Pattern.Section) -> Bool {
    guard let statement else { return false }
    if case .ignore = section.blocks[block].statements[statement].kind { return true }
    return false
  }
}

extension [DocumentMatches.Found] {
  /// Without the headings within longer lines where the block has one of its own, or where the line
  /// holds another heading.
  var withoutNeedlessParts: [Element] {
    guard contains(where: \.match.isPart) else { return self }
    let whole = filter { $0.statement == nil && !$0.match.isPart }
    let blocks = Set(whole.map(\.block))
    let wording = Set(whole.flatMap(\.match.wording))
    return filter { found in
      !found.match.isPart
        || !blocks.contains(found.block) && wording.isDisjoint(with: found.match.wording)
    }
  }
}
