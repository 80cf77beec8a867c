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

  /// How an amount is to be read; `nil` for what is as it is printed.
  subscript(row: Int, column: Int) -> Amount? {
    amounts.isEmpty ? nil : amounts[Place(row: row, column: column)]
  }

  /// The fewest numbers of a line that tell that they have a unit in common.
  private static let fewestDressed = 2

  init(_ table: Table) {
    var dressed: [(place: Place, dress: NumberDress)] = []
    var plain: [Place] = []
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated().dropFirst() {
        guard let text = cell?.text, text.hasDigit else { continue }
        let place = Place(row: row, column: column)
        if text.isAmountLike, !text.hasDashForCents {
          if !text.looksLikeYear { plain.append(place) }
        } else if let dress = NumberDress(text) {
          dressed.append((place, dress))
        }
      }
    }
    if dressed.isEmpty { return }
    readUnits(dressed.filter { !$0.dress.unit.isEmpty && !$0.dress.isScaled }, beside: plain)
    readScaled(dressed.filter(\.dress.isScaled), beside: plain)
    for (place, dress) in dressed {
      if dress.isApproximate {
        amounts[place] = .withheld
      } else if dress.unit.isEmpty {
        amounts[place] = .bare(dress.number)
      }
    }
  }

  private typealias Dressed = (place: Place, dress: NumberDress)

  private mutating func readUnits(_ dressed: [Dressed], beside plain: [Place]) {
    let isAlone = plain.isEmpty
    for line in [\Place.column, \Place.row] {
      for (number, own) in Dictionary(grouping: dressed, by: { $0.place[keyPath: line] }) {
        let first = own.map(\.place.row).min() ?? 0
        let isInCommon =
          Set(own.map(\.dress.unit)).count == 1 && own.count >= Self.fewestDressed
          && (line == \Place.column
            ? !plain.contains { $0.column == number && $0.row >= first } : isAlone)
        guard isInCommon else { continue }
        for (place, dress) in own { amounts[place] = .bare(dress.number) }
      }
    }
  }

  private mutating func readScaled(_ dressed: [Dressed], beside plain: [Place]) {
    guard let first = dressed.map(\.place.row).min() else { return }
    let isInCommon =
      Set(dressed.map(\.dress.unit)).count == 1 && !plain.contains { $0.row >= first }
    for (place, dress) in dressed {
      amounts[place] = isInCommon ? .bare(dress.number) : .withheld
    }
  }
}

extension String {
  fileprivate var looksLikeYear: Bool { DigitShape(self)?.looksLikeYear ?? false }
}
