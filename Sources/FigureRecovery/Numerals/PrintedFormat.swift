import DigestModel
import Publications

/// The number format of a document that parts thousands by the sign that its publication declares for decimals, and
/// decimals by the other one: `3,329,160` and `98.6` where `3.329.160` and `98,6` are declared.
struct PrintedFormat {
  let format: Publication.NumberFormat
  /// How many numbers there are that only this format has.
  let witnesses: Int

  /// The fewest numbers that tell a format: one may be a slip.
  private static let fewestWitnesses = 3

  /// - Returns: `nil` where the numbers tell no other format than the declared one: too few of them, or one that has
  ///   decimals behind its sign for them, or thousands behind another point or comma.
  /// - Complexity: O(*n*) in the words.
  init?(of pages: [Page], besides declared: Publication.NumberFormat) {
    guard declared.grouping == .thousands, declared.decimal.count == 1,
      let own = declared.decimal[0].unicodeScalars.first, own == "." || own == ","
    else { return nil }
    let other: Unicode.Scalar = own == "." ? "," : "."
    var witnesses = 0
    for word in pages.lazy.flatMap(\.words) where word.text.unicodeScalars.contains(own) {
      switch Use(of: own, in: word.text) {
      case .several: witnesses += 1
      case .decimals: return nil
      case .one, .none: break
      }
    }
    guard witnesses >= Self.fewestWitnesses else { return nil }
    for word in pages.lazy.flatMap(\.words) where word.text.unicodeScalars.contains(other) {
      switch Use(of: other, in: word.text) {
      case .several, .one: return nil
      case .decimals, .none: break
      }
    }
    var format = declared
    format.thousands.removeAll { $0 == Character(other) }
    format.thousands.append(Character(own))
    format.decimal = [Character(other)]
    (self.format, self.witnesses) = (format, witnesses)
  }

  /// What a sign does in a word that is a number, but for what stands before and behind its digits.
  private enum Use {
    /// Groups of thousands follow it, more than one.
    case several
    /// Three digits follow it, once.
    case one
    /// Other digits follow it, once.
    case decimals
    case none

    init(of sign: Unicode.Scalar, in word: String) {
      let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
      let scalars = word.unicodeScalars.drop { !isDigit($0) }
      let number = scalars.prefix { isDigit($0) || $0 == sign }
      let groups = number.split(separator: sign, omittingEmptySubsequences: false)
      let behind = groups.last?.isEmpty ?? false ? groups.dropLast() : groups[...]
      // A date or a time has other signs between its digits.
      guard behind.count > 1, !scalars.dropFirst(number.count).contains(where: isDigit) else {
        self = .none
        return
      }
      let areGroups =
        behind[0].count <= NumberShape.groupLength && !behind[0].isEmpty
        && behind.dropFirst().allSatisfy { $0.count == NumberShape.groupLength }
      if behind.count > 2 {
        self = areGroups ? .several : .none
      } else {
        self = areGroups ? .one : .decimals
      }
    }
  }
}

extension Grammar {
  /// The grammar with the number format of a document, and a warning where that is not the declared one.
  func reading(numbersOf pages: [Page]) -> (grammar: Grammar, diagnostics: [Diagnostic]) {
    guard let printed = PrintedFormat(of: pages, besides: publication.numbers) else {
      return (self, [])
    }
    var grammar = self
    grammar.publication.numbers = printed.format
    return (
      grammar,
      [
        Diagnostic(
          severity: .warning,
          wording: Term.otherNumberFormat.text.filled([
            "n": String(printed.witnesses),
            "thousands": printed.format.thousands.last.map(String.init) ?? "",
            "decimal": printed.format.decimal.first.map(String.init) ?? "",
          ]))
      ]
    )
  }
}
