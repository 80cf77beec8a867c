import DigestModel
import Publications

/// What numbers a kind of value takes, and with which signs.
extension Terminal {
  /// Whether a number, its sign aside, is one of the kind.
  func takes(_ quantity: Quantity, isPercent: Bool, in measure: Measure) -> Bool {
    switch self {
    case .count, .score: !isPercent && quantity.decimals <= 0
    case .years: !isPercent && quantity.decimals == 0 && quantity.coefficient < 1000
    case .decimal: !isPercent
    case .percent: isPercent
    case .change:
      isPercent == (measure == .percent) && (measure != .score || quantity.decimals <= 0)
    case .ages, .year, .ordinal, .date, .firstDay, .lastDay, .duration: false
    }
  }

  /// The value of a number that the kind takes; `nil` where its sign is not the kind's, or is
  /// doubtful.
  ///
  /// - Parameter parentheses: What the publication prints parentheses for.
  func value(
    of quantity: Quantity, _ sign: DocumentNumeral.Sign,
    parentheses: Publication.NumberFormat.Parentheses
  ) -> Quantity? {
    let negative = Quantity(-quantity.coefficient, decimals: quantity.decimals)
    switch (self, sign) {
    case (.change, .none): return quantity.coefficient == 0 ? quantity : nil
    case (_, .none): return quantity
    case (.decimal, .plus), (.percent, .plus), (.score, .plus), (.change, .plus): return quantity
    case (.decimal, .minus), (.percent, .minus), (.score, .minus), (.change, .minus),
      (.decimal, .apart), (.percent, .apart), (.score, .apart), (.change, .apart):
      return negative
    case (.score, .parentheses), (.change, .parentheses), (.change, .between): return negative
    case (.count, .enclosed), (.years, .enclosed): return quantity
    case (.decimal, .enclosed), (.percent, .enclosed):
      return parentheses == .minus ? nil : quantity
    // A dash before what has no sign is punctuation.
    case (.count, .dash), (.years, .dash): return quantity
    default: return nil
    }
  }

  /// What a nil mark means where a value of the kind is looked for; `nil` where it says nothing.
  func value(of mark: DocumentNumeral.Nil) -> FigureValue? {
    switch (self, mark) {
    case (.score, .dash), (.change, .dash): .number(Quantity(0))
    case (.count, .zero), (.decimal, .zero), (.percent, .zero), (.score, .zero), (.change, .zero):
      .number(Quantity(0))
    case (_, .missing): .notAvailable
    case (_, .dash), (_, .zero): nil
    }
  }
}

extension DocumentNumeral {
  /// Whether it is a whole number that begins with a 0 and has more digits: part of another one.
  var hasLeadingZero: Bool {
    guard case .number(let quantity, _) = form, quantity.decimals == 0 else { return false }
    let digits = text.unicodeScalars.filter { $0.properties.numericType == .decimal }
    return digits.count > 1 && digits.first?.properties.numericValue == 0
  }
}
