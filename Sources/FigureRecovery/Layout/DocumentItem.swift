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
  var box: Box
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
    /// Digits that are no value, for one because they are too many.
    case unreadable
  }

  var form: Form
  /// As printed, groups separated by one space.
  var text: String
  /// Put together from strings drawn apart.
  var isJoined: Bool
  /// A digit that a name of the vocabulary begins with, and so no value.
  var isOrdinal: Bool
  /// A day or year beside the name of a month, and so no count.
  var isPartOfDate = false
  /// Where the words and numbers of a date begin among its letters; none for other numerals.
  var words: [Int] = []
  var item: Int
}

extension DocumentNumeral.Form {
  /// Whether it is, or is written like, a day or days.
  var isOfCalendar: Bool {
    switch self {
    case .date, .days, .noDate: true
    case .number, .range, .atLeast, .duration, .superscript, .unreadable: false
    }
  }
}

extension DocumentNumeral {
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
}
