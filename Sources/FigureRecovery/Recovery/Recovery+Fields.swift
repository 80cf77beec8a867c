import DigestModel

/// Reads the labels that have their values near them.
extension Recovery {
  private typealias Found = DocumentMatches.Found

  /// Takes the values in one cell with their labels, whatever stands around.
  mutating func takeAttachedFields(_ reading: inout SectionReading) {
    for group in fieldGroups(of: reading, where: { _ in true }) {
      let labels = Set(group.candidates.map(\.match.wording)).count
      let outcome = FieldDecision.outcome(of: group.candidates, labels: labels)
      take(outcome.taken.filter(\.match.isAttached), &reading)
    }
  }

  /// Takes the values near labels, all decided together.
  mutating func takeNearFields(_ reading: inout SectionReading) {
    let (part, bound) = (reading.part, reading.bound)
    var outcome = FieldDecision.Outcome()
    let doubtful = reading.doubtful
    let groups = fieldGroups(of: reading) { found in
      found.match.captures.allSatisfy { !doubtful.contains($0.numeral) }
    }
    for group in groups {
      let labels = Set(group.candidates.map(\.match.wording)).count
      let confirmed = group.candidates.filter { isConfirmed($0.match, in: part, bound.coordinates) }
      let one = FieldDecision.outcome(of: confirmed, labels: labels)
      outcome.taken += one.taken
      outcome.doubts += one.doubts
    }
    outcome = outcome.withOneValueEach
    take(outcome.taken, &reading)
    for doubt in outcome.doubts { report(doubt) }
    for candidate in groups.flatMap(\.candidates) {
      reportDenial(of: candidate.match, bound.coordinates)
    }
  }

  /// The labels of one statement under one heading.
  private struct FieldGroup {
    var candidates: [FieldDecision.Candidate]
  }

  /// The fields of a section that nothing has taken yet, by statement, page and heading.
  private func fieldGroups(
    of reading: SectionReading, where isSought: (Found) -> Bool
  ) -> [FieldGroup] {
    let part = reading.part
    var order: [[Int]] = []
    var groups: [[Int]: FieldGroup] = [:]
    for found in part.found where found.isField(in: part.pattern) && isSought(found) {
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
      let place = [found.block, found.statement ?? -1, page, heading?.first ?? -1]
      if groups[place] == nil { order.append(place) }
      groups[place, default: FieldGroup(candidates: [])].candidates
        .append(FieldDecision.Candidate(match: found.match, keys: keys, box: box))
    }
    return order.compactMap { groups[$0] }
  }

  private mutating func take(
    _ candidates: [FieldDecision.Candidate], _ reading: inout SectionReading
  ) {
    for candidate in candidates where claim(candidate.match, reading.bound, isIgnored: false) {
      reading.worded.formUnion(candidate.match.wording)
    }
  }

  /// Says which two ways to read a label or a numeral there are.
  private mutating func report(_ doubt: FieldDecision.Doubt) {
    let (first, second) = doubt
    func described(_ candidate: FieldDecision.Candidate) -> String {
      let values = candidate.match.captures.map(\.text).joined(separator: " ")
      let side = candidate.match.side?.rawValue ?? "beside"
      return "\(values), \(side) “\(text.printed(candidate.match.wording))”"
    }
    let keys = first.keys.map { "\($0)" }.joined(separator: " and ")
    report(
      .warning,
      "\(keys) may be \(described(first)), or there is \(described(second)); both stay unread",
      at: first.match.wording[0])
  }
}
