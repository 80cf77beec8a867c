internal import DigestModel
internal import FigureRecovery

/// A statement of a block filled with figures.
struct BlockCandidate {
  enum Content {
    case grid(PlannedGrid)
    case field(PlannedField)
    case line([Piece])
    case sentence([Piece])
    case row([[Piece]], isNumeric: [Bool])
    case rows(PlannedTable)
    case note([Piece])
  }

  /// Its place in the block, and among those of one statement.
  var statement: Int
  var place: Int
  var keys: [FigureKey]
  var content: Content
  /// Dimensions that its labels name.
  var dimensions: Set<String>

  func tells(_ locked: Set<String>) -> Bool { !dimensions.isDisjoint(with: locked) }

  var isNote: Bool { if case .note = content { true } else { false } }

  /// Whether a reader needs no heading to know what it is about.
  var tellsItself: Bool {
    switch content {
    case .sentence, .note, .rows: true
    case .grid, .field, .line, .row: false
    }
  }

  /// What is set together, and the indicator that its figures are of where no label says so.
  typealias Part = (content: PlannedContent, indicator: String?)

  /// The candidates of one statement together; a single row of totals belongs to the table before it.
  static func parts(of candidates: [BlockCandidate]) -> [Part] {
    var parts: [Part] = []
    var last: BlockCandidate?
    for candidate in candidates {
      let isSame = last?.statement == candidate.statement
      let isAlike = last?.keys.first?.indicator == candidate.keys.first?.indicator
      last = candidate
      if let before = parts.last,
        let joined = candidate.joined(to: before.content, isSame: isSame, isAlike: isAlike)
      {
        parts[parts.count - 1].content = joined
      } else {
        parts.append(
          (candidate.alone, candidate.tellsItself ? nil : candidate.keys.first?.indicator))
      }
    }
    return parts
  }

  private var alone: PlannedContent {
    switch content {
    case .grid(let grid): .grid(grid)
    case .field(let field): .fields([field])
    case .line(let line): .lines([line])
    case .sentence(let sentence): .sentences([sentence])
    case .row(let cells, let isNumeric):
      .table(PlannedTable(heads: [], rows: [cells], isNumeric: isNumeric))
    case .rows(let table): .table(table)
    case .note(let note): .note(note)
    }
  }

  /// What stands before it with this added; `nil` where they do not go together.
  private func joined(
    to before: PlannedContent, isSame: Bool, isAlike: Bool
  ) -> PlannedContent? {
    switch (content, before) {
    case (.grid(let grid), .grid(var other))
    where grid.rows.count == 1 && grid.series == other.series && !other.hasNumeralLabels
      && other.rows.count > 1 && !other.rows.contains(where: \.isTotal):
      var row = grid.rows[0]
      row.isTotal = true
      other.rows.append(row)
      return .grid(other)
    case (.field(let field), .fields(let fields)) where isSame: return .fields(fields + [field])
    case (.line(let line), .lines(let lines)) where isSame || isAlike:
      return .lines(lines + [line])
    case (.sentence(let sentence), .sentences(let others)):
      return .sentences(others + [sentence])
    case (.row(let cells, let isNumeric), .table(var table)) where table.isNumeric == isNumeric:
      table.rows.append(cells)
      return .table(table)
    case (.rows(var table), .table(let other))
    where other.isNumeric == table.isNumeric && other.heads.isEmpty:
      table.rows = other.rows + table.rows
      table.heads = []
      return .table(table)
    default: return nil
    }
  }
}

extension StatementSetter {
  /// All that a statement can print of what a section is about.
  ///
  /// - Parameter elsewhere: Indicators that other statements of the block print, too: where a figure of
  ///   them is optional, it may be left to those.
  func candidates(
    for statement: GrammarOutline.Statement, at index: Int, _ known: Members, locked: Set<String>,
    elsewhere: Set<String>, _ dice: inout Dice
  ) -> [BlockCandidate] {
    var setter = self
    setter.optional = elsewhere
    setter.evident = locked
    return setter.candidates(for: statement, at: index, known, locked: locked, &dice)
  }

  private func candidates(
    for statement: GrammarOutline.Statement, at index: Int, _ known: Members, locked: Set<String>,
    _ dice: inout Dice
  ) -> [BlockCandidate] {
    func candidate(
      _ place: Int, _ keys: [FigureKey], _ labels: [GrammarOutline.Element],
      _ content: BlockCandidate.Content
    ) -> BlockCandidate {
      BlockCandidate(
        statement: index, place: place, keys: keys, content: content,
        dimensions: Set(labels.flatMap(\.labels).map(\.dimension)))
    }
    switch statement {
    // Cross-tables print again what charts do.
    case .title, .axis, .bare, .place, .table, .list: return []
    case .notes(let phrases):
      let pieces = [Piece(dice.pick(phrases)), Piece(String(dice.number(2...99)), aside: "note")]
      return [candidate(0, [], [], .note(pieces))]
    case .ignore(let elements):
      guard !elements.contains(where: \.isPageNumber),
        let pieces = pieces(of: elements, known, &dice)
      else { return [] }
      return [candidate(0, [], elements, .note(pieces))]
    case .pairs(let pairs):
      guard let grid = grid(pairs, known, &dice) else { return [] }
      let keys = grid.rows.flatMap { $0.values.compactMap { $0 }.flatMap(\.keys) }
      return [candidate(0, keys, [pairs.label], .grid(grid))]
    case .rows(let alternatives):
      guard let table = table(dice.pick(alternatives), known, locked: [], &dice) else { return [] }
      return [candidate(0, table.rows.joined().flatMap(\.keys), [], .rows(table))]
    case .field(let elements):
      return choices(for: elements, known, locked: []).enumerated().compactMap { place, members in
        guard let label = elements.first, let words = pieces(of: [label], members, &dice),
          let values = pieces(of: Array(elements.dropFirst()), members, &dice)
        else { return nil }
        return candidate(
          place, values.keys, elements, .field(PlannedField(label: words, values: values)))
      }
    case .line(let elements), .prose(let elements), .row(let elements):
      return choices(for: elements, known, locked: locked).enumerated().compactMap {
        place, members in
        guard let pieces = pieces(of: elements, members, &dice) else { return nil }
        let allowsDash = elements.flatMap(\.figures).allSatisfy { $0.kind == "count" }
        let content: BlockCandidate.Content
        switch statement {
        case .line: content = .line(line(pieces, allowsDash: allowsDash, &dice))
        case .row: content = row(pieces)
        default: content = .sentence(sentence(pieces, allowsDash: allowsDash, &dice))
        }
        return candidate(place, pieces.keys, elements, content)
      }
    }
  }

  /// The pieces of a single cell.
  private func line(_ pieces: [Piece], allowsDash: Bool, _ dice: inout Dice) -> [Piece] {
    sentence(pieces, allowsDash: allowsDash, &dice)
  }

  /// Words before the first figure are one cell, every figure is one.
  private func row(_ pieces: [Piece]) -> BlockCandidate.Content {
    var cells: [[Piece]] = []
    var isNumeric: [Bool] = []
    for piece in pieces {
      if piece.isGlued, !cells.isEmpty {
        cells[cells.count - 1].append(piece)
      } else if piece.keys.isEmpty, isNumeric.last == false {
        cells[cells.count - 1].append(piece)
      } else {
        cells.append([piece])
        isNumeric.append(!piece.keys.isEmpty)
      }
    }
    return .row(cells, isNumeric: isNumeric)
  }
}

extension GrammarOutline.Element {
  fileprivate var isPageNumber: Bool { if case .pageNumber = self { true } else { false } }
}
