import DigestModel

/// Tells what stands under another block's heading, which a block without headings takes nothing of.
extension Recovery {
  /// Whether the block whose heading is nearest above a label looks for it and its values, too.
  func isTaken(_ found: DocumentMatches.Found, underHeadingOf part: Part) -> Bool {
    guard let first = found.match.wording.first,
      let heading = nearestHeading(
        over: text.items[first].box, on: text.page(of: first), in: part),
      // Counts stand everywhere: what stands beside their column heads none of them.
      heading.box.left <= text.items[first].box.right || isFirstOnLine(heading)
        || !found.match.captures.contains(where: { $0.capture.terminal == .count })
    else { return false }
    return looksFor(found, inBlock: heading.block, of: part)
  }

  /// Whether nothing stands left of a heading on its line, as of one in the middle of its column.
  private func isFirstOnLine(_ heading: Part.Heading) -> Bool {
    !text.row(besides: heading.first).contains {
      text.items[$0].box.right <= heading.box.left && !text.isPassable($0)
    }
  }

  /// Whether a block whose heading is on the page of a label looks for it and its values, too, and has nothing there
  /// under its heading: what it misses may stand elsewhere than the page was cut.
  func isMissedUnderHeading(_ found: DocumentMatches.Found, of part: Part) -> Bool {
    // Counts stand everywhere.
    guard found.match.captures.allSatisfy({ $0.capture.terminal != .count }) else { return false }
    return part.missing[text.page(of: found.first)]?.contains {
      looksFor(found, inBlock: $0, of: part, inCharts: false)
    } ?? false
  }

  /// By page the blocks with a heading there and nothing that they look for under it, of those that look for labels of
  /// other values than counts.
  func blocksWithoutFigures(of part: Part) -> [Int: Set<Int>] {
    let sought = Set(
      part.pattern.blocks.indices.filter { block in
        part.pattern.blocks[block].statements.contains { statement in
          statement.isLabelled
            && statement.elements.flatMap(\.captures).contains { $0.terminal != .count }
        }
      })
    var missing: [Int: Set<Int>] = [:]
    for (page, headings) in part.headings where text.hasColumns(page) {
      missing[page] = sought.intersection(headings.map(\.block))
      // What has its values beside it is the label of a row.
      for heading in headings where text.hasNumeral(rightOf: heading.items[heading.length - 1]) {
        missing[page]?.remove(heading.block)
      }
    }
    for found in part.found where found.statement != nil && !found.match.captures.isEmpty {
      let page = text.page(of: found.first)
      guard missing[page]?.contains(found.block) ?? false, isInPlace(found, of: part) else {
        continue
      }
      missing[page]?.remove(found.block)
    }
    return missing
  }

  /// Whether a block looks for a label and its values, too.
  ///
  /// - Parameter inCharts: Whether charts and tables count, too.
  private func looksFor(
    _ found: DocumentMatches.Found, inBlock block: Int, of part: Part, inCharts: Bool = true
  ) -> Bool {
    let match = found.match
    var names = [text.letters(of: match.wording)]
    // A label that is printed with an error, or with a letter of another word, is the one that it was taken for.
    if match.labels.count == 1,
      case .labels(let known)? = found.statement(in: part.pattern)?.elements.first
    {
      names += known.labels.filter { $0.member == match.labels[0].member }.map(\.phrase.letters)
    }
    return part.pattern.blocks[block].statements.contains { statement in
      (inCharts || statement.isLabelled)
        && names.contains { name in
          match.captures.allSatisfy { capture in
            statement.looksFor(
              name, capture, isStarred: text.isStarred(text.numerals[capture.numeral].item))
          }
        }
    }
  }
}

extension DocumentText {
  /// Whether the next thing on the line of an item is a plain numeral.
  fileprivate func hasNumeral(rightOf item: Int) -> Bool {
    row(besides: item).first { items[$0].box.left >= items[item].box.right && !isPassable($0) }
      .map(isPlainNumeral) ?? false
  }
}
