internal import DigestModel

/// What an invented digest knows of one unit, from which all its figures follow.
struct InventedUnit {
  /// Counts of one span that add up to the direct appeals, each list for itself.
  struct Counts {
    /// In the order of `Wording.directions`.
    var services: [Int]
    /// In the order of `Wording.outcomes`.
    var responses: [Int]
    /// In the order of `Wording.ageGroups`.
    var men: [Int]
    var women: [Int]

    var direct: Int { services.reduce(0, +) }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        services: added(left.services, right.services),
        responses: added(left.responses, right.responses),
        men: added(left.men, right.men), women: added(left.women, right.women))
    }
  }

  /// Ages in years.
  struct Ages {
    var mean: Int
    var mode: Int
    var youngest: Int
    var oldestMan: Int
    var oldestWoman: Int
  }

  var id: String
  var cumulative: Counts
  var monthly: Counts
  /// Services beside direct appeals, in the order of `Wording.components` without the first.
  var further: [Int]
  var ages: Ages

  var direct: Int { cumulative.direct }
  var total: Int { direct + further.reduce(0, +) }
  /// Electronic services during the pandemic.
  var pandemic: Int { further.last ?? 0 }

  /// The age group that most applicants are of.
  var modalGroup: Int {
    let sums = added(cumulative.men, cumulative.women)
    return sums.indices.max { sums[$0] < sums[$1] } ?? 0
  }

  /// A unit with all that its parts have.
  ///
  /// - Parameter parts: At least one.
  init(id: String, of parts: [InventedUnit]) {
    let first = parts[0]
    self.id = id
    cumulative = parts.dropFirst().reduce(first.cumulative) { $0 + $1.cumulative }
    monthly = parts.dropFirst().reduce(first.monthly) { $0 + $1.monthly }
    further = parts.dropFirst().reduce(first.further) { added($0, $1.further) }
    let weighted = parts.reduce(0) { $0 + $1.ages.mean * $1.direct }
    let direct = parts.reduce(0) { $0 + $1.direct }
    ages = Ages(
      mean: (2 * weighted + direct) / (2 * direct), mode: 0,
      youngest: parts.map(\.ages.youngest).min() ?? 0,
      oldestMan: parts.map(\.ages.oldestMan).max() ?? 0,
      oldestWoman: parts.map(\.ages.oldestWoman).max() ?? 0)
    ages.mode = modalGroup * 10 + 5
  }

  init(id: String, cumulative: Counts, monthly: Counts, further: [Int], ages: Ages) {
    self.id = id
    self.cumulative = cumulative
    self.monthly = monthly
    self.further = further
    self.ages = ages
  }
}

private func added(_ left: [Int], _ right: [Int]) -> [Int] { zip(left, right).map(+) }
