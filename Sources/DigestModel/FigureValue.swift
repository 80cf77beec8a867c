/// The value of a figure, exactly as printed.
package enum FigureValue: Hashable, Sendable, Codable {
  case number(Quantity)
  case date(CalendarDate)
  /// Both ends included.
  case range(Int, Int)
  /// A length of time in seconds.
  case duration(Int)
  /// The publisher prints a mark in its place that says that there is no value: the figure is known to
  /// be absent, which is neither zero nor missing.
  case notAvailable
}

extension FigureValue: CustomStringConvertible {
  /// `1234`, `98.8`, `2026-03-31`, `60-69`, `not available`; durations in seconds.
  package var description: String {
    switch self {
    case .number(let quantity): quantity.description
    case .date(let date): date.description
    case .range(let low, let high): "\(low)-\(high)"
    case .duration(let seconds): String(seconds)
    case .notAvailable: "not available"
    }
  }
}
