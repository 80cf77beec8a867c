/// The cells of a table whose numbers have something around them: how these are read.
///
/// A unit that all numbers of a column have, or all of each row where no number of the table is without one, says
/// nothing of their sums. Numbers in thousands beside others are not added up, nor those not meant exactly.
struct CellAmounts {
  enum Amount: Hashable {
    /// The number as others are printed.
    case bare(String)
    /// What is no number to be added.
    case withheld
  }

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  private var amounts: [Place: Amount] = [:]
  /// The texts of all numbers, from which it is told how these are printed.
  private(set) var numbers: [String] = []

  /// How an amount is to be read; `nil` for what is as it is printed.
  subscript(row: Int, column: Int) -> Amount? {
    amounts.isEmpty ? nil : amounts[Place(row: row, column: column)]
  }

  /// The fewest numbers of a line that tell that they have a unit in common.
  private static let fewestDressed = 2

  init(_ table: Table) {
    var dressed: [Dressed] = []
    var lastPlain = Array(repeating: -1, count: table.columnCount)
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let text = cell?.text, text.hasDigit else { continue }
        if text.isAmountLike, !text.hasDashForCents, !text.hasShareBehind {
          numbers.append(text)
          if column > 0, !text.looksLikeYear { lastPlain[column] = row }
        } else if column > 0, let dress = NumberDress(text) {
          dressed.append((Place(row: row, column: column), dress))
        }
      }
    }
    if dressed.isEmpty { return }
    readUnits(dressed.filter { !$0.dress.unit.isEmpty && !$0.dress.isScaled }, lastPlain)
    readScaled(dressed.filter(\.dress.isScaled), lastPlain)
    for (place, dress) in dressed {
      if dress.isApproximate {
        amounts[place] = .withheld
      } else if dress.unit.isEmpty {
        amounts[place] = .bare(dress.number)
      }
    }
    for case .bare(let number) in dressed.map({ amounts[$0.place] }) { numbers.append(number) }
  }

  private typealias Dressed = (place: Place, dress: NumberDress)

  /// - Parameter lastPlain: By column the last row with a number without anything around it; -1 for none.
  private mutating func readUnits(_ dressed: [Dressed], _ lastPlain: [Int]) {
    func read(_ lines: some Collection<[Dressed]>, _ isAlone: ([Dressed]) -> Bool) {
      for own in lines
      where Set(own.map(\.dress.unit)).count == 1 && own.count >= Self.fewestDressed && isAlone(own)
      {
        for (place, dress) in own { amounts[place] = .bare(dress.number) }
      }
    }
    read(Dictionary(grouping: dressed, by: \.place.column).values) { own in
      own.allSatisfy { $0.place.row > lastPlain[$0.place.column] }
    }
    read(Dictionary(grouping: dressed, by: \.place.row).values) { _ in
      lastPlain.allSatisfy { $0 < 0 }
    }
  }

  private mutating func readScaled(_ dressed: [Dressed], _ lastPlain: [Int]) {
    let first = dressed.map(\.place.row).min() ?? 0
    let isInCommon =
      Set(dressed.map(\.dress.unit)).count == 1 && lastPlain.allSatisfy { $0 < first }
    for (place, dress) in dressed {
      amounts[place] = isInCommon ? .bare(dress.number) : .withheld
    }
  }
}

extension String {
  fileprivate var looksLikeYear: Bool { DigitShape(self)?.looksLikeYear ?? false }
}
