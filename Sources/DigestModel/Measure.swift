/// What kind of value an indicator has.
package enum Measure: String, Hashable, Sendable, CaseIterable {
  /// A whole number of things; exact.
  case count
  /// A number followed by a percent sign.
  case percent
  /// A decimal number without a unit.
  case decimal
  /// An index such as a net promoter score; whole, may be negative.
  case score
  /// An age in years, or a range of ages.
  case years
  /// A day.
  case date
  /// A length of time, in seconds; printed `mm:ss` or `hh:mm:ss`.
  case seconds
}
