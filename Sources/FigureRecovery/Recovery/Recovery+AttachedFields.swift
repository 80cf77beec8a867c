import DigestModel

/// Reads the labels that have their values in one cell with them.
extension Recovery {
  /// Takes the values in one cell with their labels, whatever stands around.
  mutating func takeAttachedFields(_ reading: inout SectionReading) {
    let groups = fieldGroups(of: reading, where: { _ in true })
    let taken = groups.map { group in
      let labels = Set(group.candidates.map(\.match.wording)).count
      return FieldDecision.outcome(of: group.candidates, labels: labels).taken
        .filter(\.match.isAttached)
    }
    for (group, own) in zip(groups, taken) {
      // Told in two ways under two headings, a figure whose block has none is told by neither.
      let others =
        reading.part.pattern.blocks[group.statement[0]].headings.isEmpty
        ? zip(groups, taken).filter { $0.0.statement == group.statement }.flatMap(\.1) : own
      let clear = own.filter { candidate in
        !others.contains { $0.keys == candidate.keys && $0.contradicts(candidate) }
      }
      take(clear, &reading)
      let attached = group.candidates.filter(\.match.isAttached)
      for candidate in attached
      where !clear.contains(where: { $0.match.wording == candidate.match.wording })
        && (attached + others).contains(where: {
          $0.keys == candidate.keys && $0.contradicts(candidate)
        })
      {
        reading.contested.insert(candidate.match.wording)
      }
    }
  }
}
