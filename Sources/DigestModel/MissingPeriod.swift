/// Why the report period of a document is not known.
package enum MissingPeriod: Hashable, Sendable, Codable {
  /// The publication does not say which figure gives it.
  case undeclared
  /// No date was read for the figures that give its first or last day.
  case unread([FigureKey])
  /// Its first day is after its last.
  case reversed(first: CalendarDate, last: CalendarDate)
}

extension MissingPeriod: CustomStringConvertible {
  /// Lower case, no full stop.
  package var description: String { wording.en }

  /// The description in every language.
  package var wording: Wording {
    switch self {
    case .undeclared: Term.periodUndeclared.text
    case .unread(let keys):
      Term.periodUnread.text.filled([
        "figures": Wording.listed(keys.map(\.description), by: .bothPhrases)
      ])
    case .reversed(let first, let last):
      Term.periodReversed.text.filled(["first": first.description, "last": last.description])
    }
  }
}
