import Publications

/// A number with what stands around it in its cell: `1,120 kg`, `≈ 669`, `ca. 4800`, `1.200,–`, `7½`.
struct NumberDress {
  /// The number alone, with its sign and the name of its currency, as others are printed.
  private(set) var number: String
  /// The words behind it, without a point at their end; empty where there are none.
  private(set) var unit: String
  /// Whether they stand right at it.
  private(set) var isAttached = false
  /// Whether about so much is meant, or more, or less.
  private(set) var isApproximate: Bool

  /// The most characters of a unit.
  private static let longestUnit = 14
  private static let approximateSigns: Set<Unicode.Scalar> = [
    "≈", "~", "∼", "≃", "≅", "<", ">", "≤", "≥",
  ]
  private static let approximateWords: Set<String> = Set(
    LanguageLibrary.codes.flatMap { LanguageLibrary.approximateWords(in: $0) }
      .map { FootingWords.folded($0) })
  /// The decimals of fractions that have no more than three.
  private static let fractions: [Unicode.Scalar: String] = [
    "½": "50", "¼": "25", "¾": "75", "⅛": "125", "⅜": "375", "⅝": "625", "⅞": "875",
  ]

  /// - Returns: `nil` for what is no number, one without anything around it, and one whose cell says more.
  init?(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    isApproximate = false
    if let first = rest.first, Self.approximateSigns.contains(first) {
      isApproximate = true
      rest = rest.dropFirst().drop { Self.approximateSigns.contains($0) || $0 == " " || $0 == "=" }
    } else {
      let word = rest.prefix { $0.properties.isAlphabetic }
      if !word.isEmpty,
        Self.approximateWords.contains(FootingWords.folded(String(String.UnicodeScalarView(word))))
      {
        isApproximate = true
        rest = rest.dropFirst(word.count).drop { $0 == "." || $0 == " " }
      }
    }
    let head = rest.prefix { $0.decimalDigit == nil }
    guard head.count < rest.count, Self.isSignOrCurrency(head) else { return nil }
    var end = head.endIndex
    var index = end
    while index < rest.endIndex, rest[index].decimalDigit != nil || rest[index].numberMark != nil {
      index += 1
      if rest[index - 1].decimalDigit != nil { end = index }
    }
    var tail = rest[end...]
    var core = Array(rest[..<end])
    if let mark = tail.first, mark == "." || mark == ",", Self.endsInDash(tail) {
      // The dash stands for no cents.
      core += [mark, "0", "0"]
      tail = tail.dropFirst().drop(while: \.isDash)
      isRewritten = true
    } else if let mark = tail.first, let decimals = Self.fractions[mark],
      core.allSatisfy({ $0 != "." && $0 != "," })
    {
      core += ["."] + decimals.unicodeScalars
      tail = tail.dropFirst()
      isRewritten = true
    }
    if tail.last == ")", let open = tail.firstIndex(of: "("),
      tail[..<open].allSatisfy({ $0 == " " }),
      tail.dropLast().last == "%", tail[open...].contains(where: { $0.decimalDigit != nil })
    {
      // The share beside it is a number of its own.
      tail = ["(", "%", ")"]
    }
    if core.contains("("), tail.first == ")" {
      core.append(")")
      tail = tail.dropFirst()
    }
    isAttached = tail.first != " "
    tail = tail.drop { $0 == " " }
    if tail.last == ".", tail.dropLast().last?.properties.isAlphabetic == true {
      tail = tail.dropLast()
    }
    if CurrencyNames.contains(tail) {
      core += [" "] + tail
      tail = []
    }
    guard tail.count <= Self.longestUnit, !tail.contains(where: { $0.decimalDigit != nil }),
      tail.first.map({ $0.properties.isAlphabetic || $0 == "°" }) ?? true
        || tail == ["(", "%", ")"]
    else { return nil }
    number = String(String.UnicodeScalarView(core))
    unit = String(String.UnicodeScalarView(tail))
    if unit.isEmpty, !isApproximate, !isRewritten { return nil }
  }

  /// Whether the number is written out in place of signs.
  private var isRewritten = false

  /// Letters for thousands and millions, which stand right behind a number.
  private static let letters: Set<String> = ["k", "K", "M", "mn", "Mn", "bn", "Bn"]

  /// Whether what stands behind multiplies the number.
  var isScaled: Bool {
    isAttached && Self.letters.contains(unit)
      || FootingWords.folded(unit).split(separator: " ").contains {
        TableReading.multipliers.contains(String($0))
      }
  }

  private static func isSignOrCurrency(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
    let names = head.filter { !$0.isDash && $0 != "+" && $0 != "(" && $0 != " " }
    return names.isEmpty || CurrencyNames.contains(names)
  }

  /// Whether a mark has one or two dashes behind it, and no more of the number.
  private static func endsInDash(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    let dashes = tail.dropFirst().prefix(while: \.isDash)
    guard (1...2).contains(dashes.count) else { return false }
    return dashes.endIndex == tail.endIndex || !tail[dashes.endIndex].properties.isAlphabetic
  }
}

extension String {
  /// Whether a dash stands for decimals: `1.200,–`.
  var hasDashForCents: Bool {
    let scalars = unicodeScalars
    guard let mark = scalars.lastIndex(where: { $0 == "," || $0 == "." }) else { return false }
    let behind = scalars.index(after: mark)
    return behind < scalars.endIndex && scalars[behind].isDash
  }

  /// Whether a share in brackets stands behind a number: `48 (40.0%)`.
  var hasShareBehind: Bool { hasSuffix("%)") && !hasPrefix("(") && !hasPrefix("-(") }
}
