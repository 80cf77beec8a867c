internal import DigestModel

/// When a unit opened and how many come to it: the ground of invented digests.
struct UnitHistory {
  var id: String
  /// The unit whose figures this one's are part of.
  var parent = "all"
  /// Where only the month or the year is known, the first of a day that may be it.
  var opened: CalendarDate
  /// Direct appeals in a usual month.
  var rate: Int
  /// Services beside direct appeals are counted.
  var hasFurther = true
  /// Most applicants are old, as in Baku's first centres.
  var isOld = false
  /// A survey's sentences stand on the page.
  var hasSurvey = true

  /// All units without parts of their own, in the order of the pages and tables.
  static let all: [UnitHistory] = [
    UnitHistory(id: "baku-1", opened: day(2019, 5, 9), rate: 8500, isOld: true),
    UnitHistory(id: "baku-2", opened: day(2019, 12, 24), rate: 4600, isOld: true),
    UnitHistory(id: "baku-3", opened: day(2020, 5, 19), rate: 14_500, isOld: true),
    UnitHistory(id: "baku-4", opened: day(2021, 4, 8), rate: 9800, isOld: true),
    UnitHistory(id: "baku-5", opened: day(2023, 1, 5), rate: 4400, isOld: true),
    UnitHistory(
      id: "labour-inspectorate-reception", opened: day(2026, 2, 2), rate: 1300, hasFurther: false,
      hasSurvey: false),
    UnitHistory(
      id: "ministry-reception", opened: day(2021, 3, 1), rate: 1800, hasFurther: false,
      hasSurvey: false),
    UnitHistory(id: "absheron", opened: day(2021, 7, 26), rate: 7100),
    UnitHistory(id: "karabakh-centre", parent: "karabakh", opened: day(2023, 8, 7), rate: 5000),
    UnitHistory(id: "shusha", parent: "karabakh", opened: day(2024, 6, 1), rate: 90),
    UnitHistory(id: "aghali", parent: "karabakh", opened: day(2022, 5, 27), rate: 12),
    UnitHistory(id: "kalbajar", parent: "karabakh", opened: day(2025, 3, 1), rate: 20),
    UnitHistory(id: "fuzuli", parent: "karabakh", opened: day(2025, 11, 27), rate: 70),
    UnitHistory(
      id: "tartar", parent: "karabakh", opened: day(2026, 1, 22), rate: 850, isOld: true),
  ]

  /// A unit's first day; the first centre's for a unit that has none of its own.
  static func opened(_ unit: String) -> CalendarDate {
    all.first { $0.id == unit }?.opened ?? day(2019, 5, 9)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("a unit opened on a day of the calendar")
    }
    return date
  }
}
