import DigestModel

/// Finds the numbers along the axes of charts.
///
/// An axis begins at 0; its other numbers are round and stand in one line with the 0, or in one
/// column that lines up with it.
struct AxisFinder {
  let text: DocumentText

  /// How far the middles of numbers on one line may be apart, in points.
  static let baseline = 2.0
  /// How far the edges of one axis' numbers may be apart, in points.
  static let tolerance = 6.0

  init(_ text: DocumentText) { self.text = text }

  /// The numerals among some items that are an axis' numbers and nothing else.
  func ticks(in items: Range<Int>, isFree: (Int) -> Bool) -> [Int] {
    var byPage: [Int: [(numeral: Int, value: Int, box: Box)]] = [:]
    for item in items {
      guard case .numeral(let index) = text.items[item].kind, isFree(index),
        case .number(let quantity, isPercent: false) = text.numerals[index].form,
        quantity.decimals == 0
      else { continue }
      byPage[text.page(of: item), default: []]
        .append((index, quantity.coefficient, text.items[item].box))
    }
    var ticks: Set<Int> = []
    for numbers in byPage.values {
      let zeros = numbers.filter { $0.value == 0 }
      for number in numbers where isRound(number.value) {
        for zero in zeros where areAligned(number.box, zero.box) {
          ticks.insert(number.numeral)
          ticks.insert(zero.numeral)
        }
      }
    }
    return ticks.sorted()
  }

  /// The fewest numbers of a scale: 0 and two steps.
  private static let fewestSteps = 3
  /// More numbers than any axis has.
  private static let mostSteps = 30

  /// The numerals among some items that are surely an axis' numbers: 0 and others in line with it that
  /// go on in equal steps.
  func scales(in items: Range<Int>, isFree: (Int) -> Bool) -> Set<Int> {
    let ticks = ticks(in: items, isFree: isFree).compactMap { index -> (Int, Int, Box)? in
      guard case .number(let quantity, _) = text.numerals[index].form else { return nil }
      return (index, quantity.coefficient, text.items[text.numerals[index].item].box)
    }
    var scales: Set<Int> = []
    for zero in ticks where zero.1 == 0 {
      let page = text.page(of: text.numerals[zero.0].item)
      let here = ticks.filter { text.page(of: text.numerals[$0.0].item) == page }
      for isInLine in [
        { (box: Box) in abs(box.centerY - zero.2.centerY) <= Self.baseline },
        { (box: Box) in
          abs(box.right - zero.2.right) <= Self.tolerance
            || abs(box.left - zero.2.left) <= Self.tolerance
        },
      ] {
        let line = here.filter { isInLine($0.2) }
        let values = Set(line.map(\.1))
        for step in values where step > 0 {
          let steps = Set((0..<Self.mostSteps).map { $0 * step }.prefix(while: values.contains))
          guard steps.count >= Self.fewestSteps else { continue }
          scales.formUnion(line.filter { steps.contains($0.1) }.map(\.0))
        }
      }
    }
    return scales
  }

  /// At most two digits and then zeros.
  private func isRound(_ value: Int) -> Bool {
    var rest = value
    while rest >= 100, rest % 10 == 0 { rest /= 10 }
    return value >= 10 && rest < 100 && value % 10 == 0
  }

  private func areAligned(_ first: Box, _ second: Box) -> Bool {
    abs(first.centerY - second.centerY) <= Self.baseline
      || abs(first.right - second.right) <= Self.tolerance
      || abs(first.left - second.left) <= Self.tolerance
  }
}
