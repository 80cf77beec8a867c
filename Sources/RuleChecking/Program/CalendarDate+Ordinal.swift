import DigestModel

extension CalendarDate {
  /// The day that a day number stands for, where it is known.
  init?(day estimate: Estimate) {
    guard let number = estimate.point, number.isInteger,
      let ordinal = Int(exactly: number.numerator)
    else { return nil }
    self.init(ordinal: ordinal)
  }
}
