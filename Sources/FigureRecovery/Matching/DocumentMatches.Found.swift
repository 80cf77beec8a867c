import DigestModel

extension DocumentMatches.Found {
  /// Whole sentences and rows before single values, near values before far ones.
  func strength(in section: Pattern.Section) -> Double {
    guard let statement else { return 0 }
    return switch section.blocks[block].statements[statement].kind {
    case .line, .row, .title, .prose, .rows: 0
    case .ignore, .axis: 1
    case .bare: 3
    case .field: 2 + match.cost
    case .pairs: .infinity
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
    if case .bare = section.blocks[block].statements[statement].kind { return false }
    return !isNear(in: section, text)
  }

  /// Whether nothing but nearness holds a value and its label together.
  func isNear(in section: Pattern.Section, _ text: DocumentText) -> Bool {
    guard let statement else { return false }
    switch section.blocks[block].statements[statement].kind {
    case .field: return match.cost > 1
    case .line:
      return match.captures.count == 1
        && (text.isCrowded(match.items)
          || !text.isPlain
            && text.items[match.items.lowerBound].cell != text.items[match.items.upperBound].cell)
    case .row, .title, .prose, .rows, .bare, .pairs, .axis, .ignore: return false
    }
  }

  /// Whether it is a row of a table.
  func isRow(in section: Pattern.Section) -> Bool {
    guard let statement else { return false }
    if case .rows = section.blocks[block].statements[statement].kind { return true }
    return false
  }

  func isIgnored(in section: Pattern.Section) -> Bool {
    guard let statement else { return false }
    if case .ignore = section.blocks[block].statements[statement].kind { return true }
    return false
  }
}
