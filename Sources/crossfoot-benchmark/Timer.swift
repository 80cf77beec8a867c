/// Takes the median time of a piece of work.
struct Timer {
  let repetitions: Int

  /// The median of the repetitions, after one that warms up.
  func median<Value>(_ work: () throws -> Value) rethrows -> Duration {
    _ = try work()
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<repetitions { times.append(try clock.measure { _ = try work() }) }
    times.sort()
    return times[times.count / 2]
  }

  /// A timer for work so many times as long; never fewer than three repetitions.
  func reduced(by factor: Int) -> Timer {
    Timer(repetitions: max(min(3, repetitions), repetitions / factor))
  }
}

extension Duration {
  private var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }

  var inSeconds: String { decimal(seconds) }
  var milliseconds: String { decimal(seconds * 1e3) }
  var microseconds: String { decimal(seconds * 1e6) }
}

/// A number with two decimals.
func decimal(_ number: Double) -> String {
  let hundredths = Int((abs(number) * 100).rounded())
  let rest = hundredths % 100
  let sign = number < 0 && hundredths > 0 ? "-" : ""
  return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// A part in percent, with one decimal.
func percent(_ part: Double) -> String {
  let tenths = Int((part * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10)%"
}
