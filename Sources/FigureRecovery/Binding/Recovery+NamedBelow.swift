import DigestModel

/// Sentences that introduce a section below what is another one's.
extension Recovery {
  /// Whether the only sentence that says what a part is about stands below its figures on a drawn page, over
  /// a number that a section begins with: what is above it likely goes on from the page before.
  func isNamedBelow(_ part: Part) -> Bool {
    let first = part.instance.items.lowerBound
    guard text.items.indices.contains(first), text.pages.count > 1 else { return false }
    let page = text.page(of: first)
    guard text.pages[page].geometry == .drawn else { return false }
    let dimensions = Set(part.pattern.bindings.map(\.dimension))
    let opening = part.found.filter { found in
      part.pattern.blocks[found.block].opens && found.statement != nil
        && text.page(of: found.first) == page
    }
    let naming = opening.filter { found in
      found.match.labels.contains { dimensions.contains($0.dimension) }
        && !furniture.isRunning(found.match.wording)
    }
    let sentences = naming.filter { found in
      found.statement(in: part.pattern) is ProseStatement && !found.match.captures.isEmpty
    }
    guard
      let lowest = sentences.map({ text.box(of: $0.match) }).max(by: { $0.top < $1.top }),
      // What stands in another column says nothing of what is over what.
      let body = part.headings[page]?.filter({ heading in
        !part.pattern.blocks[heading.block].opens && heading.box.horizontalOverlap(with: lowest) > 0
      }).map(\.box.top).min(),
      lowest.top > body, naming.allSatisfy({ text.box(of: $0.match).top > body })
    else { return false }
    return opening.contains { found in
      // The days of the report may stand anywhere.
      found.match.labels.isEmpty && text.box(of: found.match).top > lowest.top
        && found.match.captures.contains { !text.numerals[$0.numeral].form.isOfCalendar }
    }
  }
}
