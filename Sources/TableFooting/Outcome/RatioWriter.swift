import DigestModel

/// Says of each place along a line of rates whether its rate is right there.
struct RatioWriter {
  let writer: EquationWriter
  private var matrix: LineMatrix { writer.matrix }

  init(_ reading: TableReading, _ matrix: LineMatrix) {
    writer = EquationWriter(reading, matrix)
  }

  /// At how many places others must hold for each that does not, for it to be wrong there.
  private static let leastHolding = 4
  /// How little chance must explain a line of which a rate is wrong, in hundredths of a power of ten.
  private static let sure = SumSearch.threshold + 100
  /// The most slips in a line that is right elsewhere.
  private static let mostSlips = 2

  func equations(of ratios: [LineRatio]) -> [FootedEquation] {
    ratios.flatMap { ratio in
      ratio.places.compactMap { equation(of: ratio, at: $0) }
    }
  }

  private func equation(of ratio: LineRatio, at place: Int) -> FootedEquation? {
    let status: FootedEquation.Status
    var doubt: Wording?
    switch matrix.outcome(of: ratio, at: place) {
    case .absent: return nil
    case .holds: status = .pass
    case .near:
      // Rounded twice, or so that shares add up to a hundred.
      guard ratio.holding >= Self.leastHolding * max(1, ratio.near) else { return nil }
      (status, doubt) = (.indeterminate, FootingTerm.offByUnit.text)
    case .fails:
      guard ratio.failing <= Self.mostSlips, ratio.holding >= Self.leastHolding * ratio.failing,
        ratio.evidence + ratio.structure >= Self.sure
      else { return nil }
      status = .fail
    }
    var equation = FootedEquation(
      status: status, kind: ratio.form == .share ? .share : .change,
      total: writer.place(ratio.rate, place),
      parts: [
        FootedEquation.Part(place: writer.place(ratio.part, place), sign: 1),
        FootedEquation.Part(
          place: writer.place(ratio.whole, ratio.wholePlace(for: place)),
          sign: ratio.form == .share ? 1 : -1),
      ], difference: nil, bound: bound(of: ratio, at: place), holdingSiblings: ratio.holding,
      allSiblings: ratio.holding + ratio.failing, evidence: ratio.evidence, doubt: doubt)
    equation.difference = difference(of: equation)
    return equation
  }

  /// The printed rate less what it is of; nothing where that is rounded to it.
  private func difference(of equation: FootedEquation) -> Quantity? {
    guard case .number(let stated, _) = writer.reading.content(at: equation.total) else {
      return nil
    }
    if equation.rate(in: writer.reading.contents, decimals: stated.decimals) == stated {
      return Quantity(0, decimals: 0)
    }
    return equation.rate(in: writer.reading.contents, decimals: stated.decimals + 2)
      .flatMap { Quantity(0, decimals: $0.decimals).adding($0, times: -1) }
      .flatMap { $0.adding(stated, times: 1) }
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
