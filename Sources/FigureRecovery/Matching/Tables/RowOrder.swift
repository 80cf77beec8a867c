import DigestModel

/// One order of a table's columns: a label and the figures left and right of it.
struct RowOrder {
  /// What stands in one column.
  struct Slot {
    /// `nil` for a column whose numerals are no figures.
    var capture: Pattern.Capture?
    /// Whether a row may do without it, where its place on the page does not say which is missing.
    var isOptional: Bool
  }

  /// What the label consists of, in reading order; never empty.
  let label: [Pattern.Element]
  /// Left of the label, and right of it, from left to right.
  let left: [Slot]
  let right: [Slot]

  /// `nil` where the row is more than a label with numbers beside it, as with words between them.
  init?(_ elements: [Pattern.Element]) {
    var label: [Pattern.Element] = []
    var left: [Slot] = []
    var right: [Slot] = []
    for element in elements {
      if let slots = Self.slots(of: element, isOptional: false) {
        if label.isEmpty { left += slots } else { right += slots }
      } else if Self.isLabel(element), right.isEmpty {
        label.append(element)
      } else {
        return nil
      }
    }
    guard !label.isEmpty, !left.isEmpty || !right.isEmpty else { return nil }
    self.label = label
    self.left = left
    self.right = right
  }

  private static func slots(of element: Pattern.Element, isOptional: Bool) -> [Slot]? {
    switch element {
    case .capture(let capture): return [Slot(capture: capture, isOptional: isOptional)]
    case .numeral: return [Slot(capture: nil, isOptional: isOptional)]
    case .optional(let inner): return slots(of: inner, isOptional: true)
    case .choice(let choices):
      guard choices.count == 1 else { return nil }
      var slots: [Slot] = []
      for inner in choices[0] {
        guard let more = Self.slots(of: inner, isOptional: isOptional) else { return nil }
        slots += more
      }
      return slots
    case .phrase, .labels, .member, .hole, .pageNumber, .repeated: return nil
    }
  }

  private static func isLabel(_ element: Pattern.Element) -> Bool {
    switch element {
    case .phrase, .labels: true
    case .optional(let inner): isLabel(inner)
    case .choice(let choices): choices.allSatisfy { $0.allSatisfy(isLabel) }
    case .capture, .member, .hole, .pageNumber, .numeral, .repeated: false
    }
  }
}

extension [RowOrder.Slot] {
  /// Which slots so many numbers fill in their order; `nil` where that leaves a choice.
  func slots(filledBy count: Int) -> [Int]? {
    if count == self.count { return Array<Int>(indices) }
    let mandatory = indices.filter { !self[$0].isOptional }
    return count == mandatory.count ? mandatory : nil
  }
}
