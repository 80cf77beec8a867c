import DigestModel
import Publications

/// Parts that are called as their wholes.
extension NamedTableReader {
  /// The cells without those of a unit whose number adds up with its parts' to a further one in line with it, more than by
  /// chance: what is called as the whole is then but what its parts leave of it, such as its centre.
  ///
  /// - Complexity: O(*n*²) in the cells of units that are parts of others among them.
  func withoutRests(_ cells: [NamedTable.Cell]) -> [NamedTable.Cell] {
    let counts = cells.filter { count($0.value.value) != nil && $0.key[FigureWords.unit] != nil }
    func parts(of cell: NamedTable.Cell) -> [NamedTable.Cell] {
      counts.filter { other in
        other.key.indicator == cell.key.indicator
          && other.key[FigureWords.unit].map { publication.unit($0)?.parent }
            == cell.key[FigureWords.unit]
          && other.key.coordinates.allSatisfy {
            $0.dimension == FigureWords.unit || cell.key[$0.dimension] == $0.member
          }
      }
    }
    let wholes = Set(
      counts.compactMap { $0.key[FigureWords.unit].flatMap { publication.unit($0)?.parent } })
    let rests = counts.filter { cell in
      guard let unit = cell.key[FigureWords.unit], wholes.contains(unit) else { return false }
      let parts = parts(of: cell)
      let sum = ([cell] + parts).reduce(0) { $0 + (count($1.value.value) ?? 0) }
      guard !parts.isEmpty, sum >= IdentityEvidence.leastRarity else { return false }
      let known = Set(([cell] + parts).map(\.item))
      let box = text.items[cell.item].box
      return text.itemRange(ofPage: text.page(of: cell.item)).contains { item in
        guard !known.contains(item), case .number(let number, _)? = text.numeral(at: item)?.form
        else { return false }
        let other = text.items[item].box
        return number == Quantity(sum)
          && (other.horizontalOverlap(with: box) > 0 || other.sharesLine(with: box))
      }
    }
    let removed = Set(rests.map(\.item))
    return removed.isEmpty ? cells : cells.filter { !removed.contains($0.item) }
  }

  private func count(_ value: FigureValue) -> Int? {
    if case .number(let number) = value, number.decimals == 0, number.coefficient >= 0 {
      number.coefficient
    } else {
      nil
    }
  }
}
