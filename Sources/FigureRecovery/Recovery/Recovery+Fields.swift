import DigestModel

/// Reads the labels that have their values near them.
extension Recovery {
  /// The block of a chart that a numeral may belong to, and what the chart's values are.
  private struct ChartClaim: Hashable {
    var block: Int
    var template: Pattern.Template
  }

  /// Takes the values near labels, all decided together.
  ///
  /// - Parameter charts: Those that are not read.
  mutating func takeNearFields(_ reading: inout SectionReading, besides charts: [Part.Chart]) {
    let (part, bound) = (reading.part, reading.bound)
    var outcome = FieldDecision.Outcome()
    let (doubtful, contested) = (reading.doubtful, reading.contested)
    let inRows = numeralsInRows(of: charts, reading)
    let inCharts = numeralsOfCharts(of: reading)
    let heads = Set((reading.places[.field] ?? []).map(\.match).filter(isOverColumn).map(\.wording))
    let rows = labelsOfRows(among: reading.places[.field] ?? [], of: part)
    let all = fieldGroups(of: reading) { found in
      !contested.contains(found.match.wording) && !rows.contains(found.match.wording)
        && !heads.contains(found.match.wording)
        && found.match.captures.allSatisfy { capture in
          !doubtful.contains(capture.numeral)
            && (inRows[capture.numeral] ?? []).isSubset(of: [found.block])
            && (inCharts[capture.numeral] ?? []).allSatisfy {
              $0.block == found.block && $0.template != capture.capture.template
            }
        }
    }
    let groups = all.compactMap(\.withoutImpossible)
    for group in groups {
      let labels = Set(group.candidates.map(\.match.wording)).count
      let confirmed = group.candidates.filter { isConfirmed($0.match, in: part, bound.coordinates) }
      var one = FieldDecision.outcome(of: confirmed, labels: labels)
      if leavesValues(one.taken, of: group, in: reading) {
        one.taken.removeAll { !$0.match.isAttached }
      }
      outcome.taken += one.taken
      outcome.doubts += one.doubts
    }
    outcome = outcome.withOneValueEach
    take(outcome.taken, &reading)
    for doubt in outcome.doubts { report(doubt) }
    reportImpossible(among: all.flatMap(\.candidates))
    for candidate in groups.flatMap(\.candidates) {
      reportDenial(of: candidate.match, bound.coordinates)
    }
  }

  /// The numerals beside the labels of charts that are not read, with the charts' blocks: the rest of a
  /// row that has lost a value is no other label's.
  private func numeralsInRows(
    of charts: [Part.Chart], _ reading: SectionReading
  ) -> [Int: Set<Int>] {
    var blocks: [Int: Set<Int>] = [:]
    for chart in charts {
      for page in pages(of: chart, in: reading) {
        for label in page.labels {
          for value in page.valuesBehind(label)
          where isInArea(of: label, value, in: reading.part) {
            blocks[value.numeral, default: []].insert(chart.block)
          }
        }
      }
    }
    return blocks
  }

  /// Whether a value on a drawn page stands under the heading that a label beside it stands under: another
  /// column's is none of its row.
  private func isInArea(of label: LabelPlace, _ value: CaptureMatch, in part: Part) -> Bool {
    let item = text.numerals[value.numeral].item
    return text.pages[text.page(of: item)].geometry == .text
      || area(of: item, in: part) == area(of: label.items[0], in: part)
  }

  /// The numerals of a text that charts may have but were not read from, with what the charts are of: there a
  /// label of another block is near by chance, and one without the chart's member says less than the chart does.
  private func numeralsOfCharts(of reading: SectionReading) -> [Int: Set<ChartClaim>] {
    var claimed: [Int: Set<ChartClaim>] = [:]
    for (block, template, numerals) in reading.deniedValues {
      for numeral in numerals
      where text.isPagedText(text.page(of: text.numerals[numeral].item)) {
        claimed[numeral, default: []].insert(ChartClaim(block: block, template: template))
      }
    }
    return claimed
  }

  /// Whether the labels of a text under one heading that have values are not all there are, and there are
  /// more values, too: what stands near some of the labels in a text, which has not kept the places, is as
  /// likely the others'.
  private func leavesValues(
    _ taken: [FieldDecision.Candidate], of group: FieldGroup, in reading: SectionReading
  ) -> Bool {
    guard let heading = group.heading, let first = group.candidates.first,
      taken.contains(where: { !$0.match.isAttached })
    else { return false }
    let page = text.page(of: first.match.first)
    guard text.isPagedText(page) else { return false }
    let items = reading.part.instance.items.clamped(to: text.itemRange(ofPage: page))
    func isUnderHeading(_ box: Box) -> Bool {
      nearestHeading(over: box, on: page, in: reading.part)?.first == heading
    }
    let served = Set(taken.flatMap(\.match.wording))
    let isServed = group.labels(in: text, items).allSatisfy { label in
      !served.isDisjoint(with: label.wording) || reading.worded.isSuperset(of: label.wording)
        || !(text.box(of: label.wording).map(isUnderHeading) ?? false)
    }
    guard !isServed else { return false }
    let used = Set(taken.flatMap(\.numerals))
    return items.contains { item in
      guard case .numeral(let numeral) = text.items[item].kind, claims.isFree(numeral),
        !used.contains(numeral), isUnderHeading(text.items[item].box)
      else { return false }
      return first.match.captures.contains { text.capture($0.capture, at: item) != nil }
    }
  }

  /// The fields of a section that nothing has taken yet, by statement, page and heading.
  func fieldGroups(
    of reading: SectionReading, where isSought: (DocumentMatches.Found) -> Bool
  ) -> [FieldGroup] {
    let part = reading.part
    var order: [[Int]] = []
    var groups: [[Int]: FieldGroup] = [:]
    for found in reading.places[.field] ?? [] where isSought(found) {
      guard isInPlace(found, of: part), !reading.worded.isSuperset(of: found.match.wording),
        found.match.captures.allSatisfy({ claims.isFree($0.numeral) }),
        let box = text.box(of: found.match.wording)
      else { continue }
      let keys = found.match.captures.flatMap(text.values).compactMap {
        found.match.key(of: $0, in: grammar.publication, section: reading.bound.coordinates)
      }
      guard keys.count >= found.match.captures.count else { continue }
      let page = text.page(of: found.first)
      let heading = nearestHeading(over: box, on: page, in: part)
      guard
        found.match.isAttached
          || standsUnder(heading, found.match, on: page, in: part)
            && !isOwned(found, by: heading, in: part)
      else { continue }
      let place = [found.block, found.statement ?? -1, page, heading?.first ?? -1]
      if groups[place] == nil { order.append(place) }
      let elements = found.statement(in: part.pattern)?.elements ?? []
      groups[
        place,
        default: FieldGroup(
          candidates: [], heading: heading?.first, elements: elements,
          statement: [found.block, found.statement ?? -1])
      ].candidates
        .append(
          FieldDecision.Candidate(match: found.match, keys: keys, block: found.block, box: box))
    }
    let whole = FieldGroup.merged(order.compactMap { groups[$0] }) { group in
      let page = text.page(of: group.candidates[0].match.first)
      return part.pattern.blocks[group.statement[0]].headings.isEmpty && !text.isPagedText(page)
        ? page : nil
    }
    return FieldGroup.withoutStrays(whole)
  }

  /// Whether the values of a field stand under the heading of its label: another's are not its.
  private func standsUnder(
    _ heading: Part.Heading?, _ match: StatementMatch, on page: Int, in part: Part
  ) -> Bool {
    text.pages[page].geometry == .text
      || match.captures.allSatisfy { capture in
        let box = text.items[text.numerals[capture.numeral].item].box
        return nearestHeading(over: box, on: page, in: part)?.first == heading?.first
      }
  }

  /// Whether a field of a block without headings stands under the heading of another block, which has values
  /// of the same kinds itself. Counts stand everywhere.
  private func isOwned(_ found: DocumentMatches.Found, by heading: Part.Heading?, in part: Part)
    -> Bool
  {
    let block = part.pattern.blocks[found.block]
    guard let heading, heading.block != found.block, block.headings.isEmpty, !block.opens else {
      return false
    }
    let kinds = part.pattern.blocks[heading.block].statements.flatMap(\.elements)
      .compactMap { element -> Terminal? in
        if case .capture(let capture) = element { capture.terminal } else { nil }
      }
      .filter { $0 != .count }
    return found.match.captures.contains { kinds.contains($0.capture.terminal) }
  }

  mutating func take(
    _ candidates: [FieldDecision.Candidate], _ reading: inout SectionReading
  ) {
    for candidate in candidates {
      trace(
        candidate.match, block: reading.part.pattern.blocks[candidate.block].name, reading.bound)
      guard claim(candidate.match, reading.bound, isIgnored: false) else { continue }
      reading.worded.formUnion(candidate.match.wording)
    }
  }
}

extension ChartPage {
  /// The values right of a label, up to the next word.
  fileprivate func valuesBehind(_ label: LabelPlace) -> [CaptureMatch] {
    page.row(of: label.box, around: label.line)
      .filter { page.text.items[$0].box.left >= label.box.right - Self.touch }
      .prefix { page.value(at: $0) != nil || page.text.isPassable($0) }
      .compactMap(page.value)
  }
}
