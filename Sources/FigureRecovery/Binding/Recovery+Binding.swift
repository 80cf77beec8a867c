import DigestModel
import Publications

/// Finds out what each part of a document is about, and reads it.
///
/// Sections that know their members come first: the others repeat their figures and add up to them.
/// Then come the parts that name what they are about, and last those that say it in another way or
/// not at all, so that all that is known can confirm or deny it.
extension Recovery {
  /// What the parts of a document are found to be.
  struct Settlement {
    let matches: DocumentMatches
    let instances: [SectionInstance]
    var parts: [Part?]
    /// One for each part that is read.
    var found: [IdentityEvidence.Candidate?]
    var totals = KnownTotals()
    var rivals = RivalParts()

    /// What the part before another one is found to be; `nil` where it is none, or not read.
    func before(_ index: Int) -> IdentityEvidence.Candidate? { index > 0 ? found[index - 1] : nil }
  }

  mutating func readParts(_ instances: [SectionInstance], _ matches: DocumentMatches) {
    var settlement = Settlement(
      matches: matches, instances: instances,
      parts: instances.map { instance in
        instance.section.map { part(instance, as: $0, matches) }
      }, found: instances.map { _ in nil })
    titled = TitledParts(settlement.parts.compactMap(\.self))
    readFirstTables()
    let tables = withholdTables(of: matches)
    var left: [Int] = []
    for (index, part) in settlement.parts.enumerated() {
      guard let part, part.isFixed, !part.instance.isUnconfirmed else {
        left.append(index)
        continue
      }
      read(index, evidence(of: part), &settlement)
    }
    readTables(tables, matches)
    // What is not surely a section's own page but adds up to its figures tells others theirs.
    left.removeAll { index in
      settlement.parts[index]?.isFixed == true && readIfIdentified(index, &settlement)
    }
    settlement.totals = KnownTotals(
      of: learned.compactMap { key in known[key].map { (key, $0) } }, for: grammar)
    var unnamed: [Int] = []
    for index in left {
      guard let part = settlement.parts[index] else {
        unnamed.append(index)
        continue
      }
      let evidence = evidence(of: part)
      for coordinate in evidence.bound.coordinates {
        settlement.rivals.add(part, for: coordinate)
      }
      if part.isFixed || evidence.isUnnamed || !evidence.contradictions.isEmpty
        || !evidence.undecided.allSatisfy({ isDispensable($0.dimension) })
      {
        unnamed.append(index)
      } else {
        reportUndecided(evidence, of: part)
        read(index, evidence, &settlement)
      }
    }
    for index in unnamed { settle(index, &settlement) }
    readPeriodAlone(among: matches)
    readNamedTables()
  }

  /// A part of a document as a section of the grammar.
  func part(_ instance: SectionInstance, as section: Int, _ matches: DocumentMatches) -> Part {
    let items = instance.items
    var instance = instance
    instance.section = section
    let found = matches.found(from: items).filter {
      $0.section == section && items.contains($0.match.items.upperBound)
    }.withoutNeedlessParts
    var part = Part(
      instance: instance, pattern: grammar.sections[section], found: found,
      headings: headings(among: found),
      runIn: RunInHeadings(of: grammar.sections[section], among: items, in: text))
    part.charts = part.charts(in: text)
    part.regions = regions(of: part)
    part.secondTables = secondTables(of: part)
    part.missing = blocksWithoutFigures(of: part)
    return part
  }

  private mutating func read(_ index: Int, _ evidence: Evidence, _ settlement: inout Settlement) {
    guard let part = settlement.parts[index], let section = part.instance.section else { return }
    settlement.found[index] = IdentityEvidence.Candidate(
      section: section, coordinates: evidence.bound.coordinates)
    contradictions += evidence.contradictions
    read(part, evidence.bound)
  }

  /// Reads a part that does not name what it is about.
  private mutating func settle(_ index: Int, _ settlement: inout Settlement) {
    var evidence = settlement.parts[index].map { self.evidence(of: $0) }
    if let part = settlement.parts[index], let weighed = evidence, weighed.undecided.isEmpty,
      !part.isFixed
    {
      guard let reason = denial(of: weighed, part, settlement) else {
        return read(index, weighed, &settlement)
      }
      let own = weighed.bound.coordinates.last?.dimension ?? ""
      evidence?.undecided = [(own, reason)]
      evidence?.isSilent = false
    }
    // What one of several titles is over adds up to nothing of the others'.
    let isOfSeveral =
      settlement.parts[index].map { TitledParts.titlesSeveral($0, in: text) } ?? false
    switch isOfSeveral ? .none : identified(index, settlement) {
    case .one(let account): read(index, account, &settlement)
    case .none:
      if evidence?.isSilent ?? false, let before = continued(index, settlement) {
        read(index, goingOnWith: before, &settlement)
      } else {
        reportUnbound(index, evidence, settlement)
      }
    case .several(let accounts):
      let candidates = accounts.map { account in
        account.candidate.coordinates.map(\.member).joined(separator: " ")
      }
      reportUnbound(
        index, evidence, settlement,
        totalsOf: candidates.joined(separator: ", "))
    }
  }

  /// Reads a part where its charts tell what it is about, or else leaves it for later.
  ///
  /// - Returns: Whether it was read.
  private mutating func readIfIdentified(_ index: Int, _ settlement: inout Settlement) -> Bool {
    guard case .one(let account) = identified(index, settlement) else { return false }
    read(index, account, &settlement)
    return true
  }

  /// Whether anything of a part is left to be read.
  private func hasUnread(_ part: Part) -> Bool {
    part.instance.items.contains { item in
      if case .numeral(let index) = text.items[item].kind { claims.isFree(index) } else { false }
    }
  }

  /// Says once of a part that it stays unread.
  private mutating func reportUnbound(
    _ index: Int, _ evidence: Evidence?, _ settlement: Settlement,
    totalsOf members: String? = nil
  ) {
    guard let part = settlement.parts[index], var evidence, hasUnread(part) else { return }
    noteUnbound(part)
    guard evidence.undecided.isEmpty else {
      let undecided = evidence.undecided
      if let members {
        evidence.undecided = undecided.map { dimension, reason in
          (
            dimension,
            ReadingTerm.severalTotals.text
              .filled(["reason": reason, "members": Wording(same: members)])
          )
        }
      }
      return reportUndecided(evidence, of: part)
    }
    report(
      .warning,
      (members == nil ? ReadingTerm.noIdentity : .notGoingOn).text
        .filled(["section": part.pattern.name, "members": members ?? ""]),
      at: part.instance.items.lowerBound)
  }

  /// Reads a part that its charts tell the members of; the identity that tells most is used up.
  private mutating func read(
    _ index: Int, _ account: IdentityEvidence.Account, _ settlement: inout Settlement
  ) {
    guard let strongest = account.strongest else { return }
    let candidate = account.candidate
    let total = strongest.total.filling(candidate.coordinates)
    var bound = Bound(coordinates: candidate.coordinates)
    let reason = ReadingTerm.addsUp.text.filled(["rule": strongest.rule, "total": "\(total)"])
    bound.readings = candidate.coordinates.map {
      .inferred(dimension: $0.dimension, from: reason)
    }
    let goesOn = settlement.before(index) == candidate
    let part = part(index, as: candidate.section, settlement, goesOn: goesOn)
    settlement.found[index] = candidate
    settlement.parts[index] = part
    read(part, bound)
    usedIdentities.append(
      RecoveredDocument.UsedIdentity(
        name: strongest.rule,
        keys: [total] + strongest.keys.map { $0.filling(candidate.coordinates) }))
  }

  /// A part as a section of the grammar.
  ///
  /// - Parameter goesOn: Whether it goes on with the part before, so that without a heading of its own it
  ///   stands under the headings of that.
  func part(
    _ index: Int, as section: Int, _ settlement: Settlement, goesOn: Bool
  ) -> Part {
    var part = part(settlement.instances[index], as: section, settlement.matches)
    if goesOn, part.headings.isEmpty, let before = settlement.parts[index - 1] {
      part.headings = before.headings
    }
    return part
  }
}
