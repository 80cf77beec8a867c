import DigestModel

/// The built-in rule that a figure printed several times is the same everywhere.
enum RepeatsAgree {
  /// One finding for every figure that is printed more than once, in document order.
  static func findings(in document: RecoveredDocument, language: String) -> [Finding] {
    document.figures.filter { $0.occurrences.count > 1 }.map { figure in
      let agrees = haveCommonValue(figure.occurrences.map(\.value))
      return Finding(
        rule: BuiltInRule.repeatsAgree.name,
        label: BuiltInRule.repeatsAgree.label(in: language),
        instance: figure.key.coordinates, status: agrees ? .pass : .fail, severity: .error,
        figures: [figure.key], message: message(figure, agrees: agrees))
    }
  }

  /// Values printed alike must be the same; of numbers with unlike decimals, the shorter must be a
  /// rounding of the longer.
  static func haveCommonValue(_ values: [FigureValue]) -> Bool {
    var numbers: [Quantity] = []
    for value in values {
      guard case .number(let number) = value else {
        return values.allSatisfy { $0 == values[0] }
      }
      numbers.append(number)
    }
    return numbers.indices.dropFirst().allSatisfy { place in
      numbers[..<place].allSatisfy { agree($0, numbers[place]) }
    }
  }

  private static func agree(_ left: Quantity, _ right: Quantity) -> Bool {
    if left.decimals == right.decimals { return left == right }
    guard let left = try? Interval(roundedTo: left), let right = try? Interval(roundedTo: right)
    else { return false }
    return left.meets(right)
  }

  private static func message(_ figure: Figure, agrees: Bool) -> String {
    guard agrees else {
      let occurrences = figure.occurrences
      let isDisputed = occurrences.map { first in
        occurrences.contains { !haveCommonValue([first.value, $0.value]) }
      }
      let (disputed, others) = (
        zip(occurrences, isDisputed).filter(\.1).map { printed($0.0) },
        zip(occurrences, isDisputed).filter { !$0.1 }.map { printed($0.0) }
      )
      let message = "\(figure.key) is printed \(listed(disputed))"
      return others.isEmpty
        ? message
        : message + "; \(listed(others)) \(others.count == 1 ? "agrees" : "agree") with each"
    }
    let count = figure.occurrences.count
    return "\(figure.key) is \(figure.value) in all \(count) places"
  }

  private static func printed(_ occurrence: Figure.Occurrence) -> String {
    "\(occurrence.value) on page \(occurrence.page), line \(occurrence.line)"
  }

  private static func listed(_ texts: [String]) -> String {
    texts.count < 2
      ? texts.joined()
      : texts.dropLast().joined(separator: "; ") + " and " + (texts.last ?? "")
  }
}
