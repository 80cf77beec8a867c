import DigestModel
import Publications

/// Tells the value of a whole numeral by the publication's number format.
struct NumberShape {
  /// A numeral as digits and what parts them.
  struct Parts {
    /// ASCII digits; the first is empty where a decimal mark begins the numeral.
    private(set) var groups: [String] = []
    /// Behind every group but the last.
    private(set) var signs: [Unicode.Scalar] = []
    /// Whether some digits are of another script than those before, or no decimal digits at all.
    private(set) var isMixed = false

    init(_ digits: String?) {
      groups = [digits ?? ""]
      isMixed = digits == nil
    }

    mutating func append(_ digits: String?, behind sign: Unicode.Scalar) {
      groups.append(digits ?? "")
      signs.append(sign)
      if digits == nil { isMixed = true }
    }

    func isParted(by sign: Unicode.Scalar) -> Bool { signs.allSatisfy { $0 == sign } }

    /// The sign that the numeral begins with.
    var leadingSign: Unicode.Scalar? { groups[0].isEmpty ? signs.first : nil }

    /// A whole number of at most three digits in one piece.
    var smallInteger: Int? {
      groups.count == 1 && groups[0].utf8.count <= 3 && !isMixed ? Int(groups[0]) : nil
    }
  }

  private let numbers: Publication.NumberFormat
  private let takesSpace: Bool

  init(_ numbers: Publication.NumberFormat) {
    self.numbers = numbers
    takesSpace = numbers.thousands.contains(" ")
  }

  /// The digits before the decimal mark that one number has at most.
  static let mostDigits = 10
  /// The digits of a group of thousands.
  static let groupLength = 3
  /// The digits behind the decimal mark that one number has at most.
  static let mostDecimals = 9

  private static let colon: Unicode.Scalar = ":"

  /// What a numeral is, all of it.
  func form(of parts: Parts, isPercent: Bool = false) -> DocumentNumeral.Form {
    guard !parts.isMixed else { return .unreadable(.mixedDigits) }
    let hasColons = parts.signs.contains(Self.colon)
    if hasColons {
      return !isPercent && parts.isParted(by: Self.colon)
        ? duration(parts.groups).map { .duration($0) } ?? .unreadable(.noTime)
        : .unreadable(.separators)
    }
    if parts.signs.contains(where: Dashes.all.contains) {
      return (isPercent ? nil : range(parts)) ?? .unreadable(.joined)
    }
    guard let (whole, fraction) = split(parts) else {
      return .unreadable(
        parts.signs.contains { $0 == "/" || $0 == "\u{2044}" || $0 == "\u{2215}" }
          ? .noDecimalNumber : .separators)
    }
    // A number so long is several whose gaps are lost.
    guard whole.utf8.count <= Self.mostDigits, fraction.utf8.count <= Self.mostDecimals,
      let quantity = Quantity((whole.isEmpty ? "0" : whole) + fraction)
    else { return .unreadable(.tooLong) }
    return .number(
      Quantity(quantity.coefficient, decimals: fraction.utf8.count), isPercent: isPercent)
  }

  /// How many digits a group behind the first may have.
  var groupLengths: ClosedRange<Int> { numbers.grouping == .lakh ? 2...3 : 3...3 }

  /// Whether groups parted by spaces may follow the digits.
  func mayGoOn(_ parts: Parts) -> Bool {
    if let sign = parts.leadingSign {
      return !isDecimal(sign) && parts.signs.dropFirst().allSatisfy { $0 == " " }
    }
    return parts.isParted(by: " ")
  }

  /// The digits before and behind the decimal mark; `nil` where the format has no such number.
  private func split(_ parts: Parts) -> (whole: String, fraction: String)? {
    var groups = parts.groups
    var signs = parts.signs
    var fraction = ""
    if let last = signs.last, isDecimal(last), !signs.dropLast().contains(last) {
      fraction = groups.removeLast()
      signs.removeLast()
    }
    guard let separator = signs.first else { return (groups[0], fraction) }
    guard signs.allSatisfy({ $0 == separator }), isThousands(separator), areGroups(groups) else {
      return nil
    }
    return (groups.joined(), fraction)
  }

  /// Whether digits are parted as the format parts those of one number.
  private func areGroups(_ groups: [String]) -> Bool {
    guard let first = groups.first, let last = groups.last, first.utf8.first != 0x30,
      last.utf8.count == 3
    else { return false }
    func isThousands() -> Bool {
      (1...3).contains(first.utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    }
    switch numbers.grouping {
    case .thousands: return isThousands()
    case .lakh:
      return (1...2).contains(first.utf8.count)
        && groups.dropFirst().dropLast().allSatisfy { $0.utf8.count == 2 }
        || groups.count == 2 && isThousands()
    }
  }

  private func isThousands(_ sign: Unicode.Scalar) -> Bool {
    if sign == " " { return takesSpace }
    return numbers.thousands.contains { Self.areAlike($0, sign) }
  }

  private func isDecimal(_ sign: Unicode.Scalar) -> Bool {
    numbers.decimal.contains { Self.areAlike($0, sign) }
  }

  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{2018}", "\u{2BC}", "`", "\u{B4}",
  ]

  /// One mark, or two printings of an apostrophe.
  private static func areAlike(_ declared: Character, _ printed: Unicode.Scalar) -> Bool {
    if declared == Character(printed) { return true }
    guard let mark = declared.unicodeScalars.first else { return false }
    return apostrophes.contains(mark) && apostrophes.contains(printed)
  }

  /// Seconds of `mm:ss` or `h:mm:ss`.
  private func duration(_ groups: [String]) -> Int? {
    guard (2...3).contains(groups.count), (1...3).contains(groups[0].utf8.count),
      var seconds = Int(groups[0])
    else { return nil }
    for group in groups.dropFirst() {
      guard group.utf8.count == 2, let part = Int(group), part < 60 else { return nil }
      seconds = seconds * 60 + part
    }
    return seconds
  }

  private func range(_ parts: Parts) -> DocumentNumeral.Form? {
    guard parts.groups.count == 2, parts.groups.allSatisfy({ (1...3).contains($0.utf8.count) }),
      let low = Int(parts.groups[0]), let high = Int(parts.groups[1])
    else { return nil }
    return low <= high ? .range(low, high) : nil
  }
}
