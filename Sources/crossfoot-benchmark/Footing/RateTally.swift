import DigestModel
import TableFooting
import TableSampling

/// What is claimed of the shares and changes of tables drawn at random, counted for one kind.
struct RateTally {
  let kind: FootedEquation.Kind
  private(set) var claims = 0
  /// Claims that are not true of a table by how it was made.
  private(set) var wrong = 0
  private(set) var found = 0
  private(set) var all = 0
  /// Changed digits in cells of claimed rates, by more than rounding, or rounding twice, explains.
  private(set) var covered = 0
  private(set) var noticed = 0
  /// Those where the changed cell is the first suspect.
  private(set) var named = 0
  /// What was made up, was not found and was not noticed, a line each.
  private(set) var missed: [String] = []

  init(kind: FootedEquation.Kind) { self.kind = kind }

  mutating func add(_ footed: FootedTable, of sampled: SampledTable, seed: Int) {
    let equations = footed.equations.filter { $0.kind == kind }
    claims += equations.count
    let wrong = equations.filter { !sampled.isTrue($0) }
    self.wrong += wrong.count
    if let first = wrong.first {
      missed.append("seed \(seed): \(kind) made up at \(first.total), of \(first.parts)")
    }
    let before = (found, all)
    for rate in sampled.rates where rate.kind == kind {
      all += 1
      if footed.equations.contains(where: { sampled.isSame(rate, $0) }) { found += 1 }
    }
    if all - before.1 > found - before.0 {
      missed.append("seed \(seed): \(found - before.0) of \(all - before.1) \(kind)s found")
    }
  }

  /// Counts a changed digit.
  mutating func add(
    _ after: FootedTable, changed place: FootedEquation.Place, before: FootedTable,
    seed: Int
  ) {
    let isCovered = before.equations.contains { equation in
      equation.kind == kind && equation.status == .pass && equation.uses(place)
        && after.isOff(equation)
    }
    guard isCovered else { return }
    covered += 1
    let failing = after.equations.filter { $0.status == .fail && $0.uses(place) }
    if failing.isEmpty {
      missed.append(
        "seed \(seed): \(before.reading.cell(at: place)?.text ?? "") printed "
          + "\(after.reading.cell(at: place)?.text ?? "") at \(place), not noticed")
    } else {
      noticed += 1
    }
    if failing.contains(where: { $0.suspects.first?.place == place }) { named += 1 }
  }
}

extension FootedTable {
  /// Whether a rate of this or another table is off here by more than a unit beyond what rounding
  /// explains.
  fileprivate func isOff(_ equation: FootedEquation) -> Bool {
    guard case .number(let stated, _) = reading.content(at: equation.total),
      let given = sum(of: equation), let bound = equation.bound
    else { return false }
    let most = max(stated.decimals, given.decimals, bound.decimals)
    func scaled(_ quantity: Quantity) -> Int {
      (quantity.decimals..<most).reduce(quantity.coefficient) { number, _ in number * 10 }
    }
    let unit = Quantity(1, decimals: stated.decimals)
    return abs(scaled(stated) - scaled(given)) > scaled(bound) + scaled(unit)
  }
}

extension FootedEquation {
  fileprivate func uses(_ place: Place) -> Bool {
    total == place || parts.contains { $0.place == place }
  }
}
