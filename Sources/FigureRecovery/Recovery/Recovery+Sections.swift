import DigestModel
import Publications

/// Reads one section after another.
extension Recovery {
  /// Takes the figures of a section: what is sure, then what charts and tables give as a whole, then
  /// what only stands near its label.
  mutating func read(_ part: Part, _ bound: Bound) {
    let twofold = part.isFixed ? [] : keysToldTwice(in: part, bound)
    if twofold.count >= Self.fewestTwofold {
      noteUnbound(part)
      return report(
        .warning,
        Term.remarkOfSeveral.text.filled([
          "section": part.pattern.name, "first": twofold[0].description,
          "second": twofold[1].description,
        ]), at: part.instance.items.lowerBound)
    }
    let before = printed.count
    var reading = SectionReading(of: part, bound, in: text)
    ignoreNotes(of: reading)
    for case let ordinal? in part.found.map(\.match.ordinal) {
      if case .numeral(let numeral) = text.items[ordinal].kind, claims.isFree(numeral) {
        claims.claim(numeral, as: .mark)
      }
    }
    // A value in one cell with its label is its label's, whatever stands around.
    for turn in [ReadingTurn.sure, .ignored] {
      for found in reading.places[turn] ?? [] {
        take(found, &reading, isIgnored: turn == .ignored)
      }
    }
    let listed = Set(
      (reading.places[.list] ?? []).flatMap(\.match.captures).map { text.numerals[$0.numeral].item }
    )
    readSentences(of: part, bound, besides: listed)
    let charts = part.charts.map { chart in
      var own = chart
      own.labels.removeAll {
        !isUnderHeading($0, ofBlock: chart.block, in: part) || isOfOtherChart($0, than: chart, part)
      }
      return own
    }
    reading.scales = AxisFinder(text).scales(in: part.instance.items, isFree: claims.isFree)
    reading.doubtful.formUnion(reading.scales)
    var unreadCharts = charts
    readCharts(&unreadCharts, &reading)
    for found in reading.places[.list] ?? [] { take(found, &reading) }
    takeAttachedFields(&reading)
    readCharts(&unreadCharts, &reading)
    withholdBlocksWithoutHeading(of: reading, part.charts)
    // Labels that charts and tables share with single values are used up by now.
    takeNearLines(reading.places[.near] ?? [], &reading)
    takeNearFields(&reading, besides: unreadCharts)
    // Values that others have taken by now no longer stand in the way of those charts.
    let problems = readCharts(&unreadCharts, &reading, isLast: true)
    let runTogether = charts.filter { readRuns(of: $0, &reading) }.map(\.pairs)
    for (chart, problem) in problems where !runTogether.contains(chart) {
      diagnostics.append(problem)
    }
    readTables(of: part, bound)
    if !listed.isEmpty { readSentences(of: part, bound) }
    readBareValues(of: part, bound)
    ignoreAxes(of: part)
    noteLeft(of: reading)
    traceRegions(of: part)
    reportSecondTables(of: part)
    learnUnprintedTotals(from: printed[before...], of: part)
    let tables = firstTables.flatMap(\.cells).filter { part.instance.items.contains($0.item) }
    reportEmptyHeadings(
      of: part,
      where: Set(printed[before...].map(\.key.indicator) + tables.map(\.key.indicator)))
  }

  /// The fewest figures that a part tells twice in different ways where it is about several units: one may be
  /// misprinted.
  private static let fewestTwofold = 2

  /// The figures that the sentences of a part tell in two ways, in the order of their first places.
  private func keysToldTwice(in part: Part, _ bound: Bound) -> [FigureKey] {
    var values: [FigureKey: FigureValue] = [:]
    var twofold: [FigureKey] = []
    for match in sureMatches(of: part) {
      for capture in match.captures {
        guard
          let key = match.key(of: capture, in: grammar.publication, section: bound.coordinates)
        else { continue }
        if let value = values[key], value != capture.value, !twofold.contains(key) {
          twofold.append(key)
        }
        values[key] = values[key] ?? capture.value
      }
    }
    return twofold
  }

  /// What was found by more than nearness and stands where it belongs: a line under the heading of another block
  /// that has such lines is that one's.
  func sureMatches(of part: Part) -> [StatementMatch] {
    part.sure.filter { isInPlace($0, of: part) }.map(\.match)
  }

  /// Takes a place that a statement was found at, unless its label has its value.
  private mutating func take(
    _ found: DocumentMatches.Found, _ reading: inout SectionReading, isIgnored: Bool = false
  ) {
    let part = reading.part
    guard isInPlace(found, of: part) else { return }
    trace(found.match, block: part.pattern.blocks[found.block].name, reading.bound)
    if !mayBePart(found.match), claim(found.match, reading.bound, isIgnored: isIgnored) {
      reading.worded.formUnion(found.match.wording)
    }
  }

  /// Takes the lines of one label whose value only stands near it, unless they deny what is known.
  private mutating func takeNearLines(
    _ lines: [DocumentMatches.Found], _ reading: inout SectionReading
  ) {
    let (part, bindings) = (reading.part, reading.bound.coordinates)
    let free = lines.filter { found in
      isInPlace(found, of: part)
        && found.match.captures.allSatisfy {
          claims.isFree($0.numeral) && !reading.doubtful.contains($0.numeral)
        }
    }
    for found in free
    where isConfirmed(found.match, in: part, bindings) && isNearest(found, in: part) {
      take(found, &reading)
    }
    for found in free { reportDenial(of: found.match, bindings) }
  }

  /// Whether the value of a line that goes on below its label is the one that nearness alone would give
  /// that label: one over it or beside it may be meant as well.
  private func isNearest(_ found: DocumentMatches.Found, in part: Part) -> Bool {
    guard let statement = found.statement, let capture = found.match.captures.first,
      case let elements = part.pattern.blocks[found.block].statements[statement].elements,
      elements.count == 2, case .capture = elements[1]
    else { return true }
    let value = text.items[text.numerals[capture.numeral].item]
    let page = text.page(of: found.first)
    guard !found.match.wording.contains(where: { text.items[$0].line == value.line }) else {
      return true
    }
    func heading(of match: StatementMatch) -> Int? {
      text.box(of: match.wording).flatMap { nearestHeading(over: $0, on: page, in: part)?.first }
    }
    let own = heading(of: found.match)
    let items = part.instance.items.clamped(to: text.itemRange(ofPage: page))
    let candidates = StatementMatcher(text).fields(elements, in: items)
      .filter { heading(of: $0) == own }
      .map { match in
        FieldDecision.Candidate(
          match: match,
          keys: match.captures.compactMap {
            match.key(
              of: $0, in: grammar.publication,
              section: part.pattern.bindings.map {
                FigureKey.Coordinate(dimension: $0.dimension, member: Self.openMember)
              })
          }, block: found.block, box: text.box(of: match.wording) ?? value.box)
      }
    let labels = Set(candidates.map(\.match.wording)).count
    return FieldDecision.outcome(of: candidates, labels: labels).taken.contains {
      $0.match.wording == found.match.wording && $0.numerals == [capture.numeral]
    }
  }

  /// Marks the numerals of notes, which no other statement may take.
  private mutating func ignoreNotes(of reading: SectionReading) {
    guard let notes = reading.places[.notes] else { return }
    let part = reading.part
    let headings = Set(
      part.found.filter { $0.statement == nil && !$0.match.isPart }.flatMap(\.match.wording))
    for found in notes {
      let items = NoteRegion(text).items(
        from: found.first, in: part.instance.items, before: headings)
      for item in items {
        if case .numeral(let numeral) = text.items[item].kind, claims.isFree(numeral) {
          claims.claim(numeral, as: .mark)
        }
      }
    }
  }

  /// Marks the numbers along the axes of charts, where the grammar says that there are some.
  private mutating func ignoreAxes(of part: Part) {
    guard part.pattern.blocks.contains(where: { $0.statements.contains(where: \.marksAxes) })
    else { return }
    for numeral in AxisFinder(text).ticks(in: part.instance.items, isFree: claims.isFree) {
      claims.claim(numeral, as: .mark)
    }
  }
}
