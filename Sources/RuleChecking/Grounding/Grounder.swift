import DigestModel
import Publications

/// Puts a document's figures into the programs of rules.
struct Grounder {
  let index: FigureIndex
  /// The issues before, where any are at hand.
  let history: IssueHistory
  /// Whether each unit exists in the document's period; `nil` where nobody knows.
  let existence: [Bool?]
  /// Whether any day of the report is known.
  let knowsDays: Bool
  let notes: FootnoteReview
  /// The document's numerals that were not read.
  let unread: [Numeral]
  /// The member that each variable stands for.
  var slots: [Int] = []
  private var parentSlots: [Int?] = []
  var presence = Presence(slotCount: 0)
  /// What comparisons that the rule asserts may be off by.
  private(set) var tolerance: Tolerance?
  /// Whether what is grounded is asserted, and does not only tell what is.
  var isAsserted = true
  /// Whether units that may or may not exist and have no figure count as missing.
  private(set) var expectsDoubtfulUnits = false

  /// - Parameter before: The issues before the document, of the same publication, the nearest first.
  init(_ document: RecoveredDocument, after before: [RecoveredDocument], symbols: Symbols) {
    // All share one numbering of the members of open dimensions.
    history = IssueHistory(of: document, before, symbols: symbols)
    index = FigureIndex(document, symbols: history.symbols)
    notes = FootnoteReview(document.footnoteMarks)
    unread = document.ledger.unread
    let days = ReportDays(of: document, symbols)
    existence = symbols.units.map { $0.exists(in: days) }
    knowsDays = days.last != nil
  }

  var symbols: Symbols { index.symbols }

  /// Makes room for a rule's variables.
  mutating func start(_ rule: Rule) {
    if slots.count < rule.slotCount {
      slots += Array(repeating: 0, count: rule.slotCount - slots.count)
    }
    parentSlots = rule.parentSlots
    tolerance = rule.tolerance
  }

  /// A condition of the rule that was started, for the members its variables stand for.
  ///
  /// - Parameter isAsserted: Whether the rule asserts it, and does not only depend on it.
  mutating func ground(
    _ condition: ConditionNode, isAsserted: Bool, expectingDoubtfulUnits: Bool
  ) -> GroundPart {
    presence = Presence(slotCount: parentSlots.count)
    expectsDoubtfulUnits = expectingDoubtfulUnits
    self.isAsserted = isAsserted
    let ground = self.condition(condition)
    return GroundPart(condition: ground, presence: presence)
  }

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
    case .children(let unit): symbols.children[member(unit)]
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

  /// The place of a figure, noted as found; `nil` where it is not printed.
  mutating func find(_ reference: FigureReference) -> Int? {
    find(reference, code(of: reference))
  }

  mutating func find(_ reference: FigureReference, _ code: FigureCode) -> Int? {
    guard let place = index.place(of: code) else { return nil }
    presence.note(found: unit(of: reference, code))
    for case .variable(let slot) in reference.selectors {
      var ancestor: Int? = slot
      while let slot = ancestor {
        presence.note(foundBy: slot)
        ancestor = parentSlots[slot]
      }
    }
    return place
  }

  /// The place of a figure; `nil`, and noted, where it is not printed.
  mutating func need(_ reference: FigureReference, _ code: FigureCode) -> Int? {
    if let place = find(reference, code) { return place }
    if let unit = unit(of: reference, code), existence[unit] == false {
      presence.note(lackingNonexistent: unit)
    }
    return nil
  }

  func unit(of reference: FigureReference, _ code: FigureCode) -> Int? {
    guard let place = reference.unitPlace, code.members[place] != FigureCode.absent else {
      return nil
    }
    return code.members[place]
  }
}
