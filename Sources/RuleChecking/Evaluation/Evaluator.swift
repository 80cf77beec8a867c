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
    guard let place = index.place(of: code(of: reference)) else { return nil }
    trace.note(present: place)
    for case .variable(let slot) in reference.selectors {
      var ancestor: Int? = slot
      while let slot = ancestor {
        trace.foundByVariable[slot] += 1
        ancestor = parentSlots[slot]
      }
    }
    return index.figures[place]
  }

  /// The figure, noted as taking part or as missing.
  mutating func need(_ reference: FigureReference) -> Figure? {
    if let figure = find(reference) { return figure }
    let code = code(of: reference)
    trace.note(missing: code)
    if let place = reference.unitPlace, code.members[place] != FigureCode.absent,
      existence[code.members[place]] == false
    {
      trace.isInapplicable = true
    }
    return nil
  }

  mutating func note(_ lack: Trace.Lack) { trace.note(lack) }
}

// MARK: - Aggregates

extension Evaluator {
  /// What `body` gives for every choice of members.
  ///
  /// A unit takes part while it exists. One that surely does not exist is dropped where nothing is
  /// printed of it; so is one of which nobody knows, unless doubtful units are expected.
  ///
  /// - Returns: In the declared order of the members.
  mutating func terms<Body, Value>(
    of comprehension: Comprehension<Body>, function: String,
    _ body: (inout Evaluator, Body) throws(EvaluationProblem) -> Value
  ) throws(EvaluationProblem) -> [Value] {
    var values: [Value] = []
    var choices: [[Int]] = []
    for range in comprehension.ranges {
      choices.append(members(of: range.set))
      if case .children = range.set, choices.last?.isEmpty == true { trace.isInapplicable = true }
    }
    var dropped = false
    var places = [Int](repeating: 0, count: choices.count)
    if choices.allSatisfy({ !$0.isEmpty }) {
      repeat {
        for (place, range) in comprehension.ranges.enumerated() {
          slots[range.variable] = choices[place][places[place]]
        }
        if let value = try term(of: comprehension, body) {
          values.append(value)
        } else {
          dropped = true
        }
      } while advance(&places, choices)
    }
    if dropped, values.isEmpty, !trace.leftOutDoubtful { trace.isInapplicable = true }
    return values
  }

  /// One term; `nil` where it is dropped.
  private mutating func term<Body, Value>(
    of comprehension: Comprehension<Body>,
    _ body: (inout Evaluator, Body) throws(EvaluationProblem) -> Value
  ) throws(EvaluationProblem) -> Value? {
    var certainty: Bool? = true
    var found = 0
    for range in comprehension.ranges where range.isUnit {
      certainty = conjunction(certainty, existence[slots[range.variable]])
      found += trace.foundByVariable[range.variable]
    }
    let before = trace.mark
    let value = try body(&self, comprehension.body)
    guard certainty != true else { return value }
    for range in comprehension.ranges where range.isUnit {
      found -= trace.foundByVariable[range.variable]
    }
    guard found == 0, certainty == false || !expectsDoubtfulUnits else { return value }
    trace.forgetMissing(since: before)
    if certainty == nil { trace.leftOutDoubtful = true }
    return nil
  }

  /// Counts on to the next choice, the last place fastest; false after the last.
  private func advance(_ places: inout [Int], _ choices: [[Int]]) -> Bool {
    for place in places.indices.reversed() {
      places[place] += 1
      if places[place] < choices[place].count { return true }
      places[place] = 0
    }
    return false
  }
}
