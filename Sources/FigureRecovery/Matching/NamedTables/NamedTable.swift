import DigestModel

/// A table whose labels, heads and title together name everything that its figures are about, however it is
/// laid out: centres in rows or in columns, kinds of figure beside or over each other.
struct NamedTable {
  struct Cell {
    /// The numeral's item.
    var item: Int
    /// Index of its column, from the left.
    var column: Int
    var value: CaptureMatch
    var key: FigureKey
    /// Items of its label and head.
    var wording: [Int]
    /// Whether these say of what kind it is.
    var isOfNamedKind: Bool
  }

  let cells: [Cell]
  /// Whether no row has a label that says nothing known.
  let namesAllRows: Bool

  /// The item of its first number.
  var first: Int { cells[0].item }

  /// Whether each figure's own row and head say of what kind it is: whatever else may be said of its numbers, and of
  /// other rows, is no matter then.
  var namesKinds: Bool { cells.allSatisfy(\.isOfNamedKind) }

  /// Whether its figures are about several units, so that no section has it for its own.
  var isOfSeveralUnits: Bool {
    Set(cells.map { $0.key[FigureWords.unit] }).count > 1
  }
}

/// What the tables of a document name.
struct NamedTables {
  var all: [NamedTable] = []
  /// What read them.
  var reader: NamedTableReader?
  /// Those that name no unit, page by page: what they are about their sections may tell.
  var ofSections: [NumberGrid] = []
  /// The labelled values of the pages that any were looked for on.
  var labelled: [Int: LabelledPage] = [:]
  /// The running text of the pages that any was looked for on, and the words that it is made of.
  var paragraphs: [Int: PageParagraphs] = [:]
  var lexicon: SentenceLexicon?
  /// By item of a number the units that it may be of, as its row or column names some, or the title over it.
  var units: [Int: Set<String>] = [:]
  /// The same by the words before its row alone, which may be those of another chart.
  var rowUnits: [Int: Set<String>] = [:]
}
