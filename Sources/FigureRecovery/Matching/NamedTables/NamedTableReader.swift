import DigestModel
import Publications

/// Reads the grids of a document whose words name figures of a grammar.
struct NamedTableReader {
  let text: DocumentText
  let publication: Publication
  let words: FigureWords
  /// The same with short names of units, if there are any.
  let shortWords: FigureWords?
  let families: [FigureFamily]
  let topics: TopicWords
  /// The numbers of months by their folded names.
  let months: [[UInt32]: Int]
  /// What the section of a table is about that names no unit itself.
  var section = Naming()

  init(_ text: DocumentText, by words: FigureWords, for grammar: Grammar) {
    self.text = text
    publication = grammar.publication
    self.words = words.withAbbreviations(of: text)
    shortWords = self.words.withShortNames
    families = FigureFamily.families(of: grammar)
    topics = TopicWords(of: grammar)
    months = grammar.dates.words.months.numbers
  }

  /// The tables of the whole document.
  func tables() -> NamedTables {
    let finder = NumberGridFinder(text: text)
    var tables = NamedTables(reader: self)
    var (charts, colored) = ([NamedTable](), Set<Int>())
    for page in text.pages.indices
    where text.itemRange(ofPage: page).contains(where: { text.numeral(at: $0) != nil }) {
      let found = self.charts(onPage: page)
      charts += found.charts
      colored.formUnion(found.colored)
      for grid in finder.grids(onPage: page).map({ $0.withoutStrays(in: text) }) {
        if let table = table(grid, &tables) { tables.all.append(table) }
      }
    }
    tables.add(charts, besides: colored)
    return tables
  }

  /// The table of a grid that is one of a section about some unit, as its words name kinds of figures and no unit.
  func table(_ grid: NumberGrid, of coordinates: [FigureKey.Coordinate]) -> NamedTable? {
    var reader = self
    reader.section.members = Dictionary(
      coordinates.map { ($0.dimension, [$0.member]) }, uniquingKeysWith: { $1 })
    var tables = NamedTables()
    return reader.table(grid, &tables)
  }

  private func table(_ grid: NumberGrid, _ tables: inout NamedTables) -> NamedTable? {
    let places = grid.columns(in: text)
    guard let left = places.extents.first?.lowerBound else { return nil }
    let labels = labels(of: grid, left: left)
    let heads = ColumnHeads(
      text, over: places,
      of: ColumnHeads.Body(
        labels: labels.extent ?? left...left, top: labels.top, rows: grid.rows.map(\.box),
        page: grid.page),
      isLeft: false, under: [])
    let found = columns(under: heads)
    // What stands over the only column may head groups of its rows.
    let isPlain =
      found == nil && places.extents.count == 1
      && heads.lines.joined().allSatisfy { words.namings(of: $0.items, in: text) == [Naming()] }
    let columns = found?.columns ?? places.extents.map { _ in isPlain ? ([Naming()], []) : nil }
    let title = title(
      over: TitleRoom(of: grid), from: labels.extent?.lowerBound ?? grid.leftEdge,
      above: found?.top ?? (isPlain ? labels.top : nil))
    let over = siblings(alike(columns.map { $0?.0 ?? [] }))
    // Where the heads name units, a row's word for total tells nothing of these.
    let isOfUnits = labels.namings.joined().contains { naming in
      naming.members[FigureWords.unit].map { $0 != [FigureWords.total] } ?? false
    }
    // Nor where no row is a unit's: there it is the total of what its own row is divided into.
    let rows = siblings(
      alike(
        names(FigureWords.unit, over) || !isOfUnits
          ? labels.namings.map { $0.map(\.withoutTotal) } : labels.namings))
    let namesUnits = names(FigureWords.unit, rows) || names(FigureWords.unit, over)
    var reader = self
    if !namesUnits, found != nil || isPlain, grid.rows.count > 1, section.members.isEmpty {
      // Rows without heads may name their units themselves.
      if found != nil || !title.owner.isEmpty, !title.units.isEmpty {
        for item in grid.rows.flatMap(\.numbers) { tables.units[item] = title.units }
      }
      // What the title is the name of says whose the table is, whatever section it stands in.
      if title.owner.isEmpty {
        tables.ofSections.append(grid)
      } else {
        reader.section.members[FigureWords.unit] = title.owner
      }
    }
    guard namesUnits == reader.section.members.isEmpty else { return nil }
    // The only row that has a label has that of another column's by chance.
    let named = rows.count { !$0.isEmpty }
    let isOnlyRow = grid.rows.count == 1
    guard named != 1 || isOnlyRow else { return nil }
    var cells: [NamedTable.Cell] = []
    var tried: [Int: Set<Int>] = [:]
    var unitsByColumn: [Int: [Int: Set<String>]] = [:]
    for (row, numbers) in zip(grid.rows.indices, grid.rows.map(\.numbers)) {
      guard let own = places.columns(of: numbers.map { text.items[$0].box }) else { continue }
      // A dash in a table may as well say that there is nothing to tell.
      for (item, column) in zip(numbers, own) {
        unitsByColumn[column, default: [:]][item] = Self.units(by: rows[row], over[column])
        guard found != nil || isPlain && labels.areBeside[row], !isNothing(item) else { continue }
        var naming = rows[row].joined(with: over[column])
        // Without heads a row that names its unit has to name its kind, too.
        if isPlain, namesUnits { naming.removeAll(where: \.indicators.isEmpty) }
        if !naming.isEmpty { tried[column, default: []].insert(item) }
        // Without heads nothing says that a title is not another column's.
        guard let cell = reader.cell(item, naming, isPlain ? Title() : title) else { continue }
        cells.append(
          NamedTable.Cell(
            item: item, column: column, value: cell.value, key: cell.key,
            wording: labels.items[row] + (columns[column]?.1 ?? []),
            isOfNamedKind: naming.contains { !$0.indicators.isEmpty }))
      }
    }
    if grid.rows.count > 1, names(FigureWords.unit, rows) {
      noteUnits(of: zip(grid.rows, rows).filter { !$1.isEmpty }, &tables)
    }
    // Where the words behind a column name others than those before it, its order is another one.
    let ends = Set(grid.rows.compactMap(\.numbers.last))
    let others = Set(
      cells.filter { cell in
        ends.contains(cell.item)
          && isOthers(cell.item, than: unitsByColumn[cell.column]?[cell.item] ?? [])
      }.map(\.column))
    cells.removeAll { others.contains($0.column) }
    // A column most of whose numbers are no such values is not what its head says; one that most rows have no
    // number in stands beside the table, and numbers that are not in line, as at the ends of bars, are none.
    for (column, items) in tried {
      let taken = Set(cells.map(\.item)).intersection(items)
      if 2 * taken.count < items.count || 2 * items.count < named
        || !text.areInLine(items, onPage: grid.page)
      {
        cells.removeAll { $0.column == column }
      }
    }
    // Labels are those of the numbers beside them: where nothing heads these as it does others, what a label does not
    // name itself of the others is not said.
    let isUnlike = names(FigureWords.unit, over) && !names(FigureWords.unit, Array(over.prefix(1)))
    if columns.first.map({ $0 == nil }) ?? false || isUnlike {
      cells.removeAll { !$0.isOfNamedKind }
    }
    // What two places of a table seem to say differently, it does not say.
    let values = Dictionary(grouping: cells, by: \.key)
    cells.removeAll { cell in
      values[cell.key]?.contains { $0.value.value != cell.value.value } ?? false
    }
    cells = withoutRests(cells)
    // Of a row alone nothing else tells that it is one: its own words and those over its numbers do.
    if isOnlyRow, cells.count < NumberGridFinder.fewestOfOnly || !cells.allSatisfy(\.isOfNamedKind)
    {
      return nil
    }
    for column in Set(cells.map(\.column)) {
      tables.units.merge(unitsByColumn[column] ?? [:]) { $0.union($1) }
    }
    return cells.isEmpty
      ? nil
      : NamedTable(
        cells: cells, namesAllRows: labels.namings.allSatisfy { !$0.isEmpty })
  }

  private typealias Column = (namings: [Naming], items: [Int])

  /// What the heads say of the columns; without the lines in smaller type where these only say it once more, as
  /// in another language.
  ///
  /// - Returns: The columns, and the top of the lines that are their heads.
  private func columns(under heads: ColumnHeads) -> (columns: [Column?], top: Double?)? {
    let found = columns(under: heads, by: words)
    guard let shortWords, found?.columns.contains(where: { $0 == nil }) ?? true,
      let short = columns(under: heads, by: shortWords),
      gainsUnits(
        short.columns.map { $0?.namings ?? [] }, beside: found?.columns.map { $0?.namings ?? [] })
    else { return found }
    return short
  }

  private func columns(
    under heads: ColumnHeads, by words: FigureWords
  ) -> (columns: [Column?], top: Double?)? {
    func best(_ heads: ColumnHeads) -> (columns: [Column?], top: Double?)? {
      var found = heads.best(
        read: { head -> Column? in
          let named = words.namings(of: head, in: text)
          let namings = named.isEmpty ? monthNamings(of: head.items) : named
          return namings.isEmpty ? nil : (namings, head.items)
        }, name: \.namings)
      // What stands over what was read may be a part of it; what is over all columns is a title of theirs.
      let over = heads.lines.dropFirst(found?.lines ?? 0).first ?? []
      for piece in over
      where !piece.items.allSatisfy(isDay) && !heads.isInMiddle(piece, of: over) {
        let under = heads.places.extents.indices.filter {
          heads.places.extents[$0].overlaps(piece.box.left...piece.box.right)
        }
        let said = words.namings(of: piece.items, in: text)
        let namesFigures = said.contains { !$0.indicators.isEmpty || !$0.members.isEmpty }
        guard said.isEmpty || namesFigures && under.count < heads.places.extents.count else {
          continue
        }
        for column in under { found?.columns[column] = nil }
      }
      return found.map { found in
        (found.columns, heads.lines.prefix(found.lines).joined().map(\.box.top).min())
      }
    }
    let cut = heads.map { words.withoutTranslation($0, in: text) }
    let ways = [heads, heads.withoutSmallType, cut].compactMap(best)
    return ways.max { first, second in
      first.columns.count { $0 != nil } < second.columns.count { $0 != nil }
    }
  }

  private func isNothing(_ item: Int) -> Bool {
    if case .nothing? = text.numeral(at: item)?.form { true } else { false }
  }

  /// Whether a dimension is named by most of some labels that say anything.
  func names(_ dimension: String, _ namings: [[Naming]]) -> Bool {
    let told = namings.filter { !$0.isEmpty }
    return !told.isEmpty
      && 2 * told.count { $0.allSatisfy { $0.members[dimension] != nil } } > told.count
  }
}
