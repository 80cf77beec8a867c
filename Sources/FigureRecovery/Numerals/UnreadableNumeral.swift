import DigestModel

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
  /// It and the word behind it begin a label, which is not known to go on.
  case labelBegins
  /// A dash beside it may be a sign or not.
  case doubtfulSign
  /// Its last digits may be the number of a note, as in `2 7501/`.
  case noteEnds
}

extension UnreadableNumeral {
  /// Whether it is a number as values are, only not sure which; else it may be the mark or a part of something.
  var mayBeValue: Bool {
    switch self {
    case .separators, .tooLong, .mixedDigits, .qualified, .multiplied, .multipliedBelow,
      .looseGroup, .doubtfulSign, .noteEnds:
      true
    case .glued, .joined, .noDecimalNumber, .noTime, .unit, .labelGoesOn, .labelBegins: false
    }
  }
}

extension UnreadableNumeral: CustomStringConvertible {
  var description: String { wording.en }

  /// Lower case, no full stop, with “it” for the numeral.
  var wording: Wording {
    switch self {
    case .glued: Term.numeralGlued.text
    case .separators: Term.numeralSeparators.text
    case .joined: Term.numeralJoined.text
    case .tooLong: Term.numeralTooLong.text
    case .mixedDigits: Term.numeralMixedDigits.text
    case .noDecimalNumber: Term.numeralNoDecimal.text
    case .noTime: Term.numeralNoTime.text
    case .qualified(let sign): Term.numeralQualified.text.filled(["sign": String(sign)])
    case .unit(let sign): Term.numeralUnit.text.filled(["sign": String(sign)])
    case .multiplied(let word): Term.numeralMultiplied.text.filled(["word": word])
    case .multipliedBelow: Term.numeralMultipliedBelow.text
    case .looseGroup: Term.numeralLooseGroup.text
    case .labelGoesOn: Term.numeralLabelGoesOn.text
    case .labelBegins: Term.numeralLabelBegins.text
    case .doubtfulSign: Term.numeralDoubtfulSign.text
    case .noteEnds: Term.numeralNoteEnds.text
    }
  }
}
