package import DigestModel
package import RuleChecking

/// Which figures of which issues a series has.
package struct SeriesOptions: Sendable {
  /// The figures that any of them chooses; all where there is none.
  package var selections: [FigureSelection]
  /// The first and last day: of periods that reach into them.
  package var from: CalendarDate?
  package var to: CalendarDate?
  /// Only what was known on this day.
  package var asOf: CalendarDate?
  /// Whether figures that are not printed are worked out where rules tell how.
  package var derives: Bool

  package init(
    selections: [FigureSelection] = [], from: CalendarDate? = nil, to: CalendarDate? = nil,
    asOf: CalendarDate? = nil, derives: Bool = false
  ) {
    self.selections = selections
    self.from = from
    self.to = to
    self.asOf = asOf
    self.derives = derives
  }

  func includes(_ key: FigureKey) -> Bool {
    selections.isEmpty || selections.contains { $0.includes(key) }
  }

  /// Documents without a period are in every stretch of time but a bounded one.
  func includes(_ period: Period?) -> Bool {
    guard let period else { return from == nil && to == nil }
    return from.map { period.end >= $0 } ?? true && to.map { period.start <= $0 } ?? true
  }

  func includes(_ record: IssueRecord) -> Bool {
    asOf.map { day in record.knownSince.map { $0 <= day } ?? false } ?? true
  }
}
