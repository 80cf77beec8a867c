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
      furniture.followsByNumber(text.page(of: instance.items.lowerBound)),
      !(settlement.parts[index - 1].map { isUnderLargerTitle(instance, than: $0) } ?? false)
    else { return nil }
    let part = part(index, as: before.section, settlement, goesOn: true)
    let figures = trial(of: part)
    let sums = FootedSum.sums(of: figures, by: part.pattern, in: grammar.publication)
    let account = identityEvidence.account(of: before, figures, sums)
    return account.denied.isEmpty ? before : nil
  }

  /// Whether a page begins with words in larger type than the title of the part before: what that begins ends there.
  private func isUnderLargerTitle(_ instance: SectionInstance, than before: Part) -> Bool {
    let page = text.page(of: instance.items.lowerBound)
    guard text.pages[page].geometry == .drawn, let last = before.instance.items.last,
      text.sheets[text.page(of: last)] != text.sheets[page],
      let title = before.found.last(where: { $0.isTitle(in: before.pattern) })
    else { return false }
    let cells = Set(text.itemRange(ofPage: page).map { text.items[$0].cell }).filter { cell in
      text.lines[text.cells[cell].line].rotation == 0 && !furniture.isOutside(cell)
    }.map { text.cells[$0] }
    guard let first = cells.min(by: { $0.box.top < $1.box.top }),
      first.items.contains(where: { text.items[$0].kind == .word })
    else { return false }
    return PrintedType(size: first.fontSize, isBold: false)
      .isLarger(than: PrintedType(size: text.size(of: title.match), isBold: false))
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
