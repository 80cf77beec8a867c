import DigestModel

extension Period {
  /// `YYYY-MM` for a whole month, else both days as an interval, `YYYY-MM-DD/YYYY-MM-DD`.
  ///
  /// Source: ISO 8601-1, sections 5.2.2.3 and 5.5.
  var written: String {
    isWholeMonth ? String(start.description.dropLast(3)) : "\(start)/\(end)"
  }
}
