package import DigestModel
package import Publications

/// A choice of a publication's figures by a pattern of the rule language:
/// `direct[unit in children(all), span=monthly]`.
///
/// A dimension that is written alone, or not at all, may have any member, and may be absent.
package struct FigureSelection: Sendable {
  private let indicator: String
  /// By dimension the members that are chosen; none for any.
  private let members: [String: Set<String>]

  /// - Throws: What is wrong with the pattern, by place.
  package init(_ text: String, for publication: Publication) throws(SourceErrors) {
    let file = SourceFile(path: "--select", text: text)
    let scalars = Array(text.unicodeScalars)
    let placed = PlacedText(
      scalars, positions: (0...scalars.count).map { SourcePosition(line: 1, column: $0 + 1) })
    var checker = TypeChecker(symbols: Symbols(publication))
    do throws(PlacedProblem) {
      let expression = try ExpressionParser.parse(placed)
      switch expression.kind {
      case .name(let name):
        checker.requireIndicator(name, at: expression.position)
        (indicator, members) = (name, [:])
      case .figure(let pattern):
        checker.requireIndicator(pattern.indicator, at: expression.position)
        (indicator, members) = (pattern.indicator, checker.members(of: pattern))
      default:
        throw PlacedProblem(
          .expected("a figure", found: "another expression"), at: expression.position)
      }
    } catch {
      throw SourceErrors([SourceError(in: file, at: error.position, error.problem.message)])
    }
    guard checker.problems.isEmpty else {
      throw SourceErrors(
        checker.problems.map { SourceError(in: file, at: $0.position, $0.problem.message) })
    }
  }

  package func includes(_ key: FigureKey) -> Bool {
    key.indicator == indicator && mismatches(key) == 0
  }

  /// The figures that fewest members keep from being chosen, at most so many, in their order.
  package func nearest(among keys: [FigureKey], most: Int = 3) -> [FigureKey] {
    let candidates = keys.filter { $0.indicator == indicator }
    guard let least = candidates.map(mismatches).min() else { return [] }
    return Array(candidates.lazy.filter { mismatches($0) == least }.prefix(most))
  }

  private func mismatches(_ key: FigureKey) -> Int {
    members.count { dimension, chosen in
      key[dimension].map { !chosen.contains($0) } ?? true
    }
  }
}

extension TypeChecker {
  fileprivate mutating func requireIndicator(_ name: String, at position: SourcePosition) {
    guard indicator(name) == nil else { return }
    report(
      .unknownIndicator(
        name, suggestion: suggestion(for: name, among: symbols.indicators.map(\.id))),
      at: position)
  }

  /// What a pattern's brackets say of each dimension that they restrict.
  fileprivate mutating func members(of pattern: Expression.Pattern) -> [String: Set<String>] {
    var chosen: [String: Set<String>] = [:]
    var seen: Set<String> = []
    for coordinate in pattern.coordinates {
      guard let dimension = dimension(coordinate.dimension, at: coordinate.position) else {
        continue
      }
      if let number = indicator(pattern.indicator),
        !symbols.indicators[number].dimensions.contains(dimension)
      {
        report(
          .foreignDimension(
            coordinate.dimension, indicator: pattern.indicator,
            dimensions: symbols.indicators[number].dimensions.map { symbols.dimensions[$0].id }),
          at: coordinate.position)
        continue
      }
      if !seen.insert(coordinate.dimension).inserted {
        report(.repeatedDimension(coordinate.dimension), at: coordinate.position)
      }
      switch coordinate.kind {
      case .bare: continue
      case .member(let member):
        let constant = Expression.Member(
          name: member.name, position: member.position, isQuoted: true)
        if case .member(let number)? = self.member(constant, of: dimension) {
          chosen[coordinate.dimension] = [symbols.dimensions[dimension].members[number]]
        }
      case .range(let expression):
        // Of an open dimension all members are the printed ones: any.
        if case (.members(let numbers), _)? = set(expression, of: dimension) {
          chosen[coordinate.dimension] = Set(
            numbers.map { symbols.dimensions[dimension].members[$0] })
        }
      }
    }
    return chosen
  }
}
