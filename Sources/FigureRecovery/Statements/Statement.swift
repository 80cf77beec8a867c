import DigestModel

/// A kind of statement: how it is written, where it is looked for, and when what it finds is taken.
///
/// A kind is one file of this folder and a line of `StatementKinds`. What it does not say of itself is
/// what most kinds are: a piece of text that is sure to say what it says.
protocol Statement: Sendable {
  /// The word that it begins with in a grammar.
  static var keyword: String { get }

  /// Reads what stands behind the keyword, up to the next statement.
  ///
  /// - Returns: What makes the statement once the vocabulary is known.
  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement

  /// All its elements, those of every alternative.
  var elements: [Pattern.Element] { get }

  /// How it is looked for in a text; `nil` where a finder of its own does that.
  var search: StatementSearch? { get }

  /// What it says that a page may print.
  var outline: GrammarOutline.Statement { get }

  /// When a place of it is taken.
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn

  /// What of a place must stand under one of its block's headings.
  var standing: Standing { get }

  /// Whether its places are found by more than nearness, so that what they print is evidence.
  var isSure: Bool { get }

  /// Whether a place of it tells that its section is here: a value beside a short label may be chance.
  var isLandmark: Bool { get }

  /// Whether its labels tell what the section is about: the rows of a table name others too.
  var namesSection: Bool { get }

  /// Whether its places are rows of a table.
  var isTableRow: Bool { get }

  /// Whether it is a label and values that belong to it.
  var isLabelled: Bool { get }

  /// Whether it has a place for a label of some letters and a value of a kind.
  ///
  /// - Parameter isStarred: A star behind a value says that it is no plain value of a chart.
  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool

  /// Whether it has a place for a label of some letters beside its values.
  func names(_ letters: [UInt32]) -> Bool

  /// What its values add up to, where it says so.
  var footing: Pattern.Footing? { get }

  /// The chart that it is.
  var chart: Pattern.Pairs? { get }

  /// The table that it is.
  var table: Pattern.Table? { get }

  /// What it looks for at the head of a page.
  var title: [Pattern.Element]? { get }

  /// Whether it says that the section's charts have axes.
  var marksAxes: Bool { get }
}

/// What of a place must stand under one of its block's headings.
enum Standing {
  /// Nothing: a sentence says by itself what it is about.
  case anywhere
  /// The place as a whole.
  case asWhole
  /// The label, and every value over or under it.
  case byItem
}

/// When the places of a statement are taken, in this order.
enum ReadingTurn: Int, Comparable {
  /// Before anything else: no number of the notes is a figure.
  case notes
  /// It says by itself what it says.
  case sure
  /// It says that its numerals are no figures.
  case ignored
  /// A sentence that goes on with any number of labels: the rows of a table may look like a part of it.
  case list
  /// Nothing but nearness holds a line's label and value together.
  case near
  /// A label whose value only stands near it: all of them are decided together.
  case field
  /// A value without a label.
  case bare
  /// A chart or table, which is read as a whole.
  case whole

  static func < (left: ReadingTurn, right: ReadingTurn) -> Bool { left.rawValue < right.rawValue }
}

extension Statement {
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .sure }
  var standing: Standing { .anywhere }
  var isSure: Bool { false }
  var isLandmark: Bool { isSure }
  var namesSection: Bool { false }
  var isTableRow: Bool { false }
  var isLabelled: Bool { false }
  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool { false }
  func names(_ letters: [UInt32]) -> Bool { elements.contains { $0.names(letters) } }
  var footing: Pattern.Footing? { nil }
  var chart: Pattern.Pairs? { nil }
  var table: Pattern.Table? { nil }
  var title: [Pattern.Element]? { nil }
  var marksAxes: Bool { false }
}

/// A statement as it was written: what makes it once the vocabulary is known, and what to name where
/// it has a fault; `nil` where it has one that leaves nothing of it.
typealias UnresolvedStatement = (inout GrammarResolver, SourcePosition) -> (any Statement)?
