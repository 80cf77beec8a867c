import DigestModel
import Publications

/// Goes on with a part over pages that say nothing of what they are about.
extension Recovery {
  /// What a part goes on with: the part before, where the numbers that the pages print say that none is
  /// lost between them, nothing on it begins anew, and none of its figures denies it.
  mutating func continued(
    _ index: Int, _ settlement: Settlement
  ) -> IdentityEvidence.Candidate? {
    let instance = settlement.instances[index]
    guard instance.isUnconfirmed, let before = settlement.before(index),
      before.section == instance.section,
      furniture.followsByNumber(text.page(of: instance.items.lowerBound))
    else { return nil }
    let part = part(index, as: before.section, settlement, goesOn: true)
    let figures = trial(of: part)
    let sums = FootedSum.sums(of: figures, by: part.pattern, in: grammar.publication)
    let account = identityEvidence.account(of: before, figures, sums)
    return account.denied.isEmpty ? before : nil
  }

  /// Reads a part as the next page of the one before.
  mutating func read(
    _ index: Int, goingOnWith candidate: IdentityEvidence.Candidate,
    _ settlement: inout Settlement
  ) {
    let part = part(index, as: candidate.section, settlement, goesOn: true)
    let page = text.pages[text.page(of: part.instance.items.lowerBound)].number
    var bound = Bound(coordinates: candidate.coordinates)
    if !part.isFixed {
      let reason = ReadingTerm.goesOn.text.filled([
        "page": String(page), "before": String(page - 1),
      ])
      bound.readings = candidate.coordinates.map {
        .inferred(dimension: $0.dimension, from: reason)
      }
    }
    settlement.found[index] = candidate
    settlement.parts[index] = part
    read(part, bound)
  }
}
