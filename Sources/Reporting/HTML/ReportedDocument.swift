package import DigestModel
package import PageExtraction

/// What a report of a checked document shows: the outcome, beside the pages it is about.
package struct ReportedDocument: Sendable {
  /// What a rule says of itself.
  package struct Rule: Hashable, Sendable {
    package var label: Wording
    /// What it checks; `nil` where it does not say.
    package var description: Wording?
    /// Why it should hold; `nil` where it does not say.
    package var reason: Wording?
    /// An auditor's tick mark: `Ft`, `Cft`, `Rx` or `Eq`.
    package var mark: String?

    package init(label: Wording, description: Wording?, reason: Wording?, mark: String?) {
      (self.label, self.description) = (label, description)
      (self.reason, self.mark) = (reason, mark)
    }
  }

  package var checked: CheckedDocument
  /// The publication's title.
  package var title: Wording
  package var pages: [Page]
  /// One for each page; `nil` where there is none, as of a text.
  package var pictures: [PagePicture?]
  package var names: FigureNames
  /// By name.
  package var rules: [String: Rule]
  /// Which wrong values of its figures the rules would notice.
  package var coverage: RuleCoverage

  package init(
    checked: CheckedDocument, title: Wording, pages: [Page], pictures: [PagePicture?],
    names: FigureNames, rules: [String: Rule], coverage: RuleCoverage
  ) {
    (self.checked, self.title, self.pages, self.pictures) = (checked, title, pages, pictures)
    (self.names, self.rules, self.coverage) = (names, rules, coverage)
  }
}
