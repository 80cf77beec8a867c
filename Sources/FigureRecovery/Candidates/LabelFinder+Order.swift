import DigestModel

extension LabelFinder {
  /// How far under a head its first number may stand, in heights of the head.
  private static let headReach = 2.0

  /// Whether a line of heads over numbers names all series in another order than the declared one.
  func haveHeads(_ places: [LabelPlace], denying series: Pattern.Pairs.Series) -> Bool {
    Dictionary(grouping: places) { text.lines[$0.line].page }.values
      .flatMap(\.inLines).contains { line in
        let named = line.compactMap(\.member)
        return named.count == series.members.count && Set(named) == Set(series.members)
          && named != series.members && line.allSatisfy(isOverNumber)
      }
  }

  private func isOverNumber(_ head: LabelPlace) -> Bool {
    let bottom = head.box.bottom + Self.headReach * head.box.height
    return text.items(
      ofPage: text.lines[head.line].page, between: head.box.bottom, and: bottom
    ).contains { item in
      guard case .numeral = text.items[item].kind else { return false }
      return text.items[item].box.horizontalOverlap(with: head.box) > 0
    }
  }
}
