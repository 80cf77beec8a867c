import DigestModel
import Publications
import RuleChecking

/// A publication invented at random: units under a whole, counts that foot, totals across, rounded ratios
/// of sums, months within years that go on from the issue before.
struct RandomPublication {
  /// What a rule asserts for one choice of its variables.
  struct Equation {
    var rule: String
    var instance: [String: String]
    var left: [Term]
    var isEquality = true
    var right: [Term]
    /// By which both sides may be divided, so that the terms are whole numbers.
    var divisor = 1
  }

  /// A figure times a whole number.
  struct Term {
    var factor: Int
    var key: String
    /// Whether it is the issue before's.
    var isEarlier = false
  }

  let units: [String]
  let bases: [String]
  /// The factors of the bases in the ratio.
  let factors: [Int]
  let divisor: Int
  let decimals: Int
  let measure: String

  init(_ random: inout SeededGenerator) {
    units = ["all"] + (1...Int.random(in: 2...5, using: &random)).map { "u\($0)" }
    bases = (1...Int.random(in: 2...4, using: &random)).map { "base\($0)" }
    var factors: [Int] = []
    for _ in bases {
      factors.append(Int.random(in: 1...4, using: &random) * (Bool.random(using: &random) ? 1 : -1))
    }
    self.factors = factors
    divisor = Int.random(in: 1...12, using: &random)
    decimals = Int.random(in: 0...2, using: &random)
    measure = Bool.random(using: &random) ? "percent" : "decimal"
  }

  static let spans = ["month", "year"]

  static func key(_ indicator: String, _ unit: String, _ span: String) -> String {
    "\(indicator)[unit=\(unit),span=\(span)]"
  }

  // MARK: Sources

  /// - Parameter units: In the order that they are declared in.
  func publication(units: [String]) throws -> Publication {
    let counts = (bases + ["total"]).map { "  \($0): {dimensions: [unit, span], measure: count}\n" }
    let text =
      "id: random\nrecognised-by: [Random]\ndimensions:\n  unit: units\n"
      + "  span: {month: {en: [m]}, year: {en: [y]}}\nunits:\n"
      + units.map { "  - {id: \($0)\($0 == "all" ? "" : ", parent: all")}\n" }.joined()
      + "indicators:\n" + counts.joined()
      + "  ratio: {dimensions: [unit, span], measure: \(measure)}\n"
    let empty = SourceFile(path: "empty", text: "")
    return try Publication(
      vocabulary: SourceFile(path: "p", text: text), grammar: empty, rules: empty)
  }

  var ruleTexts: [String] {
    let sum = zip(factors, bases).map { "\($0) * \($1)[unit, span]" }.joined(separator: " + ")
    let columns = bases.map { "\($0)[unit, span]" }.joined(separator: " + ")
    return [
      "  - name: foots\n    for: {base: [\(bases.joined(separator: ", "))], span: all}\n"
        + "    expr: base[unit=all, span] == sum(base[unit in children(all), span])\n",
      "  - name: columns\n    for: {unit: all, span: all}\n"
        + "    expr: total[unit, span] == \(columns)\n",
      "  - name: ratio\n    for: {unit: all, span: all}\n"
        + "    expr: ratio[unit, span] == (\(sum)) / \(divisor)\n",
      "  - name: within-year\n    for: {unit: all}\n"
        + "    expr: base1[unit, span=month] <= base1[unit, span=year]\n",
      "  - name: goes-on\n    for: {unit: all}\n"
        + "    expr: base1[unit, span=year] == previous(base1[unit, span=year])"
        + " + base1[unit, span=month]\n",
    ]
  }

  // MARK: The model of truth

  var equations: [Equation] {
    var equations: [Equation] = []
    for span in Self.spans {
      for base in bases {
        equations.append(
          Equation(
            rule: "foots", instance: ["base": base, "span": span],
            left: [Term(factor: 1, key: Self.key(base, "all", span))],
            right: units.dropFirst().map { Term(factor: 1, key: Self.key(base, $0, span)) }))
      }
      for unit in units {
        equations.append(
          Equation(
            rule: "columns", instance: ["unit": unit, "span": span],
            left: [Term(factor: 1, key: Self.key("total", unit, span))],
            right: bases.map { Term(factor: 1, key: Self.key($0, unit, span)) }))
        equations.append(
          Equation(
            rule: "ratio", instance: ["unit": unit, "span": span],
            left: [Term(factor: divisor, key: Self.key("ratio", unit, span))],
            right: zip(factors, bases).map { Term(factor: $0, key: Self.key($1, unit, span)) }))
      }
    }
    for unit in units {
      let (month, year) = (Self.key("base1", unit, "month"), Self.key("base1", unit, "year"))
      equations.append(
        Equation(
          rule: "within-year", instance: ["unit": unit], left: [Term(factor: 1, key: month)],
          isEquality: false, right: [Term(factor: 1, key: year)]))
      equations.append(
        Equation(
          rule: "goes-on", instance: ["unit": unit], left: [Term(factor: 1, key: year)],
          right: [
            Term(factor: 1, key: year, isEarlier: true), Term(factor: 1, key: month),
          ]))
    }
    return equations
  }

  /// An issue on which all rules hold, and the one before it: printed values by key.
  func values(_ random: inout SeededGenerator) -> (
    issue: [String: Quantity], earlier: [String: Quantity]
  ) {
    var (values, earlier): ([String: Int], [String: Quantity]) = ([:], [:])
    for base in bases {
      for unit in units.dropFirst() {
        let month = Int.random(in: 0...900, using: &random)
        let before = Int.random(in: 0...9000, using: &random)
        values[Self.key(base, unit, "month")] = month
        values[Self.key(base, unit, "year")] = before + month
      }
      for span in Self.spans {
        values[Self.key(base, "all", span)] = units.dropFirst().reduce(0) {
          $0 + (values[Self.key(base, $1, span)] ?? 0)
        }
      }
    }
    var issue: [String: Quantity] = [:]
    for unit in units {
      let year = Self.key("base1", unit, "year")
      earlier[year] = Quantity(
        (values[year] ?? 0) - (values[Self.key("base1", unit, "month")] ?? 0))
      for span in Self.spans {
        let own = bases.map { values[Self.key($0, unit, span)] ?? 0 }
        values[Self.key("total", unit, span)] = own.reduce(0, +)
        issue[Self.key("ratio", unit, span)] = rounded(
          zip(factors, own).reduce(0) { $0 + $1.0 * $1.1 })
      }
    }
    for (key, value) in values { issue[key] = Quantity(value) }
    return (issue, earlier)
  }

  /// A sum over the divisor, rounded half up to the ratio's decimals.
  private func rounded(_ sum: Int) -> Quantity {
    let scaled = 2 * sum * Self.power(decimals) + divisor
    var quotient = scaled / (2 * divisor)
    if scaled < 0, !scaled.isMultiple(of: 2 * divisor) { quotient -= 1 }
    return Quantity(quotient, decimals: decimals)
  }

  static func power(_ decimals: Int) -> Int { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}

// MARK: - What must come out

extension RandomPublication.Equation {
  /// The status that an equation must have, by exact arithmetic on whole numbers of 200ths.
  ///
  /// - Parameter values: The printed values by key; those of missing figures are not in it.
  func status(_ values: [String: Quantity], _ earlier: [String: Quantity]) -> Finding.Status {
    guard let (low, high) = bounds(left, values, earlier),
      let (otherLow, otherHigh) = bounds(right, values, earlier)
    else { return .broken }
    let isPossible =
      isEquality
      ? Self.isOrdered(low, otherHigh) && Self.isOrdered(otherLow, high)
      : Self.isOrdered(low, otherHigh)
    if !isPossible { return .fail }
    let isWhole = (left + right).allSatisfy { ($0.isEarlier ? earlier : values)[$0.key] != nil }
    return isWhole ? .pass : .indeterminate
  }

  private static func isOrdered(_ low: Int?, _ high: Int?) -> Bool {
    guard let low, let high else { return true }
    return low <= high
  }

  /// The least and the most that a side may be; `nil` ends are infinite.
  private func bounds(
    _ terms: [RandomPublication.Term], _ values: [String: Quantity], _ earlier: [String: Quantity]
  ) -> (low: Int?, high: Int?)? {
    var (low, high): (Int?, Int?) = (0, 0)
    for term in terms {
      if let value = (term.isEarlier ? earlier : values)[term.key] {
        let unit = 200 / RandomPublication.power(value.decimals)
        let half = term.key.hasPrefix("ratio") ? unit / 2 : 0
        let (middle, width) = (term.factor * value.coefficient * unit, abs(term.factor) * half)
        low = low.map { $0 + middle - width }
        high = high.map { $0 + middle + width }
      } else if term.key.hasPrefix("ratio") {
        (low, high) = (nil, nil)
      } else if term.factor > 0 {
        high = nil
      } else {
        low = nil
      }
    }
    return (low, high)
  }
}
