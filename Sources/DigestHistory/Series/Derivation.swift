import DigestModel
import RuleChecking

/// Works out figures that are not printed from those of the issues around them.
///
/// A rule says that a stock is the one before with a flow added: of the three any two give the third.
/// Nothing is worked out from a figure that a failing rule suspects, or to less than nothing.
struct Derivation {
  /// The values of figures, one for each slot of the timeline.
  private(set) var values: [FigureKey: [Quantity?]]
  private let adjoins: [Bool]

  /// - Parameter values: Counts that are printed and not doubted.
  init(
    _ values: [FigureKey: [Quantity?]], adjoins: [Bool],
    pairs: [(stock: FigureKey, flow: FigureKey)]
  ) {
    self.values = values
    self.adjoins = adjoins
    for pair in pairs { fill(pair.stock, pair.flow) }
  }

  private mutating func fill(_ stockKey: FigureKey, _ flowKey: FigureKey) {
    let none = [Quantity?](repeating: nil, count: adjoins.count)
    var stock = values[stockKey] ?? none
    var flow = values[flowKey] ?? none
    for slot in adjoins.indices.dropFirst().reversed() where adjoins[slot] {
      if stock[slot - 1] == nil { stock[slot - 1] = Self.difference(stock[slot], flow[slot]) }
    }
    for slot in adjoins.indices.dropFirst() where adjoins[slot] {
      if stock[slot] == nil { stock[slot] = Self.sum(stock[slot - 1], flow[slot]) }
      if flow[slot] == nil { flow[slot] = Self.difference(stock[slot], stock[slot - 1]) }
    }
    values[stockKey] = stock
    values[flowKey] = flow
  }

  private static func sum(_ first: Quantity?, _ second: Quantity?) -> Quantity? {
    guard let first, let second, first.decimals == 0, second.decimals == 0 else { return nil }
    return count(first.coefficient.addingReportingOverflow(second.coefficient))
  }

  private static func difference(_ first: Quantity?, _ second: Quantity?) -> Quantity? {
    guard let first, let second, first.decimals == 0, second.decimals == 0 else { return nil }
    return count(first.coefficient.subtractingReportingOverflow(second.coefficient))
  }

  private static func count(_ result: (partialValue: Int, overflow: Bool)) -> Quantity? {
    result.overflow || result.partialValue < 0 ? nil : Quantity(result.partialValue)
  }
}
