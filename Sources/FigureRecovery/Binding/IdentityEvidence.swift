import DigestModel
import Publications

/// Weighs what a part's charts add up to against the totals that are known.
///
/// A total is taken for a part's own only where that could not be chance: a sum of the size *n* is equal to one of
/// *k* totals by chance in *k*/*n* of all cases, and to several totals of one member in *k* over the
/// product of their sizes. Identities with the same total say the same thing, and count once.
struct IdentityEvidence {
  /// What a part may be: a section of the grammar, about some members.
  struct Candidate: Hashable {
    /// Index into the grammar's sections.
    var section: Int
    var coordinates: [FigureKey.Coordinate]
  }

  /// What speaks for a candidate and what against it.
  struct Account {
    var candidate: Candidate
    /// Sums that are the candidate's totals.
    var agreeing: [FootedSum] = []
    /// Figures of the candidate that the part denies.
    var denied: [FigureKey] = []
    /// What the part prints or adds up to in their place.
    var contrary: [FigureKey: String] = [:]

    /// One over the chance that a single candidate agrees so; `Int.max` where it is less.
    var rarity: Int {
      Set(agreeing.map(\.value)).reduce(1) { product, value in
        let (next, isTooLarge) = product.multipliedReportingOverflow(by: max(1, value))
        return isTooLarge ? .max : next
      }
    }

    /// The identity that says most, which is used up.
    var strongest: FootedSum? { agreeing.max { $0.value < $1.value } }

    /// Whether no more is denied than one misprint can explain, where several sums agree.
    var isBelieved: Bool {
      !agreeing.isEmpty && denied.count <= (agreeing.count >= Self.fewestBesideDenied ? 1 : 0)
    }

    /// How many identities must agree where one is broken.
    private static let fewestBesideDenied = 2
  }

  /// The chance below which an agreement is none, as one in so many: so many times the ways that were
  /// tried must be less than the sums that there might have been.
  static let leastRarity = 10_000

  let publication: Publication
  let known: [FigureKey: FigureValue]
  /// What other charts add up to whose totals are not known: where two charts add up to the same, they have one
  /// total.
  let unprinted: [FigureKey: Int]

  /// What a part's figures say of a candidate.
  ///
  /// - Parameters:
  ///   - figures: What the part gives as a part of the candidate's section, its own members left open.
  ///   - sums: What its charts add up to.
  func account(
    of candidate: Candidate, _ figures: [Recovery.Printed], _ sums: [FootedSum]
  ) -> Account {
    var account = Account(candidate: candidate)
    for sum in sums {
      let total = sum.total.filling(candidate.coordinates)
      guard total.openDimensions.isEmpty,
        candidate.coordinates.allSatisfy({ total[$0.dimension] ?? $0.member == $0.member })
      else { continue }
      if let value = count(of: total) {
        if value == sum.value {
          account.agreeing.append(sum)
        } else if sum.isWhole || sum.value > value {
          account.deny(total, by: String(sum.value))
        }
      } else if unprinted[total] == sum.value {
        account.agreeing.append(sum)
      } else if let whole = whole(of: total, candidate), sum.value > whole {
        account.deny(total, by: String(sum.value))
      }
    }
    for figure in figures {
      let key = figure.key.filling(candidate.coordinates)
      if let value = known[key], value != figure.occurrence.value {
        account.deny(key, by: figure.occurrence.text)
      }
    }
    return account
  }

  private func count(of key: FigureKey) -> Int? {
    guard case .number(let number) = known[key], number.decimals == 0 else { return nil }
    return number.coefficient
  }

  /// The same figure of the unit that the candidate's unit is a part of.
  private func whole(of key: FigureKey, _ candidate: Candidate) -> Int? {
    for own in candidate.coordinates {
      guard let parent = publication.unit(own.member)?.parent, key[own.dimension] == own.member
      else { continue }
      let coordinates = key.coordinates.map {
        $0 == own ? FigureKey.Coordinate(dimension: own.dimension, member: parent) : $0
      }
      return count(of: FigureKey(indicator: key.indicator, coordinates: coordinates))
    }
    return nil
  }
}

extension IdentityEvidence.Account {
  fileprivate mutating func deny(_ key: FigureKey, by text: String) {
    guard !denied.contains(key) else { return }
    denied.append(key)
    contrary[key] = text
  }
}
