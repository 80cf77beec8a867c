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

  fileprivate(set) var cells: [Cell]
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
  /// Items of the values of charts that colours tell apart, which nothing but these says anything of.
  private(set) var colored: Set<Int> = []
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

extension NamedTables {
  /// Adds charts. What a table and a chart seem to say differently of a number, neither does; and what colours say no
  /// table does.
  mutating func add(_ charts: [NamedTable], besides colored: Set<Int>) {
    guard !charts.isEmpty || !colored.isEmpty else { return }
    self.colored = colored
    func keys(of tables: [NamedTable]) -> [Int: FigureKey] {
      Dictionary(
        tables.flatMap(\.cells).map { ($0.item, $0.key) }, uniquingKeysWith: { first, _ in first })
    }
    func removing(
      _ tables: [NamedTable], _ isRemoved: (NamedTable.Cell) -> Bool
    ) -> [NamedTable] {
      tables.compactMap { table in
        var own = table
        own.cells.removeAll(where: isRemoved)
        return own.cells.isEmpty ? nil : own
      }
    }
    let ofOthers = removing(all) { colored.contains($0.item) }
    let (ofCharts, ofTables) = (keys(of: charts), keys(of: ofOthers))
    func isDenied(_ cell: NamedTable.Cell) -> Bool {
      guard let chart = ofCharts[cell.item], let table = ofTables[cell.item] else { return false }
      return chart != table
    }
    all = removing(ofOthers + charts, isDenied)
  }
}
