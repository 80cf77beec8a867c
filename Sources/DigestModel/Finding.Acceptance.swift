extension Finding {
  /// Why a failing finding is no news.
  package enum Acceptance: Hashable, Sendable {
    /// It stands in the baseline, with the same values.
    case known
    /// It stands in the baseline, and something is not as it was.
    case changed([Change])
    case waived(Waiver)
    /// A waiver was about it that has ended.
    case expired(Waiver)
    /// A waiver that ends is about it, and the report's days are not known.
    case undated(Waiver)

    /// What is another than in the baseline.
    package enum Change: Hashable, Sendable {
      /// The value of a figure, by its written key; `nil` where it is not printed, or takes no part.
      case figure(String, earlier: String?, now: String?)
      /// The same of a figure of the issue before.
      case earlierFigure(String, earlier: String?, now: String?)
      /// What the rule comes to on the same figures; the sentence that it came to.
      case message(earlier: String)
    }

    /// Whether the finding counts no more.
    package var isAccepted: Bool {
      switch self {
      case .known, .waived: true
      case .changed, .expired, .undated: false
      }
    }
  }

  /// Whether the finding fails or cannot be evaluated, and nobody has accepted that.
  package var isOpen: Bool {
    hasFailed && acceptance?.isAccepted != true
  }
}

extension Finding.Acceptance {
  /// The waiver that is about the finding, in force or not.
  package var waiver: Waiver? {
    switch self {
    case .known, .changed: nil
    case .waived(let waiver), .expired(let waiver), .undated(let waiver): waiver
    }
  }

  /// In a word.
  package var word: String {
    switch self {
    case .known: "known"
    case .changed: "changed"
    case .waived: "waived"
    case .expired, .undated: "expired"
    }
  }
}
