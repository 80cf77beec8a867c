import DigestModel

/// Takes what tables name that no statement of the grammar has.
extension Recovery {
  /// Takes the figures of the tables that are read first: all they are about is known without any section.
  mutating func readFirstTables() {
    for table in firstTables { take(table) }
  }

  /// Takes the figures of all tables whose numbers nothing else has.
  ///
  /// Whose page a table of several units is on does not matter to it. Where a section took numbers of one for
  /// other figures, or did not take any of them, all such tables are to be read first: what one leaves another
  /// section may take.
  mutating func readNamedTables() {
    let first = Set(firstTables.map(\.first))
    let read = Dictionary(grouping: printed, by: \.item)
    for table in tables.all where !first.contains(table.first) {
      let isOthers = table.cells.contains { cell in
        read[cell.item].map { $0.contains { $0.key != cell.key } } ?? false
      }
      guard !table.cells.contains(where: { isDenied($0.value.numeral, table) }) else { continue }
      let isUnread = table.cells.allSatisfy { read[$0.item] == nil }
      if table.isOfSeveralUnits {
        ofSeveralUnits.append(table)
        if isOthers || isUnread { areNeglected = true }
      }
      if !isOthers { take(table) }
    }
    for page in text.pages.indices {
      readValues(onPage: page, Bound()) { _ in true }
      readSentences(onPage: page, Bound()) { _ in true }
    }
  }

  /// Takes the labelled values of a page that nothing else has, where their labels and headings name all that they
  /// are about.
  private mutating func readValues(
    onPage page: Int, _ bound: Bound, where isOwn: (Int) -> Bool
  ) {
    guard let reader = tables.reader, text.pages[page].geometry == .drawn else { return }
    let free = freeNumerals(onPage: page, where: isOwn)
    guard !free.isEmpty else { return }
    let labelled =
      tables.labelled[page] ?? LabelledPage(page: page, of: text, without: furniture.isOutside)
    tables.labelled[page] = labelled
    for table in reader.values(
      on: labelled, of: bound.coordinates, among: free, until: lastDay ?? latestDay)
    where isPossible(table) && !isOfOtherRows(table) {
      take(table, bound)
    }
  }

  /// Takes the numbers of a page's running text that nothing else has, where the words of their sentences name all that
  /// they are about.
  private mutating func readSentences(
    onPage page: Int, _ bound: Bound, where isOwn: (Int) -> Bool
  ) {
    guard let reader = tables.reader else { return }
    let paragraphs = tables.paragraphs[page] ?? PageParagraphs(onPage: page, of: text)
    tables.paragraphs[page] = paragraphs
    guard !paragraphs.sentences.isEmpty else { return }
    let free = freeNumerals(onPage: page, where: isOwn)
    guard !free.isEmpty else { return }
    let lexicon = tables.lexicon ?? SentenceLexicon(of: grammar, until: lastDay ?? latestDay)
    tables.lexicon = lexicon
    let reading = reader.sentences(
      onPage: paragraphs, by: lexicon, of: bound.coordinates, among: free,
      until: lastDay ?? latestDay, where: isOwn)
    for table in reading.tables where isPossible(table) {
      take(table, bound, by: "sentence whose words name its figures")
    }
    for (item, word) in reading.unknownWords where free.contains(item) {
      guard case .numeral(let numeral) = text.items[item].kind else { continue }
      note(.unknownWord(text.printed([word])), of: [numeral])
    }
  }

  /// The items of a page that are numerals which nothing has yet.
  private func freeNumerals(onPage page: Int, where isOwn: (Int) -> Bool) -> Set<Int> {
    Set(
      text.itemRange(ofPage: page).filter { item in
        guard isOwn(item), !tables.colored.contains(item),
          case .numeral(let numeral) = text.items[item].kind
        else { return false }
        return claims.isFreeForSome(numeral)
      })
  }

  /// Whether the words before the rows of labelled values name other units than theirs: what stands over them heads
  /// columns.
  private func isOfOtherRows(_ table: NamedTable) -> Bool {
    table.cells.contains { cell in
      guard let units = tables.rowUnits[cell.item], let own = cell.key[FigureWords.unit] else {
        return false
      }
      return !units.contains(own)
    }
  }

  /// Whether nothing that is known contradicts a table, or what else may have its numbers.
  private func isPossible(_ table: NamedTable) -> Bool {
    table.cells.allSatisfy { cell in
      (known[cell.key] ?? cell.value.value) == cell.value.value
        && !isDenied(cell.value.numeral, table)
    }
  }

  /// Takes the figures of a section's tables that name their kinds, where nothing else has their numbers.
  mutating func readTables(of part: Part, _ bound: Bound) {
    let items = part.instance.items
    guard let reader = tables.reader, let last = items.last else { return }
    let pages = text.page(of: items.lowerBound)...text.page(of: last)
    let first = tables.ofSections.partitioningIndex { $0.page >= pages.lowerBound }
    for grid in tables.ofSections[first...].prefix(while: { $0.page <= pages.upperBound }) {
      guard
        grid.rows.allSatisfy({ row in
          row.numbers.allSatisfy { items.contains($0) && !tables.colored.contains($0) }
        }),
        let table = reader.table(grid, of: bound.coordinates), isPossible(table)
      else { continue }
      take(table, bound)
    }
    for page in pages { readValues(onPage: page, bound, where: items.contains) }
  }

  /// Takes the numbers of a section's running text whose sentences name all that they are about: they need nothing
  /// around them, and their totals tell how charts are read.
  ///
  /// - Parameter others: Items of numerals that something else may have.
  mutating func readSentences(of part: Part, _ bound: Bound, besides others: Set<Int> = []) {
    let items = part.instance.items
    guard let last = items.last else { return }
    for page in text.page(of: items.lowerBound)...text.page(of: last) {
      readSentences(onPage: page, bound) { items.contains($0) && !others.contains($0) }
    }
  }

  /// Whether a chart or table of the grammar has a number of a table, but not surely: what is printed contradicts
  /// itself, or there are rows that nothing is known of.
  private func isDenied(_ numeral: Int, _ table: NamedTable) -> Bool {
    switch unread[numeral] {
    case .twoArrangements: true
    case .denied(let block): !table.namesKinds && isAbout(block, table)
    case .table: !table.namesKinds && !table.namesAllRows
    default: false
    }
  }

  /// Whether a block of the grammar has figures of a table's kinds: what denies that its chart is meant says nothing of
  /// others.
  private func isAbout(_ block: String, _ table: NamedTable) -> Bool {
    let kinds = Set(table.cells.map(\.key.indicator))
    return grammar.sections.flatMap(\.blocks).contains { own in
      own.name == block && own.statements.contains { !kinds.isDisjoint(with: $0.indicators) }
    }
  }

  /// A table that denies more of what is known than it repeats is none of those that are meant.
  private mutating func take(
    _ table: NamedTable, _ bound: Bound = Bound(),
    by means: String = "table whose labels and heads name its figures"
  ) {
    let repeated = table.cells.filter { known[$0.key] != nil }
    let denied = repeated.count { known[$0.key] != $0.value.value }
    guard 2 * denied <= repeated.count else { return }
    for cell in table.cells where claims.isFree(cell.value.numeral, for: cell.key.indicator) {
      claims.release(cell.value.numeral)
      let items = (cell.wording + [cell.item]).sorted()
      var value = cell.value
      // What the section says it says itself.
      value.bindings.removeAll(where: bound.coordinates.contains)
      let match = StatementMatch(
        items: items[0]...items[items.count - 1], captures: [value], wording: cell.wording)
      trace(match, by: means, bound)
      claim(match, bound, isIgnored: false)
    }
  }

  /// Reads the document, and once more where tables have to be read before its sections.
  mutating func runWhole() {
    tables = NamedTableReader(text, by: words, for: grammar).tables()
    let (trace, tables) = (trace, tables)
    run()
    guard areNeglected else { return }
    var again = Recovery(grammar: grammar, text: text)
    (again.trace, again.tables) = (trace, tables)
    again.firstTables = ofSeveralUnits
    again.run()
    self = again
  }
}
