import DigestModel

/// Decimal numbers with their whole digits in groups of three, set apart by a space:
/// `-3563674.5` is `-3 563 674.5`, and `169752…∞` is `169 752…∞`. Any other text stays as it is.
func grouped(_ text: String) -> String {
  text.split(separator: "…", omittingEmptySubsequences: false).map { grouped(number: $0) }
    .joined(separator: "…")
}

private func grouped(number: Substring) -> String {
  let sign = number.prefix { $0 == "-" || $0 == "+" }
  let unsigned = number.dropFirst(sign.count)
  guard sign.count <= 1, Quantity(unsigned) != nil else { return String(number) }
  let whole = unsigned.prefix { $0 != "." }
  var digits = ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index).isMultiple(of: 3) { digits += " " }
    digits.append(digit)
  }
  return sign + digits + unsigned.dropFirst(whole.count)
}

extension FigureValue {
  /// The value for a person to read: digits in groups, percents with their sign, seconds marked.
  func written(as measure: Measure) -> String {
    switch self {
    case .number(let quantity):
      grouped(quantity.description) + (measure == .percent ? "%" : "")
    case .date, .range, .notAvailable: description
    case .duration: grouped(description) + " s"
    }
  }
}
