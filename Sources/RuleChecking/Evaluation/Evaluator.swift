import DigestModel
import Publications

/// Evaluates programs on one document.
///
/// A figure that is not printed becomes an estimate of what it may be and is noted in `trace`.
struct Evaluator {
  let index: FigureIndex
  /// Whether each unit exists in the document's period; `nil` where nobody knows.
  private let existence: [Bool?]
  /// The member that each variable stands for.
  var slots: [Int] = []
  private var parentSlots: [Int?] = []
  private(set) var trace = Trace(slotCount: 0)
  /// Whether units that may or may not exist and have no figure count as missing.
  private var expectsDoubtfulUnits = false

  init(_ document: RecoveredDocument, symbols: Symbols) {
    index = FigureIndex(document, symbols: symbols)
    existence = symbols.units.map { unit in
      guard let period = document.period else {
        return unit.opened == nil && unit.closed == nil ? true : nil
      }
      return unit.exists(in: period)
    }
  }

  /// Forgets all but the figures, for a new evaluation with the same variables.
  mutating func start(_ rule: Rule, expectingDoubtfulUnits: Bool) {
    if slots.count < rule.slotCount {
      slots += Array(repeating: 0, count: rule.slotCount - slots.count)
    }
    parentSlots = rule.parentSlots
    trace = Trace(slotCount: rule.slotCount)
    expectsDoubtfulUnits = expectingDoubtfulUnits
  }

  func exists(unit: Int) -> Bool? { existence[unit] }

  func member(_ node: MemberNode) -> Int {
    switch node {
    case .member(let number): number
    case .variable(let slot): slots[slot]
    }
  }

  /// The members of a set; none for the children of a unit without any.
  func members(of set: SetNode) -> [Int] {
    switch set {
    case .members(let members): members
    case .children(let unit): index.symbols.children[member(unit)]
    case .printed(let dimension, let indicator):
      index.printedMembers(of: dimension, indicator: indicator)
    }
  }

  func code(of reference: FigureReference) -> FigureCode {
    FigureCode(
      indicator: reference.indicator,
      members: reference.selectors.map { selector in
        switch selector {
        case .member(let number): number
        case .variable(let slot): slots[slot]
        }
      })
  }

  /// The figure, noted as taking part; `nil` where it is not printed.
  mutating func find(_ reference: FigureReference) -> Figure? {
    find(reference, code(of: reference))
  }

  /// The figure, noted as taking part or as missing.
  mutating func need(_ reference: FigureReference) -> Figure? {
    let code = code(of: reference)
    if let figure = find(reference, code) { return figure }
    let unit = unit(of: reference, code)
    trace.note(
      missing: code, nonexistentUnit: unit.flatMap { existence[$0] == false ? $0 : nil })
    return nil
  }

  private mutating func find(_ reference: FigureReference, _ code: FigureCode) -> Figure? {
    guard let place = index.place(of: code) else { return nil }
    trace.note(present: place, unit: unit(of: reference, code))
    for case .variable(let slot) in reference.selectors {
      var ancestor: Int? = slot
      while let slot = ancestor {
        trace.foundByVariable[slot] += 1
        ancestor = parentSlots[slot]
      }
    }
    return index.figures[place]
  }

  private func unit(of reference: FigureReference, _ code: FigureCode) -> Int? {
    guard let place = reference.unitPlace, code.members[place] != FigureCode.absent else {
      return nil
    }
    return code.members[place]
  }

  mutating func note(_ lack: Trace.Lack) { trace.note(lack) }
}

// MARK: - Aggregates

extension Evaluator {
  /// What `body` gives for every choice of members.
  ///
  /// A unit takes part while it exists. One that surely does not exist is dropped where none of its
  /// terms has a printed figure of it; so is one of which nobody knows, unless doubtful units are
  /// expected.
  ///
  /// - Returns: In the declared order of the members, units varying slowest.
  mutating func terms<Body, Value>(
    of comprehension: Comprehension<Body>,
    _ body: (inout Evaluator, Body) throws(EvaluationProblem) -> Value
  ) throws(EvaluationProblem) -> [Value] {
    var values: [Value] = []
    let units = choices(comprehension.ranges.filter(\.isUnit))
    let others = choices(comprehension.ranges.filter { !$0.isUnit })
    var hasDropped = false
    for unitChoice in units {
      let certainty = bind(unitChoice)
      let found = timesFound(unitChoice)
      let before = trace.mark
      let count = values.count
      for choice in others {
        bind(choice)
        values.append(try body(&self, comprehension.body))
      }
      guard certainty != true, timesFound(unitChoice) == found,
        certainty == false || !expectsDoubtfulUnits
      else { continue }
      values.removeSubrange(count...)
      trace.forgetMissing(since: before)
      hasDropped = true
      if certainty == nil { trace.leftOutDoubtful = true }
    }
    if hasDropped, values.isEmpty, !trace.leftOutDoubtful { trace.lacksParts = true }
    return values
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
      if case .children = range.set, members.isEmpty { trace.lacksParts = true }
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
    choice.reduce(0) { $0 + trace.foundByVariable[$1.variable] }
  }
}
