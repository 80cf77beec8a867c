import DigestModel

/// A length in points to a tenth, halves away from zero: `72.04` is `72.0`.
///
/// The rounding is done on whole tenths, so that the text is the same on every machine. What is no
/// number, or beyond any page, is `0.0`.
func tenths(_ points: Double) -> String {
  let scaled = (points * 10).rounded()
  guard scaled.magnitude < 1e12 else { return "0.0" }
  let whole = Int(scaled)
  return "\(whole < 0 ? "-" : "")\(whole.magnitude / 10).\(whole.magnitude % 10)"
}

extension Box {
  /// Left, top, right, bottom, in points to a tenth.
  var edges: [String] { [tenths(left), tenths(top), tenths(right), tenths(bottom)] }
}
