import DigestModel
import Publications

/// What the charts of a part that does not name what it is about say of that.
extension Recovery {
  /// Why a part is not what evidence other than a name takes it for; `nil` where nothing denies it.
  mutating func denial(
    of evidence: Evidence, _ part: Part, _ settlement: Settlement
  ) -> Wording? {
    guard let section = part.instance.section else { return nil }
    let figures = trial(of: part)
    let sums = FootedSum.sums(of: figures, by: part.pattern, in: grammar.publication)
    let account = identityEvidence.account(
      of: IdentityEvidence.Candidate(section: section, coordinates: evidence.bound.coordinates),
      figures, sums)
    if account.isBelieved, account.rarity >= IdentityEvidence.leastRarity { return nil }
    let reasons = Wording.joined(evidence.reasons, by: "; ")
    if let own = evidence.byDatesAlone, let rival = settlement.rivals.rival(of: part, for: own) {
      let line = text.lines[text.items[rival].line]
      return ReadingTerm.takenTwice.text.filled([
        "reasons": reasons, "page": Wording(same: String(text.pages[line.page].number)),
        "line": Wording(same: String(line.number)), "member": Wording(same: own.member),
      ])
    }
    return account.denied.first.map { denied in
      let value = known[denied]
      return (value == nil ? ReadingTerm.denied : .deniedKnown).text.filled([
        "reasons": reasons, "text": Wording(same: account.contrary[denied] ?? ""),
        "key": Wording(same: denied.description),
        "value": Wording(same: value.map { "\($0)" } ?? ""),
      ])
    }
  }

  enum Identified {
    case one(IdentityEvidence.Account)
    case several([IdentityEvidence.Account])
    case none
  }

  /// What the charts of a part say that it is about.
  mutating func identified(_ index: Int, _ settlement: Settlement) -> Identified {
    let items = settlement.instances[index].items
    let before = settlement.before(index)
    // Every section that knows something of it may be the one: pages get lost and change places.
    let sections = Set(settlement.matches.found(from: items).map(\.section)).sorted()
      .filter { !grammar.sections[$0].footings.isEmpty }
    let publication = grammar.publication
    var accounts: [IdentityEvidence.Account] = []
    // Those that the grammar or the page before says are few, and tried each for itself.
    var said: [IdentityEvidence.Candidate] = []
    var tried = 0
    for section in sections {
      let pattern = grammar.sections[section]
      let part = part(index, as: section, settlement, goesOn: section == before?.section)
      // Nothing may hold what is known while it changes: it would be copied.
      let figures = trial(of: part)
      let sums = FootedSum.sums(of: figures, by: pattern, in: publication)
      let weights = identityEvidence
      let openings = openings(in: part)
      for coordinates in pattern.coordinates(of: sums, in: settlement.totals)
      where openings.allSatisfy({ $0.allows(coordinates) }) {
        let candidate = IdentityEvidence.Candidate(section: section, coordinates: coordinates)
        accounts.append(weights.account(of: candidate, figures, sums))
        if pattern.isFixed { said.append(candidate) }
      }
      tried += pattern.bindings.reduce(1) { $0 * max(1, $1.members.count) }
    }
    accounts = accounts.filter { account in
      account.isBelieved && account.rarity / max(1, tried) >= IdentityEvidence.leastRarity
        && (account.agreeing.count > 1 || account.candidate == before)
    }
    if let before, sections.contains(before.section), !said.contains(before) { said.append(before) }
    for candidate in said where !accounts.contains(where: { $0.candidate == candidate }) {
      let pattern = grammar.sections[candidate.section]
      let part = part(
        index, as: candidate.section, settlement, goesOn: candidate.section == before?.section)
      let figures = trial(of: part, as: candidate)
      let sums = FootedSum.sums(of: figures, by: pattern, in: publication, countsArithmetic: true)
      let account = identityEvidence.account(of: candidate, figures, sums)
      if account.isBelieved, account.rarity / said.count >= IdentityEvidence.leastRarity,
        account.agreeing.count > 1 || candidate == before
      {
        accounts.append(account)
      }
    }
    switch accounts.count {
    case 0: return .none
    case 1: return .one(accounts[0])
    default: return .several(accounts)
    }
  }
}

extension Recovery {
  /// What weighs the sums of a part by what is known up to now.
  var identityEvidence: IdentityEvidence {
    IdentityEvidence(publication: grammar.publication, known: known, unprinted: unprinted)
  }

  /// Learns what the charts of a part add up to, where nothing prints their totals.
  mutating func learnUnprintedTotals(from figures: ArraySlice<Printed>, of part: Part) {
    guard !isTrial else { return }
    let sums = FootedSum.sums(of: Array(figures), by: part.pattern, in: grammar.publication)
    for sum in sums where known[sum.total] == nil && sum.keys.count > 1 {
      unprinted[sum.total] = sum.value
    }
  }
}

/// A first day that a part prints, with the members that opened on it.
private struct Opening {
  var dimension: String
  var members: [String]

  /// Whether it is none of another member's: what is known of the totals that a part adds up to may be another's.
  func allows(_ coordinates: [FigureKey.Coordinate]) -> Bool {
    members.isEmpty
      || coordinates.allSatisfy { $0.dimension != dimension || members.contains($0.member) }
  }
}

extension Recovery {
  /// The first days that a part prints for what it is about.
  private func openings(in part: Part) -> [Opening] {
    let evidence = BindingEvidence(publication: grammar.publication, known: known)
    return part.pattern.bindings.flatMap { binding -> [Opening] in
      guard case .evidence(let groups) = binding.source else { return [] }
      return groups.joined().flatMap { piece -> [Opening] in
        guard case .opened(let template) = piece.kind else { return [] }
        let matches = part.sure.filter { found in
          found.match.captures.contains { $0.capture.template == template }
            && isInPlace(found, of: part)
        }
        return evidence.firstDays(of: template, in: matches.map(\.match)).map {
          Opening(dimension: binding.dimension, members: evidence.unitsOpened(on: $0.date))
        }
      }
    }
  }
}

extension Pattern.Section {
  /// Whether all it binds is said by the grammar.
  var isFixed: Bool {
    bindings.allSatisfy { if case .member = $0.source { true } else { false } }
  }

  /// The members that the grammar says.
  var fixedCoordinates: [FigureKey.Coordinate] {
    bindings.compactMap { binding in
      guard case .member(let member) = binding.source else { return nil }
      return FigureKey.Coordinate(dimension: binding.dimension, member: member)
    }
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
