/// How a document prints its numbers: what stands between groups of digits, and before decimals.
///
/// `4,118,598.5` and `4 118 598,5` are one number; what is said of a document's figures is said in
/// its own way. Spaces of any width are one kind.
package struct PrintedNumbers: Hashable, Sendable {
  /// Empty where digits are not grouped.
  package var group = " "
  package var decimal = "."
  /// Whether groups but the last have two digits: `12,34,567`.
  package var isLakh = false
  /// The fewest whole digits that are grouped, 4 or 5.
  package var leastGrouped = 4

  /// Digits in groups of three with a space between them, and a decimal point.
  package static let spaced = PrintedNumbers()

  private init() {}
}

extension PrintedNumbers {
  /// What most of some numbers have; without any of four whole digits they are not grouped.
  package init(of numbers: some Sequence<(text: String, value: Quantity)>) {
    var separators = Separators()
    for number in numbers where number.value.decimals >= 0 {
      separators.count(number.text, decimals: number.value.decimals)
    }
    let longer = separators.most(separators.longer)
    group = longer ?? separators.most(separators.ofFour) ?? ""
    decimal = separators.most(separators.decimals) ?? "."
    isLakh = separators.lakhs > separators.millions
    // Codes and years are never grouped, whatever amounts are.
    if let longer, separators.most(separators.ofFour) == "", separators.ofFour[longer] ?? 0 < 2 {
      leastGrouped = 5
    }
  }

  /// The separators of numbers, each with how often it is met.
  private struct Separators {
    var ofFour: [String: Int] = [:]
    var longer: [String: Int] = [:]
    var decimals: [String: Int] = [:]
    var lakhs = 0
    var millions = 0

    mutating func count(_ text: String, decimals count: Int) {
      var gaps: [String] = []
      var gap: String?
      for scalar in text.unicodeScalars {
        if scalar.properties.numericType == .decimal {
          if let gap { gaps.append(gap) }
          gap = ""
        } else {
          gap?.append(scalar.properties.isWhitespace ? " " : String(scalar))
        }
      }
      guard gap != nil, count <= gaps.count else { return }
      let whole = gaps.count + 1 - count
      if count > 0 { decimals[gaps[whole - 1], default: 0] += 1 }
      guard whole >= 4 else { return }
      // The gap before the last three whole digits.
      let separator = gaps[whole - 4]
      if whole == 4 {
        ofFour[separator, default: 0] += 1
      } else {
        longer[separator, default: 0] += 1
      }
      guard whole >= 7, !separator.isEmpty else { return }
      if gaps[whole - 6] == separator { lakhs += 1 }
      if gaps[whole - 7] == separator { millions += 1 }
    }

    /// The one that is met most often, the first in order of those; `nil` for none.
    func most(_ counts: [String: Int]) -> String? {
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }
}

extension PrintedNumbers {
  /// A number, or an interval of two, in the document's way: `-3563674.5` as `-3 563 674,5`, and
  /// `169752…∞` as `169 752…∞`. Any other text stays as it is.
  package func written(_ text: String) -> String {
    text.split(separator: "…", omittingEmptySubsequences: false).map { written(number: $0) }
      .joined(separator: "…")
  }

  private func written(number: Substring) -> String {
    let sign = number.prefix { $0 == "-" || $0 == "+" }
    let unsigned = number.dropFirst(sign.count)
    guard sign.count <= 1, Quantity(unsigned) != nil else { return String(number) }
    let whole = unsigned.prefix { $0 != "." }
    var digits = ""
    for (index, digit) in whole.enumerated() {
      let rest = whole.count - index
      let ends = isLakh ? rest == 3 || rest > 3 && rest % 2 == 1 : rest.isMultiple(of: 3)
      if index > 0, ends, whole.count >= leastGrouped { digits += group }
      digits.append(digit)
    }
    let decimals = unsigned.dropFirst(whole.count + 1)
    return sign + digits + (decimals.isEmpty ? "" : decimal + decimals)
  }
}

extension PrintedNumbers {
  /// What most of the numbers of some figures have.
  package init(of figures: [Figure]) {
    self.init(
      of: figures.lazy.flatMap(\.occurrences).compactMap { occurrence in
        guard case .number(let quantity) = occurrence.value else { return nil }
        return (occurrence.text, quantity)
      })
  }
}

extension RecoveredDocument {
  /// How the document prints its numbers.
  package var printedNumbers: PrintedNumbers { PrintedNumbers(of: figures) }
}
