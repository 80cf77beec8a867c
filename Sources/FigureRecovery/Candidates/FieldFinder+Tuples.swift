import DigestModel

/// Labels that are printed as one, and so are their values.
extension StatementMatcher {
  /// The runs of labels of different members that one sign parts in a cell.
  func lists(of labels: [StatementMatch]) -> [[StatementMatch]] {
    var lists: [[StatementMatch]] = []
    for label in labels {
      if let last = lists.last?.last, sign(of: [last, label]) != nil {
        lists[lists.count - 1].append(label)
      } else {
        lists.append([label])
      }
    }
    return lists.filter { list in
      list.count > 1 && sign(of: list) != nil
        && Set(list.map { $0.labels.map(\.member) }).count == list.count
    }
  }

  /// The one sign that parts the labels of a list.
  private func sign(of list: [StatementMatch]) -> Unicode.Scalar? {
    let wordings = list.compactMap { label in
      label.wording.min().flatMap { first in label.wording.max().map { first...$0 } }
    }
    return wordings.count == list.count ? text.partingSign(of: wordings) : nil
  }

  /// The labels of a list with the values of the nearest cell that has as many, parted as they are.
  func tupleMatches(_ list: [StatementMatch], _ capture: Pattern.Capture) -> [StatementMatch] {
    guard let sign = sign(of: list) else { return [] }
    let near = NeighbourFinder(text: text).neighbours(of: list.flatMap(\.wording))
      .sorted { $0.cost < $1.cost }
    guard let nearest = near.first,
      let items = text.tuple(
        inCell: text.items[nearest.item].cell, of: list.count, parted: sign)
    else { return [] }
    let matches = zip(list, items).compactMap { label, item in
      match(label, with: [item], [capture], nearest.cost, nearest.direction)
    }
    return matches.count == list.count ? matches : []
  }
}
