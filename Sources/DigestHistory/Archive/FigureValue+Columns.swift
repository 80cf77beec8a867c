import DigestModel

/// A figure's value as the columns of `printing`.
struct ValueColumns {
  var kind: String
  /// As printed, with a decimal point and without grouping; `nil` for one that is not available.
  var value: String?
  var coefficient: Int?
  var decimals: Int?
}

extension ValueColumns {
  private enum Kind: String {
    case number, date, range, duration
    case notAvailable = "not-available"
  }

  init(_ value: FigureValue) {
    let kind: Kind
    switch value {
    case .number(let quantity):
      kind = .number
      coefficient = quantity.coefficient
      decimals = quantity.decimals
    case .date: kind = .date
    case .range: kind = .range
    case .duration(let seconds):
      kind = .duration
      coefficient = seconds
      decimals = 0
    case .notAvailable: kind = .notAvailable
    }
    self.kind = kind.rawValue
    self.value = value == .notAvailable ? nil : value.description
  }

  /// The value; `nil` where the columns do not make one.
  var figureValue: FigureValue? {
    switch Kind(rawValue: kind) {
    case .number:
      guard let coefficient, let decimals, Quantity.decimalsRange.contains(decimals) else {
        return nil
      }
      return .number(Quantity(coefficient, decimals: decimals))
    case .date: return value.flatMap { CalendarDate($0) }.map { .date($0) }
    case .range:
      guard let ends = value?.split(separator: "-"), ends.count == 2, let low = Int(ends[0]),
        let high = Int(ends[1])
      else { return nil }
      return .range(low, high)
    case .duration: return coefficient.map { .duration($0) }
    case .notAvailable: return .notAvailable
    case nil: return nil
    }
  }
}
