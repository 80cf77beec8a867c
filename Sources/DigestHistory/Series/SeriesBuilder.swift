package import DigestModel
package import Publications
package import RuleChecking

/// Makes the series of one publication.
///
/// - Complexity: Linear in the figures of all issues, and n log n in the different ones.
package struct SeriesBuilder {
  private let publication: Publication
  private let options: SeriesOptions
  private let records: [IssueRecord]
  private let timeline: IssueTimeline
  private let pairs: [StockAndFlow]
  /// The place of the first record's document in the table.
  private let offset: Int

  /// - Parameters:
  ///   - records: By period and vintage.
  ///   - offset: How many documents the table has already.
  package init(
    _ publication: Publication, rules: RuleSet, records: [IssueRecord], options: SeriesOptions,
    offset: Int = 0
  ) {
    self.publication = publication
    self.options = options
    self.records = records.filter(options.includes)
    self.offset = offset
    timeline = IssueTimeline(self.records, sequence: publication.sequence)
    pairs = options.derives ? rules.stocksAndFlows : []
  }

  /// Where each statement of a figure is.
  private struct Printing {
    let record: Int
    let statement: IssueRecord.Statement
  }

  /// Adds the publication's rows, revisions, documents and labels to a table.
  package func add(to table: inout SeriesTable) {
    let printings = printings
    let keys = KeyOrder(publication).sorted(printings.keys)
    let documents = records.indices.map { $0 + offset }
    var revisions = RevisionSearch(records, documents: documents, includes: options.includes)
    revisions.addImplied(
      timeline.slots.compactMap(\.record), documents: documents, includes: options.includes)
    let doubted = doubted
    let derived = derivation(printings, doubted).values
    table.documents += records.map(\.document)
    for key in keys {
      let own = printings[key] ?? []
      var rows: [SeriesTable.Row] = []
      for printing in own where records[printing.record].document.period == nil {
        rows.append(row(printing, doubted, revisions.restatements))
      }
      let bySlot = bySlot(own)
      rows += spaced(key, bySlot, doubted, revisions.restatements, derived[key])
      table.rows += rows.filter { options.includes($0.period) }
      table.revisions += (revisions.revisions[key] ?? []).filter { options.includes($0.about) }
        .sorted { ($0.about.end, $0.new.document) < ($1.about.end, $1.new.document) }
    }
    table.sources.append(SeriesTable.Source(publication, printed: keys))
    let used = Set(keys.flatMap { $0.coordinates.map(\.dimension) })
    for dimension in publication.dimensions.map(\.id)
    where used.contains(dimension) && !table.dimensions.contains(dimension) {
      table.dimensions.append(dimension)
    }
  }

  /// The keys that any issue prints, whether they are chosen or not.
  package var allKeys: [FigureKey] {
    KeyOrder(publication).sorted(Set(records.flatMap { $0.statements.map(\.key) }))
  }

  private var printings: [FigureKey: [Printing]] {
    var printings: [FigureKey: [Printing]] = [:]
    var chosen: [FigureKey: Bool] = [:]
    for (place, record) in records.enumerated() {
      for statement in record.statements {
        let isChosen = chosen[statement.key] ?? options.includes(statement.key)
        chosen[statement.key] = isChosen
        if isChosen {
          printings[statement.key, default: []].append(
            Printing(record: place, statement: statement))
        }
      }
    }
    return printings
  }

  /// By record the figures that may be wrong.
  private var doubted: [Set<FigureKey>] {
    var doubted = records.map { $0.doubted.union($0.doubtedByComparison) }
    var before: Int?
    for slot in timeline.slots {
      guard let record = slot.record else { continue }
      if let before { doubted[before].formUnion(records[record].doubtedBefore) }
      before = record
    }
    return doubted
  }

  private func row(
    _ printing: Printing, _ doubted: [Set<FigureKey>],
    _ restatements: Set<RevisionSearch.Restatement>
  ) -> SeriesTable.Row {
    let statement = printing.statement
    let isAvailable = statement.value != .notAvailable
    let status: SeriesTable.Status =
      if !isAvailable {
        .missing
      } else if records[printing.record].doubted.contains(statement.key) {
        .failed
      } else if restatements.contains(
        .init(record: printing.record, key: statement.key))
      {
        // That it is another than before is what a comparison would fail for.
        .revised
      } else if doubted[printing.record].contains(statement.key) {
        .failed
      } else { .printed }
    return SeriesTable.Row(
      period: records[printing.record].document.period, publication: publication.id,
      key: statement.key, value: isAvailable ? statement.value : nil, measure: statement.measure,
      status: status, document: printing.record + offset, page: statement.page)
  }

  /// For each slot of the timeline where it prints the figure.
  private func bySlot(_ printings: [Printing]) -> [Printing?] {
    let byRecord = Dictionary(printings.map { ($0.record, $0) }) { first, _ in first }
    return timeline.slots.map { slot in slot.record.flatMap { byRecord[$0] } }
  }

  /// A row for every slot from the first that prints the figure on, while its unit exists; of a figure
  /// about days of its own to the last one, as issues stop to print it.
  private func spaced(
    _ key: FigureKey, _ bySlot: [Printing?], _ doubted: [Set<FigureKey>],
    _ restatements: Set<RevisionSearch.Restatement>, _ derived: [Quantity?]?
  ) -> [SeriesTable.Row] {
    guard let measure = bySlot.lazy.compactMap(\.self).first?.statement.measure else { return [] }
    let unit = key["unit"].flatMap { publication.unit($0) }
    var rows: [SeriesTable.Row] = []
    for (place, slot) in timeline.slots.enumerated() {
      if let printing = bySlot[place] {
        rows.append(row(printing, doubted, restatements))
      } else if !rows.isEmpty, unit?.exists(in: slot.period) != false {
        let value = derived?[place].map { FigureValue.number($0) }
        rows.append(
          SeriesTable.Row(
            period: slot.period, publication: publication.id, key: key, value: value,
            measure: measure, status: value == nil ? .missing : .derived,
            document: slot.record.map { $0 + offset }, page: nil))
      }
    }
    if key.ownPeriod != nil {
      while rows.last?.status == .missing, rows.last?.page == nil { rows.removeLast() }
    }
    return rows
  }

  private func derivation(
    _ chosen: [FigureKey: [Printing]], _ doubted: [Set<FigureKey>]
  ) -> Derivation {
    let slots = timeline.slots
    guard !pairs.isEmpty else { return Derivation([:], adjoins: [], pairs: []) }
    var values: [FigureKey: [Quantity?]] = [:]
    for (place, slot) in slots.enumerated() {
      guard let record = slot.record else { continue }
      for statement in records[record].statements where statement.measure == .count {
        guard case .number(let quantity) = statement.value,
          !doubted[record].contains(statement.key)
        else { continue }
        values[statement.key, default: Array(repeating: nil, count: slots.count)][place] = quantity
      }
    }
    let stocks = KeyOrder(publication).sorted(values.keys)
    let pairs = pairs.flatMap { pair in
      stocks.compactMap { stock in
        pair.flow(of: stock).flatMap { flow in
          chosen[stock] != nil || chosen[flow] != nil ? (stock: stock, flow: flow) : nil
        }
      }
    }
    return Derivation(values, adjoins: slots.map(\.adjoins), pairs: pairs)
  }
}
