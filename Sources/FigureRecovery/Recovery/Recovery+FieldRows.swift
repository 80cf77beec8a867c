import DigestModel

/// Tells the rows of tables from the labels of single values.
extension Recovery {
  /// The fewest rows of a drawn table: beside one label alone, another one's value may stand.
  private static let fewestTableRows = 2

  /// The labels whose values have more of their kind right behind them: the rows of a table, whose columns tell what
  /// each value is.
  func labelsOfRows(among found: [DocumentMatches.Found], of part: Part) -> Set<[Int]> {
    var labels: Set<[Int]> = []
    var columns: [[Int]: [(label: [Int], next: Box)]] = [:]
    for found in found {
      guard let next = next(behind: found.match, in: part) else { continue }
      if text.isPagedText(text.page(of: next)) {
        labels.insert(found.match.wording)
      } else {
        columns[[found.block, text.page(of: next)], default: []]
          .append((found.match.wording, text.items[next].box))
      }
    }
    for rows in columns.values {
      for row in rows
      where Set(
        rows.filter { $0.next.horizontalOverlap(with: row.next) > 0 }.map(\.label)
      ).count >= Self.fewestTableRows {
        labels.insert(row.label)
      }
    }
    return labels
  }

  /// The number of the same kind right behind the values right of a label, under the same heading and with no word
  /// between.
  private func next(behind match: StatementMatch, in part: Part) -> Int? {
    guard match.side == .right, !match.isAttached,
      let capture = match.captures.max(by: {
        text.numerals[$0.numeral].item < text.numerals[$1.numeral].item
      })
    else { return nil }
    let last = text.numerals[capture.numeral].item
    let next: Int?
    if text.isPagedText(text.page(of: last)) {
      let line = text.lines[text.items[last].line].items
      next = ((last + 1)..<max(last + 1, line.upperBound)).first { !text.isPassable($0) }
    } else {
      next = text.row(besides: last).first {
        text.items[$0].box.left >= text.items[last].box.right
      }
      guard next.map({ text.capture(capture.capture, at: $0) != nil }) ?? false else { return nil }
    }
    return next.flatMap { next in
      text.isPlainNumeral(next) && area(of: next, in: part) == area(of: last, in: part)
        ? next : nil
    }
  }
}
