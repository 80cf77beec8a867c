import DigestModel

/// The built-in rule that a figure printed several times is the same everywhere.
enum RepeatsAgree {
  /// One finding for every figure that is printed more than once, in document order.
  static func findings(in document: RecoveredDocument, language: String) -> [Finding] {
    let numbers = document.printedNumbers
    return document.figures.filter { $0.occurrences.count > 1 }.map { figure in
      let agrees = haveCommonValue(figure.occurrences.map(\.value))
      return Finding(
        rule: BuiltInRule.repeatsAgree.name,
        label: BuiltInRule.repeatsAgree.label(in: language),
        instance: figure.key.coordinates, status: agrees ? .pass : .fail, severity: .error,
        figures: [figure.key], statement: statement(figure, agrees: agrees, numbers))
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

  private static func statement(
    _ figure: Figure, agrees: Bool, _ numbers: PrintedNumbers
  ) -> Wording {
    let key = Wording(same: figure.key.description)
    guard agrees else {
      let occurrences = figure.occurrences
      let isDisputed = occurrences.map { first in
        occurrences.contains { !haveCommonValue([first.value, $0.value]) }
      }
      let (disputed, others) = (
        zip(occurrences, isDisputed).filter(\.1).map { printed($0.0, numbers) },
        zip(occurrences, isDisputed).filter { !$0.1 }.map { printed($0.0, numbers) }
      )
      return (others.isEmpty ? Term.repeatsDiffer : .repeatsDifferSome).text.filled([
        "key": key, "printings": listed(disputed), "others": listed(others),
        "n": Wording(same: String(others.count)),
      ])
    }
    return Term.repeatsAgree.text.filled([
      "key": key, "value": written(figure.value, numbers),
      "n": Wording(same: String(figure.occurrences.count)),
    ])
  }

  private static func printed(
    _ occurrence: Figure.Occurrence, _ numbers: PrintedNumbers
  ) -> Wording {
    Term.valueAt.text.filled([
      "value": written(occurrence.value, numbers),
      "page": Wording(same: String(occurrence.page)),
      "line": Wording(same: String(occurrence.line)),
    ])
  }

  private static func written(_ value: FigureValue, _ numbers: PrintedNumbers) -> Wording {
    switch value {
    case .number: Wording(same: numbers.written(value.description))
    case .notAvailable: Term.notAvailable.text
    case .date, .range, .duration: Wording(same: value.description)
    }
  }

  private static func listed(_ texts: [Wording]) -> Wording {
    guard let last = texts.last, texts.count > 1 else { return .joined(texts, by: "") }
    return .joined([.joined(texts.dropLast(), by: "; "), last], by: Term.andLast)
  }
}
