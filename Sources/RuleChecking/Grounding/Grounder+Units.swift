import DigestModel

extension Grounder {
  /// What `body` gives for every choice of members.
  ///
  /// A unit takes part while it exists. One that surely does not exist is dropped where none of its
  /// terms has a printed figure of it; so is one of which nobody knows, unless doubtful units are
  /// expected.
  ///
  /// - Returns: In the declared order of the members, units varying slowest.
  mutating func terms<Body, Ground>(
    of comprehension: Comprehension<Body>, _ body: (inout Grounder, Body) -> Ground
  ) -> [Ground] {
    var terms: [Ground] = []
    let units = choices(comprehension.ranges.filter(\.isUnit))
    let others = choices(comprehension.ranges.filter { !$0.isUnit })
    var hasDropped = false
    for unitChoice in units {
      let certainty = bind(unitChoice)
      let found = timesFound(unitChoice)
      let lacking = presence.lackingCount
      let count = terms.count
      for choice in others {
        bind(choice)
        terms.append(body(&self, comprehension.body))
      }
      guard certainty != true, timesFound(unitChoice) == found,
        certainty == false || !expectsDoubtfulUnits
      else { continue }
      terms.removeSubrange(count...)
      presence.forgetLacking(since: lacking)
      hasDropped = true
      if certainty == nil { presence.leftOutDoubtful = true }
    }
    if hasDropped, terms.isEmpty, !presence.leftOutDoubtful { presence.lacksParts = true }
    return terms
  }

  /// The figures of units that surely exist, printed and not, for every choice of members.
  mutating func listing(of comprehension: Comprehension<FigureReference>) -> GroundCondition.Listing
  {
    var (present, absent): ([Int], [FigureCode]) = ([], [])
    var doubtful: [FigureCode] = []
    for choice in choices(comprehension.ranges) {
      let certainty = bind(choice)
      let code = code(of: comprehension.body)
      if let place = find(comprehension.body, code) {
        present.append(place)
      } else if certainty == true {
        absent.append(code)
      } else if certainty == nil, !knowsDays {
        doubtful.append(code)
      }
    }
    // Where no unit exists there is nothing to list.
    if present.isEmpty, absent.isEmpty { presence.lacksParts = true }
    return GroundCondition.Listing(
      present: present, absent: absent, doubtful: doubtful,
      units: UnlistedUnits(
        present: present.map { index.figures[$0] }, absent: absent.map(symbols.key),
        doubtful: doubtful.map(symbols.key), unread: unread)
    )
  }

  /// A variable and the member it is to stand for.
  private struct Binding {
    let variable: Int
    let member: Int
    let isUnit: Bool
  }

  /// Every way to choose a member for each of some variables, the last varying fastest.
  private mutating func choices(_ ranges: [MemberRange]) -> [[Binding]] {
    var choices: [[Binding]] = [[]]
    for range in ranges {
      let members = members(of: range.set)
      if case .children = range.set, members.isEmpty { presence.lacksParts = true }
      choices = choices.flatMap { choice in
        members.map { member in
          choice + [Binding(variable: range.variable, member: member, isUnit: range.isUnit)]
        }
      }
    }
    return choices
  }

  /// Lets variables stand for their members; whether the units among these exist.
  @discardableResult
  private mutating func bind(_ choice: [Binding]) -> Bool? {
    var certainty: Bool? = true
    for binding in choice {
      slots[binding.variable] = binding.member
      if binding.isUnit { certainty = conjunction(certainty, existence[binding.member]) }
    }
    return certainty
  }

  private func timesFound(_ choice: [Binding]) -> Int {
    choice.reduce(0) { $0 + presence.foundByVariable[$1.variable] }
  }
}
