/// A finding that somebody has accepted, with the reason.
package struct Waiver: Hashable, Sendable {
  /// The rule's name.
  package var rule: String
  /// The figures that a finding must have for the waiver to be about it; none for all findings of the
  /// rule.
  package var figures: [FigureKey]
  package var reason: String
  /// Who accepted it.
  package var acceptedBy: String
  /// The last day of the last period that it holds for; `nil` for no end.
  package var lastDay: CalendarDate?

  package init(
    rule: String, figures: [FigureKey], reason: String, acceptedBy: String, lastDay: CalendarDate?
  ) {
    self.rule = rule
    self.figures = figures
    self.reason = reason
    self.acceptedBy = acceptedBy
    self.lastDay = lastDay
  }

  /// Whether it is about a finding, whatever the period.
  package func covers(_ finding: Finding) -> Bool {
    finding.rule == rule && figures.allSatisfy(finding.figures.contains)
  }
}
