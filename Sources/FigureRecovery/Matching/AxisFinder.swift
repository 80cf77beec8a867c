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

  /// The numerals among some items that are surely an axis' numbers: they go on from 0 in equal steps, as far
  /// from each other as their values are.
  func scales(in items: Range<Int>, isFree: (Int) -> Bool) -> Set<Int> {
    let ticks = ticks(in: items, isFree: isFree).compactMap { index -> Tick? in
      let item = text.numerals[index].item
      guard case .number(let quantity, _) = text.numerals[index].form else { return nil }
      return Tick(
        numeral: index, value: quantity.coefficient, box: text.items[item].box,
        page: text.page(of: item))
    }
    var scales: Set<Int> = []
    let byPage = Dictionary(grouping: ticks.filter { $0.value > 0 }, by: \.page)
    for zero in ticks where zero.value == 0 {
      let others = byPage[zero.page] ?? []
      let across = others.filter {
        abs($0.box.centerY - zero.box.centerY) <= Self.baseline
      }
      let down = others.filter {
        abs($0.box.right - zero.box.right) <= Self.tolerance
          || abs($0.box.left - zero.box.left) <= Self.tolerance
      }
      let found =
        [\Box.centerX, \.left, \.right].map { edge in
          scale(from: zero, across) { $0[keyPath: edge] }
        }
        + [scale(from: zero, down, \.centerY)]
      for scale in found where scale.count >= Self.fewestSteps {
        scales.formUnion(scale.map(\.numeral))
      }
    }
    return scales
  }

  /// A number that may be an axis'.
  private struct Tick {
    var numeral: Int
    var value: Int
    var box: Box
    var page: Int
  }

  /// 0 and the numbers that go on from it in equal steps, each as far as its value says.
  private func scale(from zero: Tick, _ line: [Tick], _ place: (Box) -> Double) -> [Tick] {
    func distance(_ tick: Tick) -> Double { place(tick.box) - place(zero.box) }
    var scale = [zero]
    let nearest = line.filter { distance($0) != 0 }.min { abs(distance($0)) < abs(distance($1)) }
    guard let first = nearest else { return scale }
    while let next = line.first(where: { tick in
      tick.value == scale.count &* first.value
        && abs(distance(tick) - Double(scale.count) * distance(first)) <= Self.tolerance
    }) {
      scale.append(next)
    }
    return scale
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
