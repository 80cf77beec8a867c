import DigestModel
import Publications

/// What labelled values are, by their labels and the headings that they stand under.
extension NamedTableReader {
  /// The fewest values under the same headings: one alone may have its label by chance.
  private static let fewestValues = 2

  /// The values of a page whose labels and headings name all that they are about, those under the same headings
  /// together.
  ///
  /// - Parameters:
  ///   - coordinates: What the section is about that has them; none for values that need none.
  ///   - items: The numbers that may be among them.
  ///   - end: The last day of the report: what is headed by other days is of another one.
  /// - Complexity: O(*n*²) in the lines of a page.
  func values(
    on page: LabelledPage, of coordinates: [FigureKey.Coordinate], among items: Set<Int>,
    until end: CalendarDate?
  ) -> [NamedTable] {
    var reader = self
    reader.section.members = Dictionary(
      coordinates.map { ($0.dimension, [$0.member]) }, uniquingKeysWith: { $1 })
    var found: [[Int]: [NamedTable.Cell]] = [:]
    var read: [Int: HeadingStack.Heading?] = [:]
    /// Most pages have no heading that asks for them.
    lazy var kinds = kindsUnderHeadings(on: page)
    for value in page.values where items.contains(value.item) {
      let namings = labelNamings(of: value)
      guard !namings.isEmpty, !isOfUnknownRow(value, on: page) else { continue }
      // The same headings stand over many values.
      let stack = HeadingStack(over: value, on: page.cells, besides: page.paired) { items in
        if let known = read[items[0]] { return known }
        var heading = heading(items, until: end)
        let mayBeTopic =
          heading.map { own in
            own.hasMore && own.units.isEmpty && own.namings.allSatisfy(\.members.isEmpty)
          } ?? true
        if mayBeTopic, let own = kinds[items[0]], topics.hold(items, of: own, in: text) {
          // It says no more than what stands under it.
          heading = HeadingStack.Heading(items: items, namings: [], units: [])
        }
        read[items[0]] = .some(heading)
        return heading
      }
      guard !stack.hasUnknown, let cell = reader.cell(value, namings, under: stack) else {
        continue
      }
      found[stack.headings.map { $0.items[0] }, default: []].append(cell)
    }
    let all = Dictionary(grouping: withoutRests(found.values.flatMap(\.self)), by: \.key)
    return found.keys.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.compactMap { items in
      // What two places seem to say differently, they do not say.
      let cells = (found[items] ?? []).filter { cell in
        all[cell.key]?.allSatisfy { $0.value.value == cell.value.value } ?? false
      }
      return cells.count < Self.fewestValues ? nil : NamedTable(cells: cells, namesAllRows: true)
    }
  }

  /// The kinds of figure that the labels under each heading may be of, where it is the nearest to them, by its first
  /// item.
  private func kindsUnderHeadings(on page: LabelledPage) -> [Int: Set<String>] {
    var kinds: [Int: Set<String>] = [:]
    for value in page.values {
      let own = topics.kinds(of: labelNamings(of: value))
      guard !own.isEmpty else { continue }
      _ = HeadingStack(over: value, on: page.cells, besides: page.paired) { items in
        kinds[items[0], default: []].formUnion(own)
        return nil
      }
    }
    return kinds
  }

  /// Whether words that nothing is known of stand before the row of a value whose label is over it: that heads a column
  /// then, of whatever the rows are.
  private func isOfUnknownRow(_ value: LabelledValue, on page: LabelledPage) -> Bool {
    let box = text.items[value.item].box
    guard let label = text.box(of: value.label), label.bottom <= box.top + ChartPage.touch,
      let own = value.cells.last.map({ page.cells.cells[$0] })
    else { return false }
    let before = page.cells.around(box).filter { index in
      let cell = page.cells.cells[index]
      return cell.kind == .words && cell.panel == own.panel && !page.paired.contains(index)
        && cell.box.sharesLine(with: box) && cell.box.right <= box.left
    }
    guard
      let first = before.min(by: { page.cells.cells[$0].box.left < page.cells.cells[$1].box.left })
    else { return false }
    return words.namings(of: page.cells.cells[first].items, in: text).isEmpty
  }

  private func labelNamings(of value: LabelledValue) -> [Naming] {
    words.namings(of: value.label, in: text).filter(isOfOneUnit).map { naming in
      var naming = naming
      naming.isStarred = text.isStarred(value.item)
      return naming
    }
  }

  /// Whether a name is no word for a total, of which nothing here tells what it is the total of.
  private func isOfOneUnit(_ naming: Naming) -> Bool {
    naming.members[FigureWords.unit] != [FigureWords.total]
  }

  private func isDay(_ indicator: String) -> Bool {
    publication.indicator(indicator)?.measure == .date
  }

  /// What the words of a heading say, days apart: what they are wholly, or else what names among them say.
  private func heading(
    _ items: [Int], until end: CalendarDate?
  ) -> HeadingStack.Heading? {
    let days = HeadingDays(items, in: text, months: months)
    let told = days.others
    var namings = words.namings(of: told, in: text).filter(isOfOneUnit)
    // A day with its label heads nothing.
    if namings.contains(where: { $0.indicators.contains(where: isDay) }) {
      return HeadingStack.Heading(items: items, namings: [], units: [])
    }
    guard days.areOfReport(until: end) else { return nil }
    let units = words.units(within: told, in: text)
    let isWhole = !namings.isEmpty
    if namings.isEmpty {
      let within = words.said(within: told, in: text)
      namings = within == Naming() ? [] : [within]
    }
    guard !namings.isEmpty || !units.isEmpty || words.beginsHeading(told, in: text) else {
      return nil
    }
    let isLong =
      told.count { text.items[$0].kind == .word } >= NamedTableReader.wordsOfRemark
    return HeadingStack.Heading(
      items: items, namings: namings, units: units, hasMore: !isWhole,
      isRemark: !isWhole && isLong)
  }

  /// The one figure that a value is by its label and its headings, the nearer ones first.
  private func cell(
    _ value: LabelledValue, _ label: [Naming], under stack: HeadingStack
  ) -> NamedTable.Cell? {
    let kinds = Set(label.flatMap(\.indicators))
    /// Whether a heading is of another kind of figure only: it is none of such a value.
    func isForeign(_ heading: HeadingStack.Heading) -> Bool {
      !kinds.isEmpty && !heading.namings.isEmpty
        && heading.namings.allSatisfy { naming in
          !naming.indicators.isEmpty && naming.indicators.isDisjoint(with: kinds)
        }
    }
    guard !stack.headings.contains(where: { $0.isOver && isForeign($0) }),
      !kinds.isEmpty || !stack.isContradicted
    else { return nil }
    var namings = label
    for heading in stack.headings where !heading.namings.isEmpty && !isForeign(heading) {
      namings = namings.flatMap { own in heading.namings.map { own.completed(by: $0) } }.distinct
    }
    // The nearest heading with the name of a unit says whose it is; where it says more than that, it is its section's.
    if let nearest = stack.headings.first(where: { !$0.units.isEmpty }),
      !label.contains(where: { $0.members[FigureWords.unit] != nil })
    {
      let own = section.members[FigureWords.unit]
      let isNamed = nearest.namings.contains { $0.members[FigureWords.unit] != nil }
      guard own.map({ !nearest.units.isDisjoint(with: $0) }) ?? isNamed else { return nil }
    }
    guard let found = cell(value.item, namings, Title()) else { return nil }
    return NamedTable.Cell(
      item: value.item, column: 0, value: found.value, key: found.key,
      wording: value.label + stack.headings.flatMap(\.items),
      isOfNamedKind: label.contains { !$0.indicators.isEmpty })
  }
}
