extension Finding {
  /// Why a failing finding is no news.
  package enum Acceptance: Hashable, Sendable {
    /// It stands in the baseline, with the same values.
    case known
    /// It stands in the baseline, with other values; what these were.
    case changed([Change])
    case waived(Waiver)
    /// A waiver was about it that has ended.
    case expired(Waiver)

    /// A figure whose value is another than in the baseline.
    package struct Change: Hashable, Sendable {
      package var key: FigureKey
      /// As the baseline has it; `nil` where it was not printed.
      package var earlier: String?

      package init(key: FigureKey, earlier: String?) {
        self.key = key
        self.earlier = earlier
      }
    }

    /// Whether the finding counts no more.
    package var isAccepted: Bool {
      switch self {
      case .known, .waived: true
      case .changed, .expired: false
      }
    }
  }

  /// Whether the finding fails or cannot be evaluated, and nobody has accepted that.
  package var isOpen: Bool {
    (status == .fail || status == .broken) && acceptance?.isAccepted != true
  }
}
