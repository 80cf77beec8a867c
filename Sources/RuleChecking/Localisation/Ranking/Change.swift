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

  /// The decimal digits of the printed value, first to last.
  var printedDigits: [UInt8] { Array(String(printed.magnitude).utf8) }
  /// Those of the other.
  var impliedDigits: [UInt8] { Array(String(implied.magnitude).utf8) }
}
