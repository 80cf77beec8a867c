import DigestModel
import Publications

extension TypeChecker {
  /// Resolves a figure whose dimensions are all fixed or bound.
  ///
  /// An open dimension may be left out: the figure without it is meant, all ages for one. A closed
  /// one may not.
  mutating func figure(
    _ pattern: Expression.Pattern, at position: SourcePosition
  ) -> (FigureReference, Measure)? {
    guard let number = indicator(pattern.indicator) else {
      report(
        .unknownIndicator(
          pattern.indicator,
          suggestion: suggestion(
            for: pattern.indicator,
            among: indicatorScope.keys.sorted() + symbols.indicators.map(\.id))),
        at: position)
      return nil
    }
    let indicator = symbols.indicators[number]
    var selectors = [FigureReference.Selector?](repeating: nil, count: indicator.dimensions.count)
    var isSound = true
    for coordinate in pattern.coordinates {
      guard let place = self.place(of: coordinate, in: indicator) else {
        isSound = false
        continue
      }
      if selectors[place] != nil {
        report(.repeatedDimension(coordinate.dimension), at: coordinate.position)
      }
      selectors[place] = selector(coordinate, dimension: indicator.dimensions[place])
      if selectors[place] == nil {
        isSound = false
        selectors[place] = .member(FigureCode.absent)
      }
    }
    for (place, dimension) in indicator.dimensions.enumerated() where selectors[place] == nil {
      selectors[place] = .member(FigureCode.absent)
      if !symbols.dimensions[dimension].isOpen {
        report(
          .missingDimension(symbols.dimensions[dimension].id, indicator: indicator.id),
          at: position)
        isSound = false
      }
    }
    guard isSound else { return nil }
    let reference = FigureReference(
      indicator: number, selectors: selectors.compactMap(\.self),
      unitPlace: indicator.dimensions.firstIndex { $0 == symbols.unitDimension })
    return (reference, indicator.measure)
  }

  private mutating func place(
    of coordinate: Expression.Coordinate, in indicator: Symbols.Indicator
  ) -> Int? {
    guard let dimension = self.dimension(coordinate.dimension, at: coordinate.position) else {
      return nil
    }
    if let place = indicator.dimensions.firstIndex(of: dimension) { return place }
    report(
      .foreignDimension(
        coordinate.dimension, indicator: indicator.id,
        dimensions: indicator.dimensions.map { symbols.dimensions[$0].id }),
      at: coordinate.position)
    return nil
  }

  private mutating func selector(
    _ coordinate: Expression.Coordinate, dimension: Int
  ) -> FigureReference.Selector? {
    switch coordinate.kind {
    case .member(let member):
      switch self.member(member, of: dimension) {
      case .member(let number): return .member(number)
      case .variable(let slot): return .variable(slot)
      case nil: return nil
      }
    case .range where !ranging.contains(coordinate.dimension):
      report(.rangeOutsideAggregate(coordinate.dimension), at: coordinate.position)
      return nil
    case .range, .bare:
      guard let variable = variable(coordinate.dimension), variable.dimension == dimension else {
        report(.unboundDimension(coordinate.dimension), at: coordinate.position)
        return nil
      }
      return .variable(variable.slot)
    }
  }

  mutating func dimension(_ id: String, at position: SourcePosition) -> Int? {
    if let dimension = symbols.dimension(id) { return dimension }
    report(
      .unknownDimension(
        id, suggestion: suggestion(for: id, among: symbols.dimensions.lazy.map(\.id))),
      at: position)
    return nil
  }
}

// MARK: - Members and sets

extension TypeChecker {
  /// A variable, else a member of a dimension; an open dimension has any member.
  mutating func member(_ member: Expression.Member, of dimension: Int) -> MemberNode? {
    let own = symbols.dimensions[dimension]
    if !member.isQuoted, let variable = variable(member.name) {
      if variable.dimension == dimension { return .variable(variable.slot) }
      if own.number(of: member.name) == nil {
        report(
          .variableOfOtherDimension(
            member.name, has: symbols.dimensions[variable.dimension].id, needs: own.id),
          at: member.position)
        return nil
      }
    }
    if let number = own.number(of: member.name) { return .member(number) }
    if own.isOpen { return .member(symbols.number(of: member.name, in: dimension)) }
    report(
      .unknownMember(
        member.name, dimension: own.id,
        suggestion: suggestion(for: member.name, among: own.members), members: own.members),
      at: member.position)
    return nil
  }

  /// An expression that must name a member of a dimension.
  mutating func member(_ expression: Expression, of dimension: Int) -> MemberNode? {
    if case .name(let name) = expression.kind {
      return member(
        Expression.Member(name: name, position: expression.position, isQuoted: false),
        of: dimension)
    }
    guard let typed = check(expression) else { return nil }
    report(
      .wrongType(
        found: type(of: typed),
        expected: "a member of “\(symbols.dimensions[dimension].id)”"),
      at: expression.position)
    return nil
  }

  /// An expression that must give a set of a dimension's members.
  ///
  /// - Parameter dimension: `nil` where the set itself has to tell.
  mutating func set(_ expression: Expression, of dimension: Int?) -> (SetNode, dimension: Int)? {
    if case .members(let members) = expression.kind {
      guard let dimension else {
        report(
          .wrongType(found: .set(nil), expected: "a set such as children(all)"),
          at: expression.position)
        return nil
      }
      var numbers: [Int] = []
      var isSound = true
      for member in members {
        let constant = Expression.Member(
          name: member.name, position: member.position, isQuoted: true)
        guard case .member(let number)? = self.member(constant, of: dimension) else {
          isSound = false
          continue
        }
        if !numbers.contains(number) { numbers.append(number) }
      }
      return isSound ? (.members(numbers), dimension) : nil
    }
    guard let typed = check(expression) else { return nil }
    if case .set(let node, let found) = typed, found == dimension ?? found { return (node, found) }
    let expected =
      dimension.map { "a set of “\(symbols.dimensions[$0].id)”" } ?? "a set such as children(all)"
    report(.wrongType(found: type(of: typed), expected: expected), at: expression.position)
    return nil
  }

  /// `children(unit)`.
  mutating func children(of argument: Expression) -> Typed? {
    guard let units = symbols.unitDimension, let unit = member(argument, of: units) else {
      return nil
    }
    if case .member(let number) = unit {
      let children = symbols.children[number]
      if children.isEmpty {
        report(.childless(symbols.units[number].id), at: argument.position)
        return nil
      }
      return .set(.members(children), dimension: units)
    }
    return .set(.children(unit), dimension: units)
  }

  /// `leaves(unit)`: the units below a unit, at any depth, that have no children.
  mutating func leaves(of argument: Expression) -> Typed? {
    guard let units = symbols.unitDimension, let unit = member(argument, of: units) else {
      return nil
    }
    guard case .member(let number) = unit else {
      report(
        .wrongType(found: .member("unit"), expected: "a unit by its name"), at: argument.position)
      return nil
    }
    let leaves = symbols.leaves(of: number)
    if leaves.isEmpty {
      report(.childless(symbols.units[number].id), at: argument.position)
      return nil
    }
    return .set(.members(leaves), dimension: units)
  }

  /// `members(dimension)`.
  mutating func members(of argument: Expression) -> Typed? {
    guard case .name(let name) = argument.kind else {
      report(.expected("a dimension", found: "another expression"), at: argument.position)
      return nil
    }
    return dimension(name, at: argument.position).map {
      .set(allMembers(of: $0, indicator: nil), dimension: $0)
    }
  }

  /// Every member of a dimension; of an open one those that the document prints.
  func allMembers(of dimension: Int, indicator: Int?) -> SetNode {
    symbols.dimensions[dimension].isOpen
      ? .printed(dimension: dimension, indicator: indicator)
      : .members(Array(symbols.dimensions[dimension].members.indices))
  }

  /// `value in set`, the value being a variable.
  mutating func membership(_ value: Expression, _ set: Expression) -> Typed? {
    guard let typed = check(value) else { return nil }
    guard case .member(let member, let dimension) = typed else {
      report(.wrongType(found: type(of: typed), expected: "a variable"), at: value.position)
      return nil
    }
    return self.set(set, of: dimension).map { .condition(.membership(member, $0.0)) }
  }
}
