import DigestModel

/// Says of each place along a line of rates whether its rate is right there.
struct RatioWriter {
  let writer: EquationWriter
  private var matrix: LineMatrix { writer.matrix }

  init(_ reading: TableReading, _ matrix: LineMatrix) {
    writer = EquationWriter(reading, matrix)
  }

  /// How little chance must explain a line of which a rate is wrong, in hundredths of a power of ten.
  private static let sure = SumSearch.threshold + 100

  func said(of ratios: [LineRatio]) -> RuleVerdict.Said {
    var said = RuleVerdict.Said()
    for ratio in ratios {
      let verdict = RuleVerdict(
        holding: ratio.holding, near: ratio.near, failing: ratio.failing,
        worth: ratio.evidence + ratio.structure, sure: Self.sure)
      for place in ratio.places {
        switch matrix.outcome(of: ratio, at: place) {
        case .absent: continue
        case .holds: said.equations.append(equation(of: ratio, at: place))
        case .near: said.addNear(equation(of: ratio, at: place), verdict)
        case .fails:
          said.addFailing(equation(of: ratio, at: place), verdict, in: writer.reading)
        }
      }
    }
    return said
  }

  /// As if it held.
  private func equation(of ratio: LineRatio, at place: Int) -> FootedEquation {
    var equation = FootedEquation(
      status: .pass, kind: ratio.form == .share ? .share : .change,
      total: writer.place(ratio.rate, place),
      parts: [
        FootedEquation.Part(place: writer.place(ratio.part, place), sign: 1),
        FootedEquation.Part(
          place: writer.place(ratio.whole, ratio.wholePlace(for: place)),
          sign: ratio.form == .share ? 1 : -1),
      ], difference: nil, bound: bound(of: ratio, at: place), holdingSiblings: ratio.holding,
      allSiblings: ratio.holding + ratio.failing, evidence: ratio.evidence, doubt: nil)
    equation.difference = equation.quotientDifference(in: writer.reading.contents)
    return equation
  }

  /// The most that rounding explains, two decimals longer than the rate, rounded up.
  private func bound(of ratio: LineRatio, at place: Int) -> Quantity? {
    guard let terms = matrix.terms(of: ratio, at: place) else { return nil }
    let cell = writer.place(ratio.rate, place)
    guard case .number(let stated, _) = writer.reading.contents[cell.row][cell.column] else {
      return nil
    }
    let (_, tolerance) = matrix.deviation(of: terms, form: ratio.form)
    let power = (0..<(stated.decimals + 2)).reduce(Int128(1)) { power, _ in power * 10 }
    let whole = Int128(terms.whole) * Int128(matrix.unit)
    return Int(exactly: (tolerance * power + whole - 1) / whole).map {
      Quantity($0, decimals: stated.decimals + 2).withoutZeros
    }
  }
}
