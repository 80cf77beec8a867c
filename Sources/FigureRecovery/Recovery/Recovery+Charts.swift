import DigestModel

/// Reads charts and tables as wholes.
extension Recovery {
  /// Takes the values of charts and tables, and keeps those that gave none.
  ///
  /// What one chart takes may clear another's way, so that each is tried as long as one was read.
  ///
  /// - Parameter isLast: Whether no totals are read any more that may tell of more values.
  /// - Returns: What is wrong with those that are left.
  @discardableResult
  mutating func readCharts(
    _ charts: inout [Part.Chart], _ reading: inout SectionReading, isLast: Bool = false
  ) -> [(Pattern.Pairs, Diagnostic)] {
    // Where nothing was read since, nothing else would come of it.
    if !(isLast && reading.hasPostponed), let last = reading.lastCharts, last.claims == claims.count
    {
      return last.problems
    }
    reading.hasPostponed = false
    var problems: [(Pattern.Pairs, Diagnostic)] = []
    var count: Int
    repeat {
      count = charts.count
      problems = []
      reading.deniedValues = []
      var left: [Part.Chart] = []
      for chart in charts {
        let pages = pages(of: chart, in: reading)
        var isRead = false
        for page in pages {
          let arrangements = page.arrangements.map {
            doubtingHeads($0, of: chart, on: page, in: reading.part, reading.bound)
          }
          let outcome = decide(page, arrangements, reading.bound)
          if !isLast, case .taken(let arrangement, _) = outcome,
            mayBeMore(arrangement, arrangements, of: page, reading.bound)
          {
            reading.hasPostponed = true
            continue
          }
          trace(
            outcome, of: page, arrangements, block: reading.part.pattern.blocks[chart.block].name,
            reading.bound)
          switch outcome {
          case .taken(let arrangement, let series):
            if let clash = clash(of: arrangement, on: page, reading.bound) {
              note(
                .contradicts(key: clash.key, value: clash.value),
                of: arrangement.cells.map(\.value.numeral))
              let problem = ReadingTerm.chartOfOther.text
                .filled(["key": clash.key, "value": clash.value])
              problems.append((chart.pairs, page.warning(problem, at: page.labels[0])))
            } else {
              isRead = take(arrangement, byTotalsOf: series, of: page, &reading) || isRead
            }
          case .undecided(let first, let second):
            problems.append((chart.pairs, page.undecided(first, second)))
            let doubtful = (first.cells + second.cells).map(\.value.numeral)
            reading.doubtful.formUnion(doubtful)
            note(
              .twoArrangements(
                block: reading.part.pattern.blocks[chart.block].name, first.name, second.name),
              of: doubtful)
          case .nothing:
            reading.deniedValues.append(
              (
                chart.block, chart.pairs.capture.template,
                arrangements.flatMap(\.cells).map(\.value.numeral)
              ))
            if let problem = page.legendProblem { problems.append((chart.pairs, problem)) }
          }
        }
        if !isRead { left.append(chart) }
      }
      charts = left
    } while charts.count < count && !charts.isEmpty
    reading.lastCharts = (claims.count, problems)
    return problems
  }

  /// What each page with labels of a chart holds for it.
  ///
  /// - Parameter isFree: Whether a label's items serve nothing else.
  func pages(
    of chart: Part.Chart, in reading: SectionReading, isFree: ([Int]) -> Bool
  ) -> [ChartPage] {
    // A fixed phrase may be the heading of its block too.
    let labels = chart.labels.filter { $0.label == nil || isFree($0.items) }
    guard !labels.isEmpty else { return [] }
    let finder = LabelFinder(text)
    let claims = claims
    return Set(labels.map { text.lines[$0.line].page }).sorted().map { page in
      func isHere(_ place: LabelPlace) -> Bool { text.lines[place.line].page == page }
      let areas = areas(of: labels.filter(isHere), block: chart.block, in: reading.part)
      func isInRegion(_ item: Int) -> Bool {
        self.isInRegion(item, ofBlock: chart.block, in: reading.part)
          && areas?.contains(area(of: item, in: reading.part)) ?? true
      }
      let places = chart.series.filter(isHere)
      let series = places.filter {
        isInRegion($0.items[0])
          || isColumnHead($0, over: labels.filter(isHere), of: chart, in: reading.part)
      }
      // What all lists of a page say holds wherever they stand on it.
      let listed = chart.lists.filter { text.page(of: $0.item) == page }
      let lists =
        Set(listed.map(\.members)).count == 1 ? listed : listed.filter { isInRegion($0.item) }
      return ChartPage(
        page: PageNumerals(
          text, page: page, items: reading.part.instance.items, capture: chart.pairs.capture,
          isFree: { claims.isFree($0) && !reading.scales.contains($0) },
          isInRegion: isInRegion, takesParentheses: lists.contains(where: \.isInParentheses)),
        pairs: chart.pairs, labels: labels.filter(isHere), series: series,
        heads: heads(among: series, besides: labels.filter(isHere), finder), seriesOnPage: places,
        pageSeries: pageSeries(
          of: chart, among: places, over: labels.filter(isHere), in: reading.part, finder),
        lists: lists,
        isOrderDenied: chart.pairs.series.map(reorderedSeries.contains) ?? false,
        headingEdge: chart.headings.filter { text.page(of: $0.items.lowerBound) == page }
          .map { text.box(of: $0).left }.min(),
        isInRegion: { isHere($0) && isInRegion($0.items[0]) })
    }
  }

  func pages(of chart: Part.Chart, in reading: SectionReading) -> [ChartPage] {
    pages(of: chart, in: reading) { items in !items.contains(where: reading.worded.contains) }
  }

  /// Whether a value may belong to a block: it does not stand under another's heading, nor in a text, which
  /// has nothing but headings to tell its columns apart, beside those of a page that has the block's own.
  private func isInRegion(_ item: Int, ofBlock block: Int, in part: Part) -> Bool {
    // One long text has not kept what stands under what.
    let page = text.page(of: item)
    guard text.hasColumns(page), !part.pattern.blocks[block].headings.isEmpty else { return true }
    if let heading = nearestHeading(over: text.items[item].box, on: page, in: part) {
      return heading.block == block
    }
    return text.pages[page].geometry == .drawn
      || !(part.headings[page]?.contains { $0.block == block } ?? false)
  }

  /// The first items of the headings that the labels of a block without its own stand under on a page with columns:
  /// what stands under another one is none of its charts'. `nil` for all.
  private func areas(of labels: [LabelPlace], block: Int, in part: Part) -> Set<Int?>? {
    guard part.pattern.blocks[block].headings.isEmpty, let first = labels.first?.items[0],
      text.hasColumns(text.page(of: first))
    else { return nil }
    return Set(labels.map { area(of: $0.items[0], in: part) })
  }

  private func decide(
    _ page: ChartPage, _ arrangements: [Arrangement], _ bound: Bound
  ) -> ChartDecision.Outcome {
    var totals: [String?: ChartDecision.Total] = [:]
    if let footing = page.pairs.footing {
      for series in page.seriesInOrder.map(\.member) {
        guard let key = total(footing, of: page.pairs, series, bound) else { continue }
        if let value = count(of: key) {
          totals[series] = ChartDecision.Total(key: key, value: value)
        } else if let value = unprinted[key] {
          totals[series] = ChartDecision.Total(key: key, value: value, isRead: false)
        }
      }
    }
    return ChartDecision(totals: totals, precedents: precedents[page.pairs] ?? [:])
      .outcome(of: arrangements)
  }

  /// Whether an arrangement is part of one that only totals can tell of, and those are not yet known.
  private func mayBeMore(
    _ arrangement: Arrangement, _ others: [Arrangement], of page: ChartPage, _ bound: Bound
  ) -> Bool {
    guard let footing = page.pairs.footing else { return false }
    return others.contains { other in
      other.needsIdentity && other.extends(arrangement)
        && Set(other.cells.map(\.series.member)).contains { series in
          total(footing, of: page.pairs, series, bound).map { count(of: $0) == nil } ?? false
        }
    }
  }

  private mutating func take(
    _ arrangement: Arrangement, byTotalsOf series: [String?], of page: ChartPage,
    _ reading: inout SectionReading
  ) -> Bool {
    var isRead = false
    var keys: [String?: [FigureKey]] = [:]
    for var match in page.matches(of: arrangement) {
      if let rule = page.pairs.footing?.rule, !series.isEmpty {
        match.readings.append(.arithmetic(identity: rule))
      }
      guard claim(match, reading.bound, isIgnored: false) else { continue }
      reading.take(match.wording, for: page.pairs)
      isRead = true
      for capture in match.captures {
        let member = capture.bindings.first { $0.dimension == page.pairs.series?.dimension }?.member
        if let key = match.key(
          of: capture, in: grammar.publication, section: reading.bound.coordinates)
        {
          keys[member, default: []].append(key)
        }
      }
    }
    if let footing = page.pairs.footing, isRead {
      if !series.isEmpty { precedents[page.pairs, default: [:]][arrangement.name, default: 0] += 1 }
      usedIdentities += series.compactMap { series in
        total(footing, of: page.pairs, series, reading.bound).map {
          RecoveredDocument.UsedIdentity(name: footing.rule, keys: [$0] + (keys[series] ?? []))
        }
      }
    }
    return isRead
  }

  /// The fewest figures that must be known with other values for a table to be another one's.
  private static let fewestClashes = 2

  /// One of the figures that are known with other values, where most of what is known of a chart's is: a table of
  /// something else names the same labels and heads.
  private func clash(
    of arrangement: Arrangement, on page: ChartPage, _ bound: Bound
  ) -> (key: String, value: String)? {
    guard page.pairs.isOfSeveralLabels else { return nil }
    var agreeing = 0
    var clashing: [(key: String, value: String)] = []
    for match in page.matches(of: arrangement) {
      for capture in match.captures {
        guard
          let key = match.key(of: capture, in: grammar.publication, section: bound.coordinates),
          let value = known[key]
        else { continue }
        if value == capture.value {
          agreeing += 1
        } else {
          clashing.append((key.description, value.description))
        }
      }
    }
    return clashing.count >= Self.fewestClashes && clashing.count > agreeing ? clashing[0] : nil
  }

  /// The numerals that a chart's values may be, whichever arrangement is meant.
  func numerals(of page: ChartPage) -> [Int] {
    guard
      case .taken(let arrangement, _) = ChartDecision(totals: [:]).outcome(of: page.arrangements)
    else { return [] }
    return arrangement.cells.map(\.value.numeral)
  }
}
