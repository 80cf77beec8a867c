import DigestModel

extension DocumentMatches.Found {
  /// The statement that it is a place of; `nil` for a heading.
  func statement(in section: Pattern.Section) -> (any Statement)? {
    statement.map { section.blocks[block].statements[$0] }
  }

  /// When it is taken; `nil` for a heading.
  func turn(in section: Pattern.Section, _ text: DocumentText) -> ReadingTurn? {
    statement(in: section)?.turn(of: match, in: text)
  }

  /// A value beside a short label may be chance; a heading or a whole sentence is not. A text has a label
  /// and its value on two lines for want of room.
  func isLandmark(in section: Pattern.Section, _ text: DocumentText) -> Bool {
    guard let statement = statement(in: section) else { return true }
    return statement.isLandmark
      && (text.pages[text.page(of: first)].geometry == .text
        || statement.turn(of: match, in: text) != .near)
  }

  /// Whether it is a title of the section.
  func isTitle(in section: Pattern.Section) -> Bool { statement(in: section)?.title != nil }

  /// Whether it is a row of a table.
  func isRow(in section: Pattern.Section) -> Bool {
    statement(in: section)?.isTableRow ?? false
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

  /// Without the headings of a section that others begin with which go on, as on the next line: the
  /// longer one is meant.
  var withoutShorterHeadings: [Element] {
    var longest: [[Int]: Int] = [:]
    for found in self where found.statement == nil {
      let place = [found.section, found.first]
      longest[place] = Swift.max(longest[place] ?? 0, found.match.wording.count)
    }
    return filter { found in
      found.statement != nil
        || longest[[found.section, found.first]] == found.match.wording.count
    }
  }
}
