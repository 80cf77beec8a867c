import DigestModel

extension Finding.Status {
  var word: Term {
    switch self {
    case .pass: .statusPass
    case .fail: .statusFail
    case .indeterminate: .statusIndeterminate
    case .broken: .statusBroken
    case .used: .statusUsed
    }
  }
}

extension Finding.Severity {
  var word: Term {
    switch self {
    case .error: .severityError
    case .warning: .severityWarning
    case .note: .severityNote
    }
  }
}

extension Finding.Status {
  /// The heading of such findings.
  var head: Term {
    switch self {
    case .pass: .headPass
    case .fail: .headFail
    case .indeterminate: .headIndeterminate
    case .broken: .headBroken
    case .used: .headUsed
    }
  }
}
