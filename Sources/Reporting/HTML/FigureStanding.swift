import DigestModel

/// What all findings together say of a figure.
struct FigureStanding {
  /// The worst that its findings say, worst first.
  enum Status: String, CaseIterable {
    case fail, accepted, pass, indeterminate, used, unchecked

    var word: Term {
      switch self {
      case .fail: .statusFail
      case .accepted: .statusAccepted
      case .pass: .statusPass
      case .indeterminate: .statusIndeterminate
      case .used: .statusUsed
      case .unchecked: .statusUnchecked
      }
    }
  }

  /// The marks of rules, in the order that they are shown in.
  static let marks = ["Ft", "Cft", "Rx", "Eq"]
  /// The mark of a rule that names none.
  static let unnamedMark = "✓"
  static let failureMark = "✗"

  private(set) var status = Status.unchecked
  private var passed: Set<String> = []
  /// Places of the findings that it takes part in, in their order.
  private(set) var findings: [Int] = []

  /// The auditor's marks: `✗`, then those of the identities that hold, `Ft Rx`; empty where nothing
  /// decides about the figure.
  var mark: String {
    let failure = status == .fail || status == .accepted ? [Self.failureMark] : []
    return (failure + (Self.marks + [Self.unnamedMark]).filter(passed.contains))
      .joined(separator: " ")
  }

  /// - Returns: A standing for every figure that takes part in a finding.
  static func standings(
    of findings: [Finding], rules: [String: ReportedDocument.Rule]
  ) -> [FigureKey: FigureStanding] {
    var standings: [FigureKey: FigureStanding] = [:]
    for (index, finding) in findings.enumerated() {
      for key in finding.figures {
        standings[key, default: FigureStanding()].add(
          finding, at: index, mark: rules[finding.rule]?.mark ?? unnamedMark)
      }
    }
    return standings
  }

  private mutating func add(_ finding: Finding, at index: Int, mark: String) {
    guard findings.last != index else { return }
    findings.append(index)
    if finding.status == .pass { passed.insert(mark) }
    let order = Status.allCases
    let ranks = [status, finding.standing].compactMap(order.firstIndex)
    status = ranks.min().map { order[$0] } ?? status
  }
}

extension Finding {
  /// What the finding alone says of its figures.
  var standing: FigureStanding.Status {
    switch status {
    case .fail, .broken: isOpen ? .fail : .accepted
    case .pass: .pass
    case .indeterminate: .indeterminate
    case .used: .used
    }
  }
}
