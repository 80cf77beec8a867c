import DigestModel

/// A value that a statement takes from the document.
struct CaptureMatch {
  var capture: Pattern.Capture
  /// Index into the document's numerals.
  var numeral: Int
  var value: FigureValue
  /// The numeral as printed, with its sign where it has one.
  var text: String
  /// What the capture's place says beyond the labels of its statement, a series for one.
  var bindings: [FigureKey.Coordinate] = []
  /// The characters of the numeral that are this value's, where several have run together.
  var part: Range<Int>?
  /// How its label was read, where the statement has one for each value.
  var readings: [Reading] = []

  /// Whether the value lies within what is declared for its indicator, if anything is.
  var isInRange: Bool {
    guard let range = capture.range, case .number(let quantity) = value else { return true }
    return (Rational(range.lowerBound)...Rational(range.upperBound)).contains(Rational(quantity))
  }
}

/// A label that a statement found in the document.
struct LabelMatch {
  var dimension: String
  var member: String
  /// How it was printed and what it was taken for, where these differ.
  var approximation: Reading?
  /// Where it is printed.
  var items: [Int] = []
  /// The name of the vocabulary that is printed, or what is printed for it.
  var wording = ""
}

/// One place where a statement fits the document.
struct StatementMatch {
  /// First and last item, in document order.
  var items: ClosedRange<Int>
  var captures: [CaptureMatch] = []
  var labels: [LabelMatch] = []
  /// Items of phrases and labels: numerals among them are marks.
  var wording: [Int] = []
  var readings: [Reading] = []
  /// How far the values of a field stand from their label; see `NeighbourFinder.cost`.
  var cost = 0.0
  /// Which of the tables that its statement is found in it is a row of.
  var table: Int?
  /// The item of the numeral that counts a heading.
  var ordinal: Int?
  /// Whether a heading is a part of what its cell holds.
  var isPart = false
  /// On which side of their label the values of a field stand.
  var side: NeighbourFinder.Neighbour.Direction?
  /// Whether a label and the value of a field share a cell.
  var isAttached = false
}
