/// Puts values and days to places in a panel.
struct PanelScale {
  static let width = 420.0
  static let height = 220.0
  private static let left = 64.0
  private static let right = 12.0
  private static let top = 26.0
  private static let bottom = 24.0

  private let days: ClosedRange<Int>
  private let low: Double
  private let high: Double
  let isLogarithmic: Bool

  /// - Returns: `nil` where there is nothing to show: no value, or on a logarithmic scale none above 0.
  init?(_ lines: [SeriesPanel.Line], isLogarithmic: Bool) {
    let points = lines.flatMap(\.points)
    let values = points.compactMap(\.value).filter { !isLogarithmic || $0 > 0 }
    guard let least = values.min(), let most = values.max(), let first = points.map(\.day).min(),
      let last = points.map(\.day).max()
    else { return nil }
    days = first...max(last, first + 1)
    self.isLogarithmic = isLogarithmic
    if isLogarithmic {
      low = Self.powerBelow(least)
      var high = low
      while high < most { high *= 10 }
      self.high = max(high, low * 10)
    } else {
      let step = Self.step(from: min(0, least), to: max(most, least))
      low = (min(0, least) / step).rounded(.down) * step
      let top = (most / step).rounded(.up) * step
      high = top > low ? top : low + step
    }
  }

  private static func powerBelow(_ value: Double) -> Double {
    var power = 1.0
    while power > value { power /= 10 }
    while power * 10 <= value { power *= 10 }
    return power
  }

  /// 1, 2 or 5 times a power of ten, so that a range has about four steps.
  private static func step(from low: Double, to high: Double) -> Double {
    let rough = max(high - low, .leastNormalMagnitude) / 4
    guard rough > 1e-9 else { return 1 }
    let power = powerBelow(rough)
    return power * ([1, 2, 5].first { $0 * power >= rough } ?? 10)
  }

  func x(_ day: Int) -> Double {
    Self.left + Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
      * (Self.width - Self.left - Self.right)
  }

  /// `nil` for what a logarithmic scale has no place for.
  func y(_ value: Double) -> Double? {
    let part: Double
    if isLogarithmic {
      guard value > 0 else { return nil }
      part = Self.logarithm(value / low) / Self.logarithm(high / low)
    } else {
      part = (value - low) / (high - low)
    }
    return Self.height - Self.bottom - part * (Self.height - Self.top - Self.bottom)
  }

  /// The values that have a grid line, from below.
  var ticks: [Double] {
    var ticks: [Double] = []
    if isLogarithmic {
      var tick = low
      while tick <= high * 1.000_001, ticks.count < 12 {
        ticks.append(tick)
        tick *= 10
      }
    } else {
      let step = Self.step(from: low, to: high)
      var number = 0.0
      while low + number * step <= high + step / 1000, ticks.count < 12 {
        ticks.append(low + number * step)
        number += 1
      }
    }
    return ticks
  }

  static var plot: (left: Double, right: Double, top: Double, bottom: Double) {
    (left, width - right, top, height - bottom)
  }

  var firstDay: Int { days.lowerBound }
  var lastDay: Int { days.upperBound }

  /// The natural logarithm, from the binary exponent and a series in what is left.
  private static func logarithm(_ value: Double) -> Double {
    let significand = value.significand
    let ratio = (significand - 1) / (significand + 1)
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += term / odd
      term *= ratio * ratio
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }
}
