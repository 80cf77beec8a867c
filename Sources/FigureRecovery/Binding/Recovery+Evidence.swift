import DigestModel
import Publications

/// What a part is about, by what it prints.
extension Recovery {
  /// What the evidence of a part comes to.
  struct Evidence {
    var bound = Bound()
    /// What was bound is bound for these reasons.
    var reasons: [Wording] = []
    /// The dimensions without a member, and why.
    var undecided: [(dimension: String, reason: Wording)] = []
    /// Whether what is undecided is so because the part prints nothing of it.
    var isSilent = true
    /// A member that nothing but dates says, if any.
    var byDatesAlone: FigureKey.Coordinate?
    /// Whether a member is told by something else than its name.
    var isUnnamed = false
    /// What denies a name, which outweighs it.
    var contradictions: [EvidenceContradiction] = []
  }

  /// Weighs what a part prints.
  func evidence(of part: Part) -> Evidence {
    var evidence = Evidence()
    let matches = part.isFixed ? [] : sureMatches(of: part)
    for binding in part.pattern.bindings {
      switch binding.source {
      case .member(let member):
        evidence.bound.coordinates.append(
          FigureKey.Coordinate(dimension: binding.dimension, member: member))
      case .evidence(let pieces):
        var labels = furniture.strongest(of: part.headLabels, in: binding.dimension)
        if labels.isEmpty { labels = stackedLabels(of: part, for: binding) }
        let verdict = BindingEvidence(publication: grammar.publication, known: known).verdict(
          on: binding, by: pieces, from: matches, labels: labels)
        switch verdict {
        case .bound(_, let reasons, _, _) where isNamedBelow(part):
          evidence.undecided.append(
            (
              binding.dimension,
              ReadingTerm.namedBelow.text.filled(["reasons": .joined(reasons, by: "; ")])
            ))
          evidence.isSilent = false
        case .bound(let member, let reasons, let isDatesAlone, let denied):
          evidence.contradictions += denied.map { contradiction($0) }
          let own = FigureKey.Coordinate(dimension: binding.dimension, member: member)
          evidence.bound.coordinates.append(own)
          evidence.bound.readings.append(
            .inferred(dimension: binding.dimension, from: .joined(reasons, by: "; ")))
          evidence.reasons += reasons
          // What a note says of a page whose title stands elsewhere is no more than a date.
          let isNoted = titled.has(own, besides: part, in: text)
          if isDatesAlone || isNoted { evidence.byDatesAlone = own }
          let isNamed = labels.contains { $0.member == member } && !isNoted
          evidence.isUnnamed = evidence.isUnnamed || !isNamed
        case .undecided(let reason):
          evidence.undecided.append((binding.dimension, reason))
          evidence.isSilent = false
        case .unsaid(let reason):
          evidence.undecided.append((binding.dimension, reason))
        }
      }
    }
    return evidence
  }

  /// What the only head in several lines on the pages of a part names.
  private func stackedLabels(of part: Part, for binding: Pattern.Binding) -> [LabelMatch] {
    let items = part.instance.items
    guard binding.dimension == FigureWords.unit, !items.isEmpty,
      items.upperBound <= text.items.count
    else { return [] }
    let finder = StackedHeads(text: text, words: words, furniture: furniture)
    let pages = text.page(of: items.lowerBound)...text.page(of: items.upperBound - 1)
    let heads = pages.compactMap(finder.unit).filter { items.contains($0.items[0]) }
    guard heads.count == 1, let head = heads.first else { return [] }
    let members = head.units.intersection(binding.members)
    guard members.count == 1, let member = members.first else { return [] }
    return [
      LabelMatch(
        dimension: binding.dimension, member: member, items: head.items,
        wording: text.printed(head.items))
    ]
  }

  /// Whether a section can be read without a dimension's member: without its own member it has nothing
  /// to say; without a part of a member that is composed, only the figures whose key needs it stay unread.
  func isDispensable(_ dimension: String) -> Bool {
    grammar.publication.dimension(dimension)?.isOpen ?? false
  }

  mutating func reportUndecided(_ evidence: Evidence, of part: Part) {
    for (dimension, reason) in evidence.undecided {
      report(
        .warning,
        Term.remarkUnbound.text.filled([
          "section": Wording(same: part.pattern.name), "dimension": Wording(same: dimension),
          "reason": reason,
        ]),
        at: part.instance.items.lowerBound)
    }
  }
}
