import Testing

extension Array {
  /// One of the elements of an array that has some.
  fileprivate func any(using random: inout SeededGenerator) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}

/// A number printed in one of many ways, with what a reader would say it is.
struct PrintedNumber: CustomTestStringConvertible {
  /// How a publication of the trial prints its numbers.
  struct Format {
    var thousands: [String]
    var decimal: String
    var isLakh: Bool
    var parentheses: String

    /// `numbers:` of its vocabulary.
    var declaration: String {
      let marks = thousands.map { $0 == " " ? "space" : "\"\($0)\"" }.joined(separator: ", ")
      return "{thousands: [\(marks)], decimal: \"\(decimal)\", "
        + "grouping: \(isLakh ? "lakh" : "thousands"), parentheses: \(parentheses)}"
    }
  }

  /// Where it stands.
  enum Place: CaseIterable { case row, sentence, field }

  var format: Format
  var kind: String
  var place: Place
  var text: String
  /// The values that may be read, as figures print them; none where it must stay unread.
  var values: [String]
  /// Printed plainly, as its publication prints such values: it must be read.
  var isPlain: Bool
  var style: String

  var testDescription: String { "\(style): “\(text)” as \(kind), \(place)" }
}

extension PrintedNumber {
  private static let separators = [" ", ",", ".", "'", "\u{2019}", "_", "\u{B7}", "\u{66C}"]
  private static let minus = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FF0D}",
  ]
  /// The zeros of scripts that have decimal digits.
  private static let zeros: [UInt32] = [
    0xFF10, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x17E0, 0x1D7CE, 0x1D7F6,
  ]

  /// A number in a random style.
  static func random(using random: inout SeededGenerator) -> PrintedNumber {
    let decimal = [".", ","].randomElement(using: &random) ?? "."
    let thousands = separators.filter { $0 != decimal && Bool.random(using: &random) }
    let format = Format(
      thousands: thousands, decimal: decimal, isLakh: Int.random(in: 0..<6, using: &random) == 0,
      parentheses: ["undeclared", "minus", "plain"].randomElement(using: &random) ?? "plain")
    return self.random(in: format, using: &random)
  }

  /// A number of a publication in a random style.
  static func random(
    in format: Format, using random: inout SeededGenerator
  ) -> PrintedNumber {
    let kind = ["count", "score", "change", "decimal", "percent"].any(using: &random)
    let place = Place.allCases.randomElement(using: &random) ?? .row
    let hasDecimals = (kind == "decimal" || kind == "percent") && Bool.random(using: &random)
    let count = Int.random(in: 1...7, using: &random)
    var digits = String(Int.random(in: 1...9, using: &random))
    for _ in 1..<count { digits += String(Int.random(in: 0...9, using: &random)) }
    var fraction = ""
    if hasDecimals {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        fraction += String(Int.random(in: 0...9, using: &random))
      }
    }
    let number = PrintedNumber(
      format: format, kind: kind, place: place, text: digits, values: [], isPlain: true,
      style: "plain")
    return number.printed(digits, fraction, using: &random)
  }

  private func printed(
    _ digits: String, _ fraction: String, using random: inout SeededGenerator
  ) -> PrintedNumber {
    var number = self
    var magnitude = fraction.isEmpty ? digits : "\(digits).\(fraction)"
    var core = digits
    number.style = "digits"
    // Groups, by a separator of the format or by another one.
    if digits.utf8.count > 3 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: break
      case 1, 2:
        guard let mark = format.thousands.randomElement(using: &random) else { break }
        core = Self.grouped(digits, by: mark == " " ? Self.space(using: &random) : mark, format)
        number.style = "grouped"
      default:
        let foreign = Self.separators.filter {
          !format.thousands.contains($0) && $0 != format.decimal && $0 != " "
            && !Self.isApostrophe($0, among: format.thousands)
        }
        guard let mark = foreign.randomElement(using: &random) else { break }
        core = Self.grouped(digits, by: mark, format)
        number.style = "foreign separator"
        number.isPlain = false
      }
    }
    if !fraction.isEmpty {
      core += format.decimal + fraction
      if Int.random(in: 0..<6, using: &random) == 0 {
        core = format.decimal + fraction
        magnitude = "0.\(fraction)"
        number.style += ", no zero"
      }
    }
    if kind == "percent" {
      core += ["%", " %", "%"].randomElement(using: &random) ?? "%"
    }
    number.text = core
    number.sign(magnitude, using: &random)
    number.disguise(using: &random)
    return number
  }

  // MARK: Signs

  private mutating func sign(_ magnitude: String, using random: inout SeededGenerator) {
    let isZero = magnitude.allSatisfy { $0 == "0" || $0 == "." }
    let (plus, minus) = (magnitude, isZero ? magnitude : "-\(magnitude)")
    let dash = Self.minus.randomElement(using: &random) ?? "-"
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1, 2:
      values = [plus]
      if kind == "change", !isZero { isPlain = false }
    case 3:
      text = "+\(text)"
      (values, style) = ([plus], style + ", plus")
      if kind == "count" { isPlain = false }
    case 4, 5:
      text = dash + text
      (values, style) = ([minus], style + ", minus")
      if kind == "count" { isPlain = false }
    case 6:
      text = "\(dash) \(text)"
      // Between a word and a count it is punctuation.
      values = kind == "count" && place == .sentence ? [minus, plus] : [minus]
      (style, isPlain) = (style + ", minus apart", false)
    case 7:
      text += dash
      (values, style, isPlain) = ([minus], style + ", minus behind", false)
    default:
      text = "(\(text))"
      // In a sentence, or where the publication says so, they are parentheses.
      let mayBePlain = place == .sentence || format.parentheses == "plain"
      values = mayBePlain ? [minus, plus] : [minus]
      (style, isPlain) = (style + ", parentheses", false)
    }
  }

  // MARK: Disguises

  /// Changes how the number looks, or what it says, now and then.
  private mutating func disguise(using random: inout SeededGenerator) {
    let first = text.firstIndex(where: \.isNumber) ?? text.startIndex
    let end = text.lastIndex(where: \.isNumber).map { text.index(after: $0) } ?? text.endIndex
    switch Int.random(in: 0..<17, using: &random) {
    case 7 where kind != "percent":
      text.insert(contentsOf: [" million", " thousand", " bn"].any(using: &random), at: end)
      (values, style, isPlain) = ([], style + ", multiplied", false)
    case 0:
      text = Self.digits(of: text, from: Self.zeros.randomElement(using: &random) ?? 0x30)
      (style, isPlain) = (style + ", another script", false)
    case 1:
      let zero = Self.zeros.randomElement(using: &random) ?? 0x30
      text.replaceSubrange(
        first...first, with: Self.digits(of: String(text[first]), from: zero))
      (style, isPlain) = (style + ", two scripts", false)
    case 2:
      let joiner = ["\u{200D}", "\u{2060}", "\u{FE0F}", "\u{AD}", "\u{200B}", "\u{200E}"].any(
        using: &random)
      text.insert(contentsOf: joiner, at: text.index(after: first))
      (style, isPlain) = (style + ", joiner", false)
    case 3:
      text.insert(contentsOf: ["a", "№", "x", "ə"].any(using: &random), at: first)
      (style, isPlain) = (style + ", letter before", false)
    case 4:
      text.insert(contentsOf: ["k", "m", "th", "-ci"].any(using: &random), at: end)
      (style, isPlain) = (style + ", letter behind", false)
    case 5:
      let mark = ["<", "~", "\u{B1}", "\u{2264}", "\u{2248}", "\u{25BC}"].any(using: &random)
      text = mark + [" ", ""].any(using: &random) + text
      (values, style, isPlain) = ([], style + ", qualified", false)
    case 6:
      let unit = ["/7", "\u{BD}", "\u{2030}", "e5", "^2", "\u{D7}10", ":3", "\u{2044}3"].any(
        using: &random)
      text.insert(contentsOf: unit, at: end)
      (values, style, isPlain) = ([], style + ", more behind", false)
    default: break
    }
  }

  // MARK: Parts

  private static func grouped(_ digits: String, by mark: String, _ format: Format) -> String {
    var groups = [String(digits.suffix(3))]
    var rest = digits.dropLast(3)
    while !rest.isEmpty {
      let size = format.isLakh ? 2 : 3
      groups.insert(String(rest.suffix(size)), at: 0)
      rest = rest.dropLast(size)
    }
    return groups.joined(separator: mark)
  }

  private static func space(using random: inout SeededGenerator) -> String {
    ["\u{A0}", "\u{202F}", "\u{2009}", " "].randomElement(using: &random) ?? " "
  }

  private static func isApostrophe(_ mark: String, among marks: [String]) -> Bool {
    let apostrophes = ["'", "\u{2019}"]
    return apostrophes.contains(mark) && marks.contains(where: apostrophes.contains)
  }

  private static func digits(of text: String, from zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar : scalar
        }))
  }
}
