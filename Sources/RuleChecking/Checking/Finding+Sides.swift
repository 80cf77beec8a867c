import DigestModel

extension Finding {
  /// Fills in both sides of the comparison that decided the rule, numbers ungrouped.
  mutating func state(_ evidence: Verdict.Evidence) {
    switch evidence.kind {
    case .comparison(let sides):
      left = Self.text(sides.left, isDate: sides.areDates)
      right = Self.text(sides.right, isDate: sides.areDates)
      if !sides.areDates, left != nil, right != nil,
        let difference = try? sides.left - sides.right
      {
        self.difference = Self.text(difference, isDate: false)
      }
    case .within(let value, let low, let high, let areDates):
      left = Self.text(value, isDate: areDates)
      right = Self.rangeText(low, high, areDates: areDates)
    case .wholeMonth(let start, let end):
      left = Self.text(start, isDate: true)
      right = Self.text(end, isDate: true)
    case .existence, .listing, .notes, .unmetCondition: break
    }
  }

  /// A number or date; `nil` where missing figures leave nothing to say of it.
  static func text(_ estimate: Estimate, isDate: Bool) -> String? {
    if isDate { return CalendarDate(day: estimate)?.description }
    let hull = estimate.hull
    if hull == .everything || (hull == .nonNegative && !estimate.isComplete) { return nil }
    return hull.description
  }

  private static func rangeText(
    _ low: Estimate, _ high: Estimate, areDates: Bool
  ) -> String? {
    guard let first = text(low, isDate: areDates), let last = text(high, isDate: areDates) else {
      return nil
    }
    return low.point == nil || high.point == nil ? "\(first) to \(last)" : "\(first)…\(last)"
  }
}
