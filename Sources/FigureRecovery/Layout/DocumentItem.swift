import DigestModel

/// A piece of a document that a grammar can see: a word, a sign or a numeral.
struct DocumentItem {
  enum Kind: Equatable {
    /// A run of letters.
    case word
    /// A punctuation mark or other sign, as a Unicode scalar value.
    case sign(UInt32)
    /// An index into the document's numerals.
    case numeral(Int)
  }

  var kind: Kind
  /// Its folded letters or digits, as a range of the document's letters.
  var letters: Range<Int>
  /// Index into the document's lines.
  var line: Int
  /// Index into the document's cells.
  var cell: Int
  /// Where its letters stand, without what its font leaves white over and under them.
  var box: Box
  /// Whether it is a word that begins with a small letter.
  var beginsSmall = false
}

/// A numeral of a document, as printed and as parsed.
struct DocumentNumeral {
  enum Form: Equatable {
    /// Digits, with decimals or none.
    case number(Quantity, isPercent: Bool)
    case date(CalendarDate)
    /// Several days printed as one: a month, a quarter, a week, or from a day to another.
    case days(Period)
    /// What is written like a date, but is none.
    case noDate(DateProblem)
    case range(Int, Int)
    /// A whole number and a plus sign: so many or more.
    case atLeast(Int)
    /// Seconds.
    case duration(Int)
    /// A raised digit, which refers to a note.
    case superscript
    /// What a cell prints in place of a number.
    case nothing(Nil)
    /// What is no value, or not surely one.
    case unreadable(UnreadableNumeral)
  }

  /// What stands for a number that is not printed.
  enum Nil: Equatable {
    /// The publication says that the mark is zero.
    case zero
    /// The publication says that there is no value.
    case missing
    /// A dash of which the publication says nothing: no change, where a change is looked for.
    case dash
  }

  /// The sign of a number.
  enum Sign: Equatable {
    case none
    case plus
    case minus
    /// Parentheses that fill the number's cell, of which the publication says nothing.
    case parentheses
    /// Parentheses within a line of text, which may be punctuation.
    case enclosed
    /// A dash beside it that may be punctuation: a minus, or none, as the kind of value has signs.
    case dash
    /// A minus apart from its number, alone with it in a cell; punctuation where a label goes on to it
    /// from the line before.
    case apart
    /// A dash apart from two numbers that it stands between: the minus of the second one where only a
    /// signed number can follow.
    case between
    /// A dash in a cell of its own, near before it: a minus, or a nil mark, as the cells go.
    case far
  }

  var form: Form
  var sign = Sign.none
  /// As printed, groups separated by one space, with the sign that is part of it.
  var text: String
  /// Put together from strings drawn apart.
  var isJoined: Bool
  /// A digit that a name of the vocabulary begins with, and so no value.
  var isOrdinal: Bool
  /// What counts a row or column of a table, and so no value.
  var isCounter = false
  /// Whether the percent sign stands in the head of its column: a percent where tables are read.
  var isUnderPercentHead = false
  /// A day or year beside the name of a month, and so no count.
  var isPartOfDate = false
  /// Where the words and numbers of a date begin among its letters; none for other numerals.
  var words: [Int] = []
  /// As high as its font is.
  var box: Box
  var item: Int
}

extension DocumentNumeral.Form {
  /// Whether it is, or is written like, a day or days.
  var isOfCalendar: Bool {
    switch self {
    case .date, .days, .noDate: true
    case .number, .range, .atLeast, .duration, .superscript, .nothing, .unreadable: false
    }
  }
}

extension DocumentNumeral {
  /// What a cell prints in place of a number.
  var isNil: Bool { if case .nothing = form { true } else { false } }

  /// Whether reading passes over it as over a sign.
  var isPassable: Bool { form == .superscript || isNil || isCounter }

  /// The part of the numeral's box that some of its characters take; all of it without any.
  func box(of characters: Range<Int>?, in box: Box) -> Box {
    guard let characters else { return box }
    let width = box.width / Double(max(1, text.utf8.count))
    var part = box
    part.left = box.left + width * Double(characters.lowerBound)
    part.right = box.left + width * Double(characters.upperBound)
    return part
  }
}

/// A maximal run of items without a wide gap.
struct DocumentCell {
  var items: Range<Int>
  var line: Int
  var box: Box
  /// Points; the largest of its words.
  var fontSize: Double
}

/// Items on one baseline.
struct DocumentLine {
  var items: Range<Int>
  var cells: Range<Int>
  /// Index into the document's pages.
  var page: Int
  /// As the words have it, from 1.
  var number: Int
  var box: Box
  /// Degrees clockwise that its words are turned by.
  var rotation = 0
}
