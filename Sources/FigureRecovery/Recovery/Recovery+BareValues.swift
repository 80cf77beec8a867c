import DigestModel

/// Reads values without labels, by their order.
extension Recovery {
  private typealias Found = DocumentMatches.Found

  /// Takes the values without labels of every block: the first that fit, and only where they deny
  /// nothing that is known.
  ///
  /// Of a block's several, all must be there and none be left over: one that is lost, or one too many,
  /// moves all behind it, those of other blocks too.
  mutating func readBareValues(of part: Part, _ bound: Bound) {
    let mark = mark
    var takenByBlock: [(block: Int, taken: [StatementMatch], isWhole: Bool)] = []
    for (block, pattern) in part.pattern.blocks.enumerated() {
      let statements = pattern.statements.indices.filter { index in
        pattern.statements[index] is BareStatement
      }
      var taken: [StatementMatch] = []
      var isWhole = true
      for statement in statements {
        let found = part.found.filter { $0.block == block && $0.statement == statement }
        if let match = takeBareValue(found, ofBlock: block, in: part, bound) {
          taken.append(match)
        } else {
          isWhole = isWhole && isKnown(pattern.statements[statement], bound)
        }
      }
      guard !statements.isEmpty else { continue }
      takenByBlock.append((block, taken, isWhole))
    }
    // What one block leaves another one may take.
    let uneven = takenByBlock.filter { block, taken, isWhole in
      !isWhole && (!taken.isEmpty || !part.pattern.blocks[block].headings.isEmpty)
        || taken.count > 1 && hasMore(than: taken, in: block, of: part)
    }
    guard let first = uneven.first,
      let item = takenByBlock.flatMap(\.taken).map(\.items.lowerBound).min()
    else { return }
    undo(to: mark)
    report(
      .warning,
      Term.remarkBareValues.text.filled(["block": part.pattern.blocks[first.block].name]),
      at: item)
  }

  /// Takes the first of some places that is free, unless a numeral that does not fit stands before it.
  private mutating func takeBareValue(
    _ found: [Found], ofBlock block: Int, in part: Part, _ bound: Bound
  ) -> StatementMatch? {
    let first = found.first { found in
      isInPlace(found, of: part)
        && found.match.captures.allSatisfy { claims.isFree($0.numeral) }
    }
    guard let match = first?.match, isFirst(match, underHeadingOf: block, in: part) else {
      return nil
    }
    guard isConfirmed(match, in: part, bound.coordinates) else {
      reportDenial(of: match, bound.coordinates)
      return nil
    }
    return claim(match, bound.adding(.position), isIgnored: false) ? match : nil
  }

  /// Whether all that a statement must give is known: it may be printed elsewhere.
  private func isKnown(_ statement: any Statement, _ bound: Bound) -> Bool {
    statement.elements.allSatisfy { element in
      guard case .capture(let capture) = element else { return true }
      let key = capture.template.key(in: grammar.publication, bound.coordinates)
      return key.map { known[$0] != nil } ?? false
    }
  }

  /// Whether no numeral that nothing has taken stands over a match under its block's headings: what
  /// does not fit there is not passed by.
  private func isFirst(_ match: StatementMatch, underHeadingOf block: Int, in part: Part) -> Bool {
    guard !part.pattern.blocks[block].headings.isEmpty else { return true }
    let before = part.instance.items.lowerBound..<match.items.lowerBound
    return !before.contains { isLeft($0, inColumnOf: match, underHeadingOf: block, in: part) }
  }

  /// Whether a numeral that nothing has taken stands under some values under their block's headings.
  private func hasMore(than taken: [StatementMatch], in block: Int, of part: Part) -> Bool {
    guard !part.pattern.blocks[block].headings.isEmpty, let last = taken.last else { return false }
    return
      ((last.items.upperBound + 1)..<max(last.items.upperBound + 1, part.instance.items.upperBound))
      .contains { isLeft($0, inColumnOf: last, underHeadingOf: block, in: part) }
  }

  /// Whether an item is a numeral that nothing has taken, over or under a match and under the headings
  /// of its block.
  private func isLeft(
    _ item: Int, inColumnOf match: StatementMatch, underHeadingOf block: Int, in part: Part
  ) -> Bool {
    guard case .numeral(let numeral) = text.items[item].kind, claims.isFree(numeral),
      text.cells[text.items[item].cell].box.horizontalOverlap(with: text.box(of: match)) > 0,
      text.page(of: item) == text.page(of: match.items.lowerBound)
    else { return false }
    return nearestHeading(over: text.items[item].box, on: text.page(of: item), in: part)?.block
      == block
  }
}
