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

extension Grammar {
  /// The series that a document names in another order than the declared one, over numbers or in lists of them: what
  /// the grammar says of the order tells nothing of values without heads then.
  ///
  /// - Complexity: O(*n*) in the document's words for each series of the grammar.
  func seriesInOtherOrder(in text: DocumentText) -> Set<Pattern.Pairs.Series> {
    let charts = sections.flatMap(\.blocks).flatMap(\.statements).compactMap(\.chart)
    let finder = LabelFinder(text)
    return Set(charts.compactMap(\.series)).filter { series in
      let lists = finder.lists(of: series, in: text.items.indices)
      let listed = Set(lists.flatMap(\.items))
      let places = finder.places(of: .labels(series.labels), in: text.items.indices)
        .filter { listed.isDisjoint(with: $0.items) }
      return lists.contains { $0.members != series.members }
        || finder.haveHeads(places, denying: series)
    }
  }
}
