import DigestModel

/// A printed value, and the one it would have to be.
struct Change: Sendable {
  /// The printing's number.
  let printing: Int
  /// The figure's place among the document's.
  let place: Int
  let domain: ValueDomain
  /// In units of the last digit.
  let printed: Int
  let implied: Int

  /// The digits that the printed value has, first to last.
  var printedDigits: [UInt8] { digits(printed) }
  /// Those that the other would have.
  var impliedDigits: [UInt8] { digits(implied) }

  private func digits(_ units: Int) -> [UInt8] {
    domain.value(units).flatMap { PrintedDigits($0) }?.digits ?? []
  }
}
