package import DigestModel

/// Two figures of which one is the other's growth from issue to issue: what a rule such as
/// `direct[unit, span=cumulative] == previous(direct[unit, span=cumulative]) + direct[unit, span=monthly]`
/// says.
package struct StockAndFlow: Sendable {
  /// A figure as the rule writes it.
  fileprivate struct Pattern: Sendable {
    enum Member: Hashable, Sendable {
      case named(String)
      case variable(Int)
      case absent
    }

    let indicator: String
    let members: [(dimension: String, member: Member)]

    /// What each variable stands for, where the pattern means a figure.
    func match(_ key: FigureKey) -> [Int: String]? {
      guard key.indicator == indicator,
        key.coordinates.allSatisfy({ coordinate in
          members.contains { $0.dimension == coordinate.dimension }
        })
      else { return nil }
      var bound: [Int: String] = [:]
      for (dimension, member) in members {
        switch (member, key[dimension]) {
        case (.absent, nil): continue
        case (.named(let name), let found?) where name == found: continue
        case (.variable(let slot), let found?):
          guard bound.updateValue(found, forKey: slot) ?? found == found else { return nil }
        default: return nil
        }
      }
      return bound
    }

    /// The figure that the pattern means; `nil` where a variable is not bound.
    func key(_ bound: [Int: String]) -> FigureKey? {
      var coordinates: [FigureKey.Coordinate] = []
      for (dimension, member) in members {
        switch member {
        case .absent: continue
        case .named(let name):
          coordinates.append(FigureKey.Coordinate(dimension: dimension, member: name))
        case .variable(let slot):
          guard let name = bound[slot] else { return nil }
          coordinates.append(FigureKey.Coordinate(dimension: dimension, member: name))
        }
      }
      return FigureKey(indicator: indicator, coordinates: coordinates)
    }
  }

  /// The rule that says so.
  package let rule: String
  fileprivate let stock: Pattern
  fileprivate let flow: Pattern

  /// What a stock grows by; `nil` for a figure that is none.
  package func flow(of key: FigureKey) -> FigureKey? { stock.match(key).flatMap(flow.key) }
}

extension RuleSet {
  /// What the rules of severity `error` say of growth, in file order.
  package var stocksAndFlows: [StockAndFlow] {
    rules.filter { $0.severity == .error }.flatMap { rule in
      rule.programs.compactMap { stockAndFlow($0.condition, rule) }
    }
  }

  private func stockAndFlow(_ condition: ConditionNode, _ rule: Rule) -> StockAndFlow? {
    guard
      case .comparison(
        .equal, .figure(let stock, _), .arithmetic(.plus, let first, let second), _) = condition
    else { return nil }
    let flow: FigureReference
    switch (first, second) {
    case (.earlier(stock, .adjoining(1)), .figure(let figure, _)),
      (.figure(let figure, _), .earlier(stock, .adjoining(1))):
      flow = figure
    default: return nil
    }
    return StockAndFlow(rule: rule.name, stock: pattern(stock), flow: pattern(flow))
  }

  private func pattern(_ reference: FigureReference) -> StockAndFlow.Pattern {
    let indicator = symbols.indicators[reference.indicator]
    return StockAndFlow.Pattern(
      indicator: indicator.id,
      members: zip(indicator.dimensions, reference.selectors).map { dimension, selector in
        let own = symbols.dimensions[dimension]
        return switch selector {
        case .member(FigureCode.absent): (own.id, .absent)
        case .member(let number): (own.id, .named(own.members[number]))
        case .variable(let slot): (own.id, .variable(slot))
        }
      })
  }
}
