import DigestModel

extension FootedTable {
  /// Leaves open what rounding of whole numbers may explain, where too few sums tell whether they are
  /// rounded, and looks for the suspects of what fails.
  ///
  /// - Parameter others: How little rounding explains the other tables of the document, in hundredths of
  ///   a power of ten.
  mutating func settleRounding(besides others: Int = 0) {
    let doubt = FootingTerm.perhapsRounding.text
    let rare = FootingTerm.rareRounding.text
    for index in equations.indices where equations[index].doubt == rare {
      (equations[index].status, equations[index].doubt) = (.pass, nil)
    }
    for index in equations.indices where equations[index].doubt == doubt {
      (equations[index].status, equations[index].doubt) = (.fail, nil)
    }
    settleDashes()
    let tally = RoundingTally(equations, in: reading.contents)
    if !tally.isExact(besides: others) {
      for index in equations.indices where equations[index].status == .fail {
        guard mayBeRounded(equations[index]) else { continue }
        (equations[index].status, equations[index].doubt) = (.indeterminate, doubt)
        equations[index].suspects = []
      }
    }
    settleDecimals()
    for index in equations.indices where equations[index].rounding >= Self.rareRounding {
      guard equations[index].status == .pass else { continue }
      (equations[index].status, equations[index].doubt) = (.indeterminate, rare)
    }
    guard equations.contains(where: { $0.status == .fail }) else { return }
    let suspects = SuspectSearch(reading.contents, equations)
    for index in equations.indices where equations[index].status == .fail {
      equations[index].suspects = suspects.suspects(of: index)
    }
  }

  /// From how seldom rounding makes a difference it is open whether that did, in hundredths of a power of ten.
  private static let rareRounding = 280
  /// How much more it takes to tell that numbers with decimals are exact than that whole ones are, in hundredths of a
  /// power of ten, unless they are amounts of money.
  private static let decimalDoubt = 150
  /// From how many digits on numbers are rather amounts of money than measures.
  private static let moneyDigits = 6

  /// Takes off what rounding is said to explain, where all other sums of numbers with so many decimals hold to the last.
  private mutating func settleDecimals() {
    let off = equations.indices.filter { index in
      let equation = equations[index]
      return equation.status == .pass && equation.kind.isSum && equation.bound != nil
        && equation.difference?.coefficient != 0
    }
    let ofDecimals = Dictionary(grouping: off) { index -> Int in
      let equation = equations[index]
      guard case .number(let total, _) = reading.content(at: equation.total),
        RoundingTally.difference(of: equation, in: reading.contents, decimals: total.decimals)
          != nil
      else { return 0 }
      return total.decimals
    }
    for (decimals, off) in ofDecimals.sorted(by: { $0.key < $1.key })
    where (1...LineMatrix.mostPrinted).contains(decimals) {
      let tally = RoundingTally(equations, in: reading.contents, decimals: decimals)
      guard tally.isExact(besides: isMoney(decimals) ? 0 : -Self.decimalDoubt) else { continue }
      for index in off { (equations[index].status, equations[index].bound) = (.fail, nil) }
    }
  }

  /// Whether most numbers with so many decimals are so long that they are amounts of money, to the cent.
  private func isMoney(_ decimals: Int) -> Bool {
    guard decimals == 2 else { return false }
    let least = (1..<Self.moneyDigits).reduce(1) { power, _ in power * 10 }
    var (long, all) = (0, 0)
    for case .number(let number, false) in reading.contents.joined()
    where number.decimals == decimals && number.coefficient != 0 {
      all += 1
      if abs(number.coefficient) >= least { long += 1 }
    }
    return 2 * long > all
  }

  /// Leaves open what a dash may stand for, unless dashes are nothing in most sums.
  private mutating func settleDashes() {
    func hasDash(_ equation: FootedEquation) -> Bool {
      equation.parts.contains { reading.content(at: $0.place) == .dash }
    }
    let short = equations.indices.filter { index in
      let equation = equations[index]
      return equation.status == .fail && equation.difference?.coefficient ?? 0 > 0
        && equation.kind.isSum
        && equation.parts.allSatisfy { $0.sign > 0 } && hasDash(equation)
    }
    let holding = equations.count { $0.status == .pass && hasDash($0) }
    guard holding < 4 * short.count else { return }
    for index in short where !short.contains(where: { cross(equations[index], equations[$0]) }) {
      equations[index].status = .indeterminate
      equations[index].doubt = FootingTerm.dashDoubt.text
    }
  }

  /// Whether two equations are off by as much, and a number is all that they have in common: it is wrong, and no dash.
  private func cross(_ first: FootedEquation, _ second: FootedEquation) -> Bool {
    guard first.total != second.total, first.difference == second.difference else { return false }
    let places = Set(second.parts.map(\.place))
    let common = first.parts.map(\.place).filter(places.contains)
    guard common.count == 1, case .number = reading.content(at: common[0]) else { return false }
    return true
  }

  /// Whether an equation of whole numbers is off by no more than rounding of each would explain.
  private func mayBeRounded(_ equation: FootedEquation) -> Bool {
    guard equation.kind.isSum, let difference = equation.difference, difference.decimals == 0 else {
      return false
    }
    let isWhole = ([equation.total] + equation.parts.map(\.place)).allSatisfy { place in
      if case .number(let number, _) = reading.content(at: place) {
        number.decimals == 0
      } else {
        true
      }
    }
    return isWhole && 2 * abs(difference.coefficient) <= equation.parts.count + 1
  }
}

extension [FootedTable] {
  /// Lets each table without any sum that is off tell of the others whether numbers are rounded.
  mutating func settleRounding() {
    let tallies = map { RoundingTally($0.equations, in: $0.reading.contents) }
    let evidence = tallies.map { $0.slips == 0 ? $0.evidence : 0 }
    let all = evidence.reduce(0, +)
    // One document may have tables of both kinds.
    guard all > 0, !zip(self, tallies).contains(where: { $0.roundsCounts || $1.slips > 2 }) else {
      return
    }
    for index in indices where self[index].equations.contains(where: { $0.doubt != nil }) {
      self[index].settleRounding(besides: (all - evidence[index]) / 2)
    }
  }
}
