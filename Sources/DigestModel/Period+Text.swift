extension Period {
  /// `YYYY-MM` for a whole month, the day alone for one day, else both days as an interval, `YYYY-MM-DD/YYYY-MM-DD`.
  ///
  /// Source: ISO 8601-1, sections 5.2.2.3 and 5.5.
  package var written: String {
    if isWholeMonth { return String(start.description.dropLast(3)) }
    return start == end ? start.description : "\(start)/\(end)"
  }
}
