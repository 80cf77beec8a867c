import DigestModel

extension FigureValue {
  /// The value for a person to read: numbers as their document prints them, percents with their sign,
  /// seconds marked.
  func written(as measure: Measure, _ style: TextStyle = .plain) -> String {
    switch self {
    case .number(let quantity):
      style.numbers.written(quantity.description) + (measure == .percent ? "%" : "")
    case .date, .range: description
    case .notAvailable: style.words(.notAvailable)
    case .duration: style.numbers.written(description) + " s"
    }
  }
}
