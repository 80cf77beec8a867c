import DigestModel

/// Finds the numbers along the axes of charts.
///
/// An axis begins at 0; its other numbers are round and stand in one line with the 0, or in one
/// column that lines up with it.
struct AxisFinder {
  let text: DocumentText

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

  /// At most two digits and then zeros.
  private func isRound(_ value: Int) -> Bool {
    var rest = value
    while rest >= 100, rest % 10 == 0 { rest /= 10 }
    return value >= 10 && rest < 100 && value % 10 == 0
  }

  private func areAligned(_ first: Box, _ second: Box) -> Bool {
    abs(first.centerY - second.centerY) <= 2 || abs(first.right - second.right) <= Self.tolerance
      || abs(first.left - second.left) <= Self.tolerance
  }
}
