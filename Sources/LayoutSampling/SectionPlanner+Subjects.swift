internal import DigestModel
internal import FigureRecovery
internal import Publications

/// What the blocks of a section are about.
extension SectionPlanner {
  /// Whether a sentence or title of a block names other things than the section is about.
  func isAboutOthers(
    _ block: GrammarOutline.Block, _ members: Members, _ locked: Set<String>
  ) -> Bool {
    block.statements.contains { statement in
      switch statement {
      case .line(let elements), .prose(let elements), .row(let elements), .title(let elements):
        elements.flatMap(\.labels).contains { label in
          guard locked.contains(label.dimension), !label.members.isEmpty,
            let member = members[label.dimension]
          else { return false }
          return !label.members.contains(member)
        }
      case .field, .rows, .bare, .place, .pairs, .table, .list, .axis, .ignore, .notes: false
      }
    }
  }

  /// Whether a figure is about what a section is about, or about a part of it.
  func belongs(_ key: FigureKey, to members: Members, _ locked: Set<String>) -> Bool {
    locked.allSatisfy { dimension in
      guard let member = key[dimension], let own = members[dimension], member != own else {
        return true
      }
      guard let unit = source.publication.unit(member) else { return false }
      return unit.parent == own
    }
  }

  /// The indicators that other statements of a block print whatever is chosen.
  func indicators(of block: GrammarOutline.Block, besides index: Int) -> Set<String> {
    var indicators: Set<String> = []
    for (place, statement) in block.statements.enumerated() where place != index {
      switch statement {
      case .line(let elements), .row(let elements), .prose(let elements), .field(let elements):
        indicators.formUnion(elements.compactMap(\.requiredFigure).map(\.indicator))
      case .title, .rows, .bare, .place, .pairs, .table, .list, .axis, .ignore, .notes: continue
      }
    }
    return indicators
  }
}
