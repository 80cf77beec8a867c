import DigestModel
import Publications

/// The issues of a publication one after the other, with the periods that lack one.
struct IssueTimeline {
  struct Slot {
    let period: Period
    /// Its place among the records; `nil` where there is no issue.
    let record: Int?
    /// Whether it is right after the slot before.
    let adjoins: Bool
  }

  /// By period.
  private(set) var slots: [Slot] = []

  /// - Parameter records: Of each period the last vintage counts.
  init(_ records: [IssueRecord], sequence: Publication.IssueSequence) {
    var latest: [Period: Int] = [:]
    for (place, record) in records.enumerated() {
      guard let period = record.document.period else { continue }
      if let known = latest[period], records[known].document.vintage > record.document.vintage {
        continue
      }
      latest[period] = place
    }
    let issues = latest.sorted { ($0.key.end, $0.key.start) < ($1.key.end, $1.key.start) }
    for (period, record) in issues {
      if let last = slots.last?.period {
        for lacking in sequence.periods(between: last, and: period) {
          slots.append(Slot(period: lacking, record: nil, adjoins: true))
        }
      }
      let adjoins = slots.last.map { sequence.adjoins($0.period, period) ?? true } ?? false
      slots.append(Slot(period: period, record: record, adjoins: adjoins))
    }
  }
}
