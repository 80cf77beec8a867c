import DigestModel
import Reporting

/// What the rules of a publication say of an issue.
public struct CheckOutcome: Sendable {
  /// The outcome of one rule for one choice of its variables.
  public struct Result: Hashable, Sendable {
    /// How the rule came out.
    public enum Status: String, Hashable, Sendable, CaseIterable {
      /// The figures agree.
      case pass
      /// The figures contradict each other.
      case fail
      /// A figure is missing, so that nothing can be said.
      case indeterminate
      /// The rule cannot be evaluated on these figures.
      case broken
      /// The identity served to read a figure, so it cannot check it.
      case used
    }

    /// The rule's name.
    public let rule: String
    /// The rule's label, in the language asked for.
    public let label: String
    /// How the rule came out.
    public let status: Status
    /// `error`, `warning` or `note`.
    public let severity: String
    /// One sentence with the numbers; lower case, no full stop.
    public let message: String
    /// Keys of the figures that take part, in the order the rule names them.
    public let figures: [String]
    /// Of a failing rule what may be wrong, likeliest first.
    public let suspects: [Suspect]
    /// Whether the publication's waivers say that it is known.
    public let isAccepted: Bool
  }

  /// Figures that, changed together, would let the rule pass.
  public struct Suspect: Hashable, Sendable {
    /// The figures that would change.
    public let keys: [String]
    /// The value that each would have to take, in the order of the keys.
    public let implied: [String]
    /// What would explain the change, such as `one-digit`; `nil` where nothing does.
    public let mechanism: String?
  }

  /// What was checked.
  public let issue: Issue
  let check: DocumentCheck
  let checkedIssue: CheckedIssue
  var checked: CheckedDocument { checkedIssue.checked }

  /// In the order of the rules.
  public var results: [Result] { checked.findings.map { Result($0) } }

  /// Results that are discrepancies: they fail, or cannot be evaluated, and are not accepted.
  public var discrepancies: [Result] { checked.findings.filter(\.isOpen).map { Result($0) } }

  /// Keys of the figures that no rule has decided anything about.
  public var unchecked: [String] { checked.unchecked.map(\.description) }

  /// Writes a report of the outcome.
  ///
  /// - Returns: The bytes of its file.
  public func report(as format: ReportFileFormat) async throws(CrossfootError) -> [UInt8] {
    try await format.write(self)
  }
}

extension CheckOutcome.Result {
  init(_ finding: Finding) {
    rule = finding.rule
    label = finding.label
    status = Status(finding.status)
    severity = finding.severity.rawValue
    message = finding.message
    figures = finding.figures.map(\.description)
    suspects = finding.suspects.map { suspect in
      CheckOutcome.Suspect(
        keys: suspect.keys.map(\.description), implied: suspect.implied.map(\.description),
        mechanism: suspect.mechanism)
    }
    isAccepted = finding.acceptance != nil && !finding.isOpen
  }
}

extension CheckOutcome.Result.Status {
  init(_ status: Finding.Status) {
    self =
      switch status {
      case .pass: .pass
      case .fail: .fail
      case .indeterminate: .indeterminate
      case .broken: .broken
      case .used: .used
      }
  }
}
