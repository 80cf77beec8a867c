import DigestModel
import Publications

extension Grounder {
  mutating func condition(_ node: ConditionNode) -> GroundCondition {
    switch node {
    case .constant(let truth): return .constant(truth)
    case .comparison(let comparison, let left, let right, let areDates):
      let (first, second) = (value(left), value(right))
      return .comparison(
        comparison, first, second, areDates: areDates, tolerance: isAsserted ? tolerance : nil)
    case .sameMember(let left, let right): return .constant(member(left) == member(right))
    case .membership(let member, let set):
      return .constant(members(of: set).contains(self.member(member)))
    case .exists(let reference):
      let code = code(of: reference)
      return .existence(code, place: find(reference, code))
    case .listed(let comprehension): return .listing(listing(of: comprehension))
    case .within(let value, let low, let high, let areDates):
      let value = self.value(value)
      let (first, last) = (self.value(low), self.value(high))
      guard isAsserted, let tolerance else {
        return .within(value, low: first, high: last, areDates: areDates)
      }
      return .and(
        .comparison(.atMost, first, value, areDates: areDates, tolerance: tolerance),
        .comparison(.atMost, value, last, areDates: areDates, tolerance: tolerance))
    case .withinRange(let value, let reference):
      let value = self.value(value)
      let code = code(of: reference)
      return need(reference, code).map { .withinRange(value, place: $0) }
        ?? .withinMissingRange(value, code)
    case .wholeMonth(let start, let end):
      let (first, last) = (value(start), value(end))
      return .wholeMonth(start: first, end: last)
    case .existedEarlier(let reference, let reach):
      switch history.find(reach) {
      case .unknown:
        presence.lacksEarlierIssue = true
        return .constant(false)
      case .gap(let gap): return .undecided(.gap(gap))
      case .issue(let issue):
        return .constant(issue.index.place(of: code(of: reference)) != nil)
      }
    case .notesInOrder: return .notes(notes)
    case .not(let operand): return .not(condition(operand))
    case .and(let left, let right):
      let first = condition(left)
      return first.fixedTruth == false ? first : .and(first, condition(right))
    case .or(let left, let right):
      let first = condition(left)
      return first.fixedTruth == true ? first : .or(first, condition(right))
    case .conditional(let condition, let consequence, let otherwise):
      let first = unasserted { $0.condition(condition) }
      // What is surely not looked at must not be missed.
      let isTaken = first.fixedTruth
      return .conditional(
        first, isTaken == false ? .constant(true) : self.condition(consequence),
        otherwise.map { isTaken == true ? .constant(true) : self.condition($0) })
    }
  }

  /// Grounds what only tells what is asserted: a tolerance is none of its.
  private mutating func unasserted<Ground>(_ ground: (inout Grounder) -> Ground) -> Ground {
    let outer = isAsserted
    defer { isAsserted = outer }
    isAsserted = false
    return ground(&self)
  }

  /// A number, or a date as a day number.
  mutating func value(_ node: ValueNode) -> GroundValue {
    switch node {
    case .constant(let estimate): return .constant(estimate)
    case .figure(let reference, let precision): return figure(reference, precision)
    case .earlier(let reference, let reach): return earlier(reference, reach)
    case .opened(let unit): return opened(member(unit))
    case .lastDay(let node, let dimension): return lastDay(of: member(node), in: dimension)
    case .negative(let operand): return .negative(value(operand))
    case .arithmetic(let sign, let left, let right):
      let (first, second) = (value(left), value(right))
      return .arithmetic(sign, first, second)
    case .function(let function, let arguments):
      var values: [GroundValue] = []
      for argument in arguments { values.append(value(argument)) }
      return .function(function, values)
    case .aggregate(let aggregate, let arguments):
      var values: [GroundValue] = []
      for argument in arguments { values += terms(of: argument) { $0.value($1) } }
      return values.isEmpty
        ? .lacking(.terms(function: aggregate.rawValue)) : .aggregate(aggregate, values)
    case .weightedMean(let comprehension):
      let pairs = terms(of: comprehension) { grounder, node in
        let value = grounder.value(node.value)
        return (value: value, weight: grounder.value(node.weight))
      }
      return pairs.isEmpty
        ? .lacking(.terms(function: TypeChecker.Form.weightedMean.rawValue)) : .weightedMean(pairs)
    case .figureCount(let arguments):
      var places: [Int] = []
      for argument in arguments {
        places += terms(of: argument) { $0.find($1) }.compactMap(\.self)
      }
      return .figureCount(places)
    case .conditionCount(let arguments):
      var conditions: [GroundCondition] = []
      for argument in arguments {
        conditions += terms(of: argument) { grounder, node in
          grounder.unasserted { $0.condition(node) }
        }
      }
      return .conditionCount(conditions)
    case .conditional(let condition, let consequence, let otherwise):
      let first = unasserted { $0.condition(condition) }
      let isTaken = first.fixedTruth
      return .conditional(
        first, isTaken == false ? .constant(.unknown) : value(consequence),
        isTaken == true ? .constant(.unknown) : value(otherwise))
    }
  }

  private mutating func figure(
    _ reference: FigureReference, _ precision: ValueNode.Precision
  ) -> GroundValue {
    let code = code(of: reference)
    if let place = need(reference, code) { return .figure(place, precision) }
    return .missing(code, symbols.indicators[reference.indicator].measure.whereMissing)
  }

  private mutating func earlier(
    _ reference: FigureReference, _ reach: ValueNode.Reach
  ) -> GroundValue {
    let issue: IssueHistory.Issue
    switch history.find(reach) {
    case .unknown:
      presence.lacksEarlierIssue = true
      return .constant(.unknown)
    case .gap(let gap): return .lacking(.gap(gap))
    case .issue(let found): issue = found
    }
    let code = code(of: reference)
    if let place = issue.index.place(of: code) { return .earlier(issue.offset + place) }
    // What had not been opened yet had counted nothing.
    let measure = symbols.indicators[reference.indicator].measure
    if let unit = unit(of: reference, code), measure == .count,
      issue.existence[unit] == false
    {
      return .constant(Estimate(.zero))
    }
    return .lacking(.earlier(symbols.key(code)))
  }

  private func lastDay(of member: Int, in dimension: Int) -> GroundValue {
    let own = symbols.dimensions[dimension]
    let frequency = Publication.Frequency(rawValue: own.id)
    guard let period = frequency?.period(of: own.members[member]) else {
      return .lacking(.unknownDay(own.members[member], dimension: own.id))
    }
    return .constant(Estimate(Rational(period.end.ordinal)))
  }

  private func opened(_ unit: Int) -> GroundValue {
    let unit = symbols.units[unit]
    if let days = unit.opened, days.start == days.end {
      return .constant(Estimate(Rational(days.start.ordinal)))
    }
    return .lacking(.openingDay(unit: unit.id))
  }
}
