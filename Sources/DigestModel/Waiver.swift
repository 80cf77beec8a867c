/// A finding that somebody has accepted, with the reason.
package struct Waiver: Hashable, Sendable {
  /// The rule's name.
  package var rule: String
  /// The figures that a finding must have, or miss, for the waiver to be about it; none for all findings of the
  /// rule.
  package var figures: [FigureKey]
  package var reason: String
  /// Who accepted it.
  package var acceptedBy: String
  /// The last day of the last period that it holds for; `nil` for no end.
  package var lastDay: CalendarDate?
  /// The file that it stands in, and where.
  package var path: String
  package var position: SourcePosition

  package init(
    rule: String, figures: [FigureKey], reason: String, acceptedBy: String, lastDay: CalendarDate?,
    path: String, position: SourcePosition
  ) {
    self.rule = rule
    self.figures = figures
    self.reason = reason
    self.acceptedBy = acceptedBy
    self.lastDay = lastDay
    self.path = path
    self.position = position
  }

  /// Whether it is about a finding, whatever the period.
  package func covers(_ finding: Finding) -> Bool {
    finding.rule == rule
      && figures.allSatisfy { finding.figures.contains($0) || finding.missing.contains($0) }
  }
}
