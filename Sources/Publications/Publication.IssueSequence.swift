package import DigestModel

extension Publication {
  /// How often a publication appears.
  package enum Frequency: String, CaseIterable, Hashable, Sendable {
    case day, week, month, quarter, year
  }

  /// What tells whether one issue of a publication is the one right before another.
  package struct IssueSequence: Hashable, Sendable {
    /// As declared; `nil` where nothing is.
    package var frequency: Frequency?
    /// Whether issues print the first day of their period.
    package var givesFirstDay: Bool

    package init(frequency: Frequency?, givesFirstDay: Bool) {
      self.frequency = frequency
      self.givesFirstDay = givesFirstDay
    }

    /// How many issues after one another is, by the declared frequency: `nil` where none is declared, or
    /// the other lies between two.
    package func steps(from earlier: Period, to later: Period) -> Int? {
      frequency.flatMap { $0.step(from: earlier.end, to: later.end) }
    }

    /// Whether no issue lies between two, by the declared frequency, else by the days of their periods:
    /// `nil` where the publication says nothing to tell it by.
    package func adjoins(_ earlier: Period, _ later: Period) -> Bool? {
      guard let frequency else {
        return givesFirstDay ? earlier.end.ordinal + 1 == later.start.ordinal : nil
      }
      return frequency.step(from: earlier.end, to: later.end) == 1
    }
  }

  /// How its issues follow each other.
  package var sequence: IssueSequence {
    IssueSequence(frequency: frequency, givesFirstDay: period.start != nil)
  }
}

extension Publication.Frequency {
  /// How many issues after the one of a last day that of another is; `nil` where it is between two.
  fileprivate func step(from earlier: CalendarDate, to later: CalendarDate) -> Int? {
    let days = later.ordinal - earlier.ordinal
    let months = later.months - earlier.months
    switch self {
    case .day: return days
    case .week: return days.isMultiple(of: 7) ? days / 7 : nil
    case .month: return months
    case .quarter: return months.isMultiple(of: 3) ? months / 3 : nil
    case .year: return months.isMultiple(of: 12) ? months / 12 : nil
    }
  }
}

extension CalendarDate {
  /// The months since the year 0.
  fileprivate var months: Int { 12 * year + month }
}
