/// Why a numeral has no value that could be trusted.
enum UnreadableNumeral: Hashable, Sendable {
  /// Letters stand right beside its digits.
  case glued
  /// Its separators are not those of the publication's number format.
  case separators
  /// Several numbers joined by a dash.
  case joined
  /// More digits than one number has: several whose gaps are lost.
  case tooLong
  /// Digits of several scripts.
  case mixedDigits
  /// A fraction, a number in a circle, a Roman numeral.
  case noDecimalNumber
  /// No time of minutes and seconds.
  case noTime
  /// A sign before it says that it is about so much, less or more.
  case qualified(Unicode.Scalar)
  /// A sign behind it makes another number of it.
  case unit(Unicode.Scalar)
  /// A word behind it multiplies it, and the publication does not declare by how much.
  case multiplied(String)
  /// The next line begins with such a word.
  case multipliedBelow
  /// A group of digits stands so near behind it that it may be its last one.
  case looseGroup
  /// Its first group may end the label before it, as in `Route 3 257`.
  case labelGoesOn
  /// A dash beside it may be a sign or not.
  case doubtfulSign
}

extension UnreadableNumeral: CustomStringConvertible {
  var description: String {
    switch self {
    case .glued: "letters stand right beside its digits"
    case .separators: "the number format has no such separators"
    case .joined: "several numbers joined by a dash"
    case .tooLong: "too many digits for one number"
    case .mixedDigits: "digits of several scripts"
    case .noDecimalNumber: "no decimal number"
    case .noTime: "no time of minutes and seconds"
    case .qualified(let sign): "“\(sign)” before it makes it another number"
    case .unit(let sign): "“\(sign)” behind it makes it another number"
    case .multiplied(let word): "“\(word)” behind it may multiply it, which “suffixes” can declare"
    case .multipliedBelow: "the word that the next line begins with may multiply it"
    case .looseGroup: "digits right behind it may belong to it or not"
    case .labelGoesOn: "its first digits may belong to the label before it"
    case .doubtfulSign: "the dash beside it may be a sign"
    }
  }
}
