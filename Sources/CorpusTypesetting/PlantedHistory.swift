internal import DigestModel

/// Digests of many months with faults planted among them, each of another kind.
package struct PlantedHistory: Sendable {
  /// A document of the history.
  package struct Issue: Sendable {
    /// `2021-04`, or `2021-04_again` for another document of the same month.
    package var name: String
    package var month: String
    package var figures: FiguresFile
  }

  package let plan: Plan
  /// In the order of the names.
  package let issues: [Issue]

  package init(
    from first: String = "2019-05", to last: String = "2026-03", seed: UInt64, plan: Plan? = Plan()
  ) throws(TypesettingError) {
    self.plan = plan ?? Plan()
    var generator = HistoryGenerator(seed: seed)
    var issues: [Issue] = []
    for month in HistoryGenerator.months(from: first, to: last) {
      let figures = try generator.figures(
        of: month,
        restating: month == plan?.revised
          ? [self.plan.revisedUnit: self.plan.addition] : [:])
      var issue = Issue(name: month, month: month, figures: figures)
      switch month {
      case plan?.missing: continue
      case plan?.broken: issue.figures.misprint("direct", of: self.plan.brokenUnit)
      case plan?.swapped: issue.figures.swap("direct", self.plan.swappedUnits)
      case plan?.duplicate:
        issues.append(issue)
        issue.name += "_again"
      case plan?.vintage:
        var first = issue
        first.figures.misprint("direct", of: self.plan.correctedUnit)
        issues.append(first)
        issue.name += "_corrected"
      default: break
      }
      issues.append(issue)
    }
    self.issues = issues
  }
}

extension FiguresFile {
  /// Swaps two neighbouring digits of a cumulative value, the first that differ.
  fileprivate mutating func misprint(_ indicator: String, of unit: String) {
    guard let place = place(indicator, unit), case .number(let quantity) = rows[place].value else {
      return
    }
    var digits = Array(String(quantity.coefficient))
    guard let digit = digits.indices.dropFirst(2).first(where: { digits[$0] != digits[$0 - 1] })
    else { return }
    digits.swapAt(digit, digit - 1)
    guard let number = Int(String(digits)) else { return }
    rows[place].value = .number(Quantity(number))
    rows[place].text = grouped(number)
  }

  fileprivate mutating func swap(_ indicator: String, _ units: (String, String)) {
    guard let one = place(indicator, units.0), let other = place(indicator, units.1) else { return }
    (rows[one].value, rows[other].value) = (rows[other].value, rows[one].value)
    (rows[one].text, rows[other].text) = (rows[other].text, rows[one].text)
  }

  private func place(_ indicator: String, _ unit: String) -> Int? {
    rows.firstIndex {
      $0.key.indicator == indicator && $0.key["unit"] == unit && $0.key["span"] == "cumulative"
    }
  }
}
