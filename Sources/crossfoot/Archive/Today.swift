import DigestModel
import Glibc

extension CalendarDate {
  /// The present day in UTC, or that of `SOURCE_DATE_EPOCH`, for what must come out the same again.
  ///
  /// Source: reproducible-builds.org, SOURCE_DATE_EPOCH.
  static var today: CalendarDate? {
    let given = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    let seconds = given ?? time(nil)
    guard let epoch = CalendarDate(year: 1970, month: 1, day: 1) else { return nil }
    return CalendarDate(ordinal: epoch.ordinal + seconds / 86_400)
  }
}
