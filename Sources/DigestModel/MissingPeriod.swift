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
  package var description: String {
    switch self {
    case .undeclared: "its publication names no figure that gives the report period"
    case .unread(let keys):
      "the report period was not found: no date is read for "
        + keys.map(\.description).joined(separator: " and ")
    case .reversed(let first, let last):
      "a report period from \(first) to \(last) is none"
    }
  }
}
