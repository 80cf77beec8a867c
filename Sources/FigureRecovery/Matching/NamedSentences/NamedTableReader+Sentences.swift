import DigestModel
import Publications

/// What the numbers of running text are, by the words of their sentences.
extension NamedTableReader {
  /// What the sentences of a page say.
  struct SentenceReading {
    /// The figures of those that say all that a number is about, those of a sentence together.
    var tables: [NamedTable] = []
    /// By item of a number the item of the word beside it that nothing is known of.
    var unknownWords: [Int: Int] = [:]
  }

  /// Reads the sentences of a page.
  ///
  /// - Parameters:
  ///   - coordinates: What the section is about that has them.
  ///   - free: The numbers that may be among them.
  ///   - end: The last day of the report.
  ///   - isOwn: Whether an item is the section's: what others say is said of something else.
  /// - Complexity: O(*n*) in the words of the page, for sentences of one length.
  func sentences(
    onPage page: PageParagraphs, by lexicon: SentenceLexicon,
    of coordinates: [FigureKey.Coordinate], among free: Set<Int>, until end: CalendarDate?,
    where isOwn: (Int) -> Bool
  ) -> SentenceReading {
    var reader = self
    reader.section.members = Dictionary(
      coordinates.map { ($0.dimension, [$0.member]) }, uniquingKeysWith: { $1 })
    let own = reader.section
    var isOfOther = false
    var tables: [[NamedTable.Cell]] = []
    var reading = SentenceReading()
    for paragraph in page.sentences {
      var context = SentenceContext(lexicon, words)
      if !isOfOther { reader.section = own }
      for (place, items) in paragraph.enumerated() where items.allSatisfy(isOwn) {
        // What begins with the name of another unit is about that, and what follows it may be: in the paragraph, and
        // behind one that begins so.
        let units = words.unitsAhead(of: items, in: text)
        if !units.isEmpty, let unit = own.members[FigureWords.unit] {
          let isOther = units.isDisjoint(with: unit)
          if place == 0 { isOfOther = isOther }
          reader.section.members[FigureWords.unit] = isOther ? nil : unit
        }
        let sentence = Sentence(items, in: text, by: lexicon, until: end, months: months)
        guard !sentence.numbers.isEmpty else { continue }
        let parting = SentenceParting(sentence, lexicon, words)
        let clauses = parting.clauses()
        for (number, clause) in zip(sentence.numbers, clauses) {
          reading.unknownWords[sentence.items[number]] = clause?.unknownWord
        }
        tables.append(reader.cells(of: sentence, clauses, by: lexicon, &context))
      }
    }
    let all = Dictionary(grouping: tables.joined(), by: \.key)
    reading.tables = tables.compactMap { cells in
      // What two places seem to say differently, they do not say.
      let cells = cells.filter { cell in
        free.contains(cell.item)
          && all[cell.key]?.allSatisfy { $0.value.value == cell.value.value } ?? false
      }
      return cells.isEmpty ? nil : NamedTable(cells: cells, namesAllRows: true)
    }
    return reading
  }

  private func cells(
    of sentence: Sentence, _ clauses: [SentenceParting.Clause?], by lexicon: SentenceLexicon,
    _ context: inout SentenceContext
  ) -> [NamedTable.Cell] {
    let completed = context.completed(clauses)
    return zip(sentence.numbers, zip(clauses, completed)).compactMap { number, said in
      guard let clause = said.0 else { return nil }
      let item = sentence.items[number]
      let namings = said.1.map(withOwnUnit)
      guard
        let found = cell(item, namings, Title())
          ?? cell(item, namings.filter { $0.indicators.isEmpty && lexicon.saysShared($0) }, Title())
      else { return nil }
      let measure = publication.indicator(found.key.indicator)?.measure
      guard clause.measures.allSatisfy({ $0 == measure }) else { return nil }
      return NamedTable.Cell(
        item: item, column: 0, value: found.value, key: found.key, wording: clause.wording,
        isOfNamedKind: true)
    }
  }

  /// A naming whose unit may be the section's as that.
  private func withOwnUnit(_ naming: Naming) -> Naming {
    var naming = naming
    if let named = naming.members[FigureWords.unit], let own = section.members[FigureWords.unit],
      !named.isDisjoint(with: own)
    {
      naming.members[FigureWords.unit] = own
    }
    return naming
  }
}
