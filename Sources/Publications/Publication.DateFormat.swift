extension Publication {
  /// How dates are printed.
  package struct DateFormat: Hashable, Sendable {
    package enum Order: String, CaseIterable, Hashable, Sendable { case dmy, mdy, ymd }
    package var order: Order
    /// What a two-digit year is added to: a whole hundred of `centuries`.
    package var century: Int
    /// The languages whose names of months and weekdays are read, by code.
    package var languages: [String] = []
    /// Names that the publication has beside those of its languages.
    package var names = CalendarNames()

    /// The hundreds whose every year the calendar has, but for year 0.
    package static let centuries = 0...9900

    /// All names that are read; those of the languages are looked up anew each time.
    package var allNames: CalendarNames {
      var all = names
      for code in languages { LanguageLibrary.names(in: code).map { all.add($0) } }
      return all
    }
  }
}
