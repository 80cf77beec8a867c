import DigestModel
import Publications
import Yams

/// What a rule is repeated for.
extension RuleSetReader {
  /// The variables under `for`, each bound for the ones after it, and whether all are sound.
  mutating func variables(_ node: Node) -> ([Rule.Variable], areSound: Bool) {
    var variables: [Rule.Variable] = []
    var areSound = true
    let pairs = yaml.pairs(node, "for")
    guard case .mapping = node else { return ([], false) }
    for (name, keyNode, value) in pairs {
      let own = checker.symbols.dimension(name)
      if own == nil, case .sequence(let items) = value, !items.isEmpty {
        let (indicators, isSound) = indicators(Array(items), of: name, at: keyNode)
        if !isSound { areSound = false }
        variables.append(
          Rule.Variable(name: name, slot: checker.reserveSlot(), range: .indicators(indicators)))
        continue
      }
      guard let (set, dimension) = set(value, of: own, name, at: keyNode) else {
        areSound = false
        // Binding it all the same keeps one mistake from being reported at every use.
        if let own { _ = checker.bind(name, dimension: own, set: nil) }
        continue
      }
      if own == nil, checker.symbols.dimensions[dimension].number(of: name) != nil {
        report(.variableHidesMember(name), at: keyNode)
        areSound = false
        continue
      }
      let variable = checker.bind(name, dimension: dimension, set: set)
      variables.append(
        Rule.Variable(name: name, slot: variable.slot, range: .members(set, dimension: dimension)))
    }
    return (variables, areSound)
  }

  /// Warns of those that nothing of the rule speaks of.
  mutating func checkUse(of variables: [Rule.Variable], at node: Node) {
    guard case .mapping(let pairs) = node else { return }
    for (key, _) in pairs {
      guard let name = key.scalar?.string, !checker.usedNames.contains(name),
        variables.contains(where: { $0.name == name })
      else { continue }
      warn(.unusedVariable(name), at: key)
    }
  }

  /// What a variable ranges over: a list of members, `all`, or an expression for a set.
  private mutating func set(
    _ node: Node, of dimension: Int?, _ name: String, at keyNode: Node
  ) -> (SetNode, dimension: Int)? {
    if case .sequence(let items) = node {
      guard let dimension else {
        report(.untypedVariable(name), at: keyNode)
        return nil
      }
      if items.isEmpty { report(.emptyList(name), at: node) }
      var members: [Int] = []
      var areKnown = true
      for item in items {
        guard let member = member(item, of: dimension) else {
          areKnown = false
          continue
        }
        if members.contains(member) {
          warn(.repeatedMember(item.scalar?.string ?? ""), at: item)
        } else {
          members.append(member)
        }
      }
      return areKnown && !items.isEmpty ? (.members(members), dimension) : nil
    }
    if node.scalar?.string == "all" {
      guard let dimension else {
        report(.untypedVariable(name), at: keyNode)
        return nil
      }
      return (checker.allMembers(of: dimension, indicator: nil), dimension)
    }
    return parse(node, "for").flatMap { checker.set($0, of: dimension) }
  }

  private mutating func member(_ node: Node, of dimension: Int) -> Int? {
    guard let text = yaml.text(node, "a member") else { return nil }
    let member = Expression.Member(
      name: text, position: yaml.position(of: node), isQuoted: true)
    guard case .member(let number)? = checker.member(member, of: dimension) else { return nil }
    return number
  }

  mutating func parse(_ node: Node, _ what: String) -> Expression? {
    guard yaml.text(node, what) != nil, let scalar = node.scalar else { return nil }
    do {
      return try ExpressionParser.parse(placer.place(scalar))
    } catch {
      checker.report(error)
      return nil
    }
  }
}
