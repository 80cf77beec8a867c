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
  }

  mutating func readParts(_ instances: [SectionInstance], _ matches: DocumentMatches) {
    var settlement = Settlement(
      matches: matches, instances: instances,
      parts: instances.map { instance in
        instance.section.map { part(instance.items, as: $0, matches) }
      }, found: instances.map { _ in nil })
    var left: [Int] = []
    for (index, part) in settlement.parts.enumerated() {
      guard let part, part.isFixed else {
        left.append(index)
        continue
      }
      read(index, evidence(of: part), &settlement)
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
      if evidence.isUnnamed || !evidence.undecided.allSatisfy({ isDispensable($0.dimension) }) {
        unnamed.append(index)
      } else {
        reportUndecided(evidence, of: part)
        read(index, evidence, &settlement)
      }
    }
    for index in unnamed { settle(index, &settlement) }
  }

  /// A part of a document as a section of the grammar.
  func part(_ items: Range<Int>, as section: Int, _ matches: DocumentMatches) -> Part {
    let found = matches.found(from: items).filter {
      $0.section == section && items.contains($0.match.items.upperBound)
    }.withoutNeedlessParts
    var part = Part(
      instance: SectionInstance(section: section, items: items),
      pattern: grammar.sections[section], found: found, headings: headings(among: found))
    part.secondTables = secondTables(of: part)
    return part
  }

  private mutating func read(_ index: Int, _ evidence: Evidence, _ settlement: inout Settlement) {
    guard let part = settlement.parts[index], let section = part.instance.section else { return }
    settlement.found[index] = IdentityEvidence.Candidate(
      section: section, coordinates: evidence.bound.coordinates)
    read(part, evidence.bound)
  }

  /// Reads a part that does not name what it is about.
  private mutating func settle(_ index: Int, _ settlement: inout Settlement) {
    var evidence = settlement.parts[index].map { self.evidence(of: $0) }
    if let part = settlement.parts[index], let weighed = evidence, weighed.undecided.isEmpty {
      guard let reason = denial(of: weighed, part, settlement) else {
        return read(index, weighed, &settlement)
      }
      let own = weighed.bound.coordinates.last?.dimension ?? ""
      evidence?.undecided = [(own, reason)]
    }
    switch identified(index, settlement) {
    case .one(let account):
      settlement.found[index] = account.candidate
      read(account, as: settlement.instances[index].items, settlement.matches)
    case .none:
      guard let part = settlement.parts[index], let evidence else { return }
      reportUndecided(evidence, of: part)
    case .several(let accounts):
      guard let part = settlement.parts[index], var evidence else { return }
      let candidates = accounts.map { account in
        account.candidate.coordinates.map(\.member).joined(separator: " ")
      }
      let addition = "; its charts add up to the totals of \(candidates.joined(separator: ", "))"
      evidence.undecided = evidence.undecided.map { ($0.dimension, $0.reason + addition) }
      reportUndecided(evidence, of: part)
    }
  }

  /// Reads a part that its charts tell the members of; the identity that tells most is used up.
  private mutating func read(
    _ account: IdentityEvidence.Account, as items: Range<Int>, _ matches: DocumentMatches
  ) {
    guard let strongest = account.strongest else { return }
    let candidate = account.candidate
    let total = strongest.total.filling(candidate.coordinates)
    var bound = Bound(coordinates: candidate.coordinates)
    bound.readings = candidate.coordinates.map {
      .inferred(dimension: $0.dimension, from: "\(strongest.rule) adds up to \(total)")
    }
    read(part(items, as: candidate.section, matches), bound)
    usedIdentities.append(
      RecoveredDocument.UsedIdentity(
        name: strongest.rule,
        keys: [total] + strongest.keys.map { $0.filling(candidate.coordinates) }))
  }

  // MARK: Identities

  /// Why a part is not what evidence other than a name takes it for; `nil` where nothing denies it.
  private mutating func denial(
    of evidence: Evidence, _ part: Part, _ settlement: Settlement
  ) -> String? {
    guard let section = part.instance.section else { return nil }
    let figures = trial(of: part)
    let sums = FootedSum.sums(of: figures, by: part.pattern, in: grammar.publication)
    let account = IdentityEvidence(publication: grammar.publication, known: known).account(
      of: IdentityEvidence.Candidate(section: section, coordinates: evidence.bound.coordinates),
      figures, sums)
    if account.isBelieved, account.rarity >= IdentityEvidence.leastRarity { return nil }
    let reasons = evidence.bound.readings.compactMap { reading in
      if case .inferred(_, let reason) = reading { reason } else { nil }
    }.joined(separator: "; ")
    if let denied = account.denied.first {
      return "\(reasons), but what stands here denies \(denied)"
        + (known[denied].map { ", which is \($0)" } ?? "")
    }
    guard let own = evidence.byDatesAlone,
      let rival = settlement.rivals.rival(of: part, for: own)
    else { return nil }
    let line = text.lines[text.items[rival].line]
    return "\(reasons), but what begins on page \(text.pages[line.page].number), line "
      + "\(line.number), is taken for \(own.member)'s too"
  }

  private enum Identified {
    case one(IdentityEvidence.Account)
    case several([IdentityEvidence.Account])
    case none
  }

  /// What the charts of a part say that it is about.
  private mutating func identified(_ index: Int, _ settlement: Settlement) -> Identified {
    let items = settlement.instances[index].items
    let before = index > 0 ? settlement.found[index - 1] : nil
    let weights = IdentityEvidence(publication: grammar.publication, known: known)
    var accounts: [IdentityEvidence.Account] = []
    var tried = 0
    for section in sections(
      of: settlement.matches.found(from: items), settlement.parts[index], before)
    {
      let part = part(items, as: section, settlement.matches)
      guard !part.pattern.footings.isEmpty else { continue }
      let figures = trial(of: part)
      let sums = FootedSum.sums(of: figures, by: part.pattern, in: grammar.publication)
      var candidates: [IdentityEvidence.Candidate] = []
      for coordinates in part.pattern.coordinates(of: sums, in: settlement.totals) {
        candidates.append(IdentityEvidence.Candidate(section: section, coordinates: coordinates))
      }
      if let before, before.section == section, !candidates.contains(before) {
        candidates.append(before)
      }
      tried += part.pattern.bindings.reduce(1) { $0 * max(1, $1.members.count) }
      accounts += candidates.map { weights.account(of: $0, figures, sums) }
    }
    accounts = accounts.filter { account in
      account.isBelieved && account.rarity / max(1, tried) >= IdentityEvidence.leastRarity
        && (account.agreeing.count > 1 || account.candidate == before)
    }
    switch accounts.count {
    case 0: return .none
    case 1: return .one(accounts[0])
    default: return .several(accounts)
    }
  }

  /// The sections that a part without a name may belong to: those that know something of it and
  /// whose members are known beforehand, its own, and the one before.
  private func sections(
    of found: ArraySlice<DocumentMatches.Found>, _ own: Part?,
    _ before: IdentityEvidence.Candidate?
  ) -> [Int] {
    let known = Set(found.map(\.section))
    return grammar.sections.indices.filter { section in
      known.contains(section)
        && (grammar.sections[section].isFixed || section == own?.instance.section
          || section == before?.section)
    }
  }
}

extension Pattern.Section {
  /// Whether all it binds is said by the grammar.
  var isFixed: Bool {
    bindings.allSatisfy { if case .member = $0.source { true } else { false } }
  }

  /// The members that it may be about, by the totals that its charts add up to: those that the grammar
  /// says; and where it leaves one dimension open, those of which a sum is the total.
  fileprivate func coordinates(
    of sums: [FootedSum], in totals: KnownTotals
  ) -> [[FigureKey.Coordinate]] {
    var open: Pattern.Binding?
    var fixed: [FigureKey.Coordinate] = []
    for binding in bindings {
      switch binding.source {
      case .member(let member):
        fixed.append(FigureKey.Coordinate(dimension: binding.dimension, member: member))
      case .evidence:
        guard open == nil else { return [] }
        open = binding
      }
    }
    guard let open else { return [fixed] }
    var members: [String] = []
    for sum in sums {
      let total = sum.total.filling(fixed)
      for member in totals.members(of: open.dimension, whose: total, is: sum.value)
      where open.members.contains(member) && !members.contains(member) {
        members.append(member)
      }
    }
    return members.map { member in
      fixed + [FigureKey.Coordinate(dimension: open.dimension, member: member)]
    }
  }
}
