import DigestModel

/// Sections one under the other on a page, each with its title at its left edge: over what is its with a note beside
/// it, or in a column beside it.
///
/// What stands on the lines of a title is its own. Each band ends where the white from edge to edge is widest before
/// the next title, and that is right over this one.
struct TitledBands {
  private let page: Page
  private let boxes: [Box]
  private let titles: [Box]
  /// Of a line, in points.
  private let height: Double

  /// How much wider than any white within a band that over the next one is.
  private static let margin = 1.25
  /// How far titles may stand from one edge, and what begins a band over its title, in heights of a line.
  private static let slack = 1.0

  /// - Parameter titles: From the top down.
  init(of page: Page, under titles: [Box]) {
    (self.page, self.titles) = (page, titles)
    boxes = page.letterBoxes
    let heights = boxes.map(\.height).sorted()
    height = heights.isEmpty ? 1 : max(heights[heights.count / 2], 1)
  }

  /// Whose each word is; `nil` where titles or bands do not stand one under the other, or all titles are alone on their
  /// lines.
  ///
  /// - Complexity: O(*t* *n* + *n* log *n*) in the titles and words.
  func owners() -> [TitleCut.Owner]? {
    guard let first = titles.first, !boxes.isEmpty,
      zip(titles, titles.dropFirst()).allSatisfy({ $0.bottom <= $1.top }),
      titles.allSatisfy({ abs($0.left - first.left) <= Self.slack * height }),
      titles.contains(where: hasBeside)
    else { return nil }
    let gaps = WhiteSpace.gaps(between: boxes.map { $0.top...max($0.top, $0.bottom) })
    var edges: [Double] = []
    for (index, title) in titles.enumerated() {
      let above = index == 0 ? -Double.infinity : titles[index - 1].bottom
      let between = gaps.filter { $0.upperBound <= title.top && $0.lowerBound >= above }
      guard let last = between.last, title.top - last.upperBound <= Self.slack * height else {
        // Nothing need stand over the first title.
        guard index == 0, gaps.allSatisfy({ $0.upperBound > title.top }) else { return nil }
        edges.append(-.infinity)
        continue
      }
      guard
        index == 0
          || between.dropLast().allSatisfy({ $0.length * Self.margin <= last.length })
      else { return nil }
      edges.append(last.upperBound)
    }
    let slack = Self.slack * height
    guard !isHeaded(from: edges[0]),
      zip(page.words, boxes).allSatisfy({ word, box in
        box.centerY < edges[0] || box.left >= first.left - slack
      })
    else { return nil }
    return zip(page.words, boxes).map { word, box in
      if PartedPages.isInFoot(word.box, of: page) { return .foot }
      let band = edges.count { $0 <= box.centerY }
      return band == 0 ? .head : .title(band - 1)
    }
  }

  /// The fewest rows of what stands beside a title: one alone may be a table's, whose label the title is.
  private static let fewestRows = 2
  /// How far over the first band the heads of a table stand that has its bands for rows, in heights of a line.
  private static let headGap = 2.5

  /// Whether a band is all its title's: rows of numbers, each behind words.
  static func isWhole(_ band: [Word]) -> Bool {
    let rows = Dictionary(grouping: band, by: \.line).values.filter { line in
      line.contains { $0.text.unicodeScalars.contains { $0.properties.numericType != nil } }
    }
    return rows.count >= fewestRows
      && rows.allSatisfy { line in
        line.min { $0.box.left < $1.box.left }?.text.unicodeScalars.first?.properties.isAlphabetic
          ?? false
      }
  }

  /// Whether words right over the first band head the numbers of all.
  private func isHeaded(from edge: Double) -> Bool {
    let numbers = zip(page.words, boxes).filter { word, box in
      box.top >= edge && word.text.unicodeScalars.contains { $0.properties.numericType != nil }
    }.map(\.1)
    return boxes.contains { box in
      box.bottom <= edge && edge - box.bottom <= Self.headGap * height
        && titles.allSatisfy { $0.right < box.left }
        && numbers.contains { $0.horizontalOverlap(with: box) > 0 }
    }
  }

  /// Whether something stands behind a title on its lines.
  private func hasBeside(_ title: Box) -> Bool {
    boxes.contains { $0.left >= title.right && $0.sharesLine(with: title) }
  }

  /// A band whose title stands in a column beside what is its: that column, and what is beside it; `nil` for another.
  ///
  /// Beside such a column lines begin with words: that of the labels of a table has numbers beside it.
  static func columns(of band: Page, beside title: Box) -> (side: [Word], body: [Word])? {
    let boxes = band.letterBoxes
    let heights = boxes.map(\.height).sorted()
    guard !heights.isEmpty else { return nil }
    let gap = WhiteSpace.gaps(between: boxes.map { $0.left...max($0.left, $0.right) })
      .first { gap in
        gap.length >= WhiteSpace.gutter * heights[heights.count / 2]
          && gap.lowerBound >= title.right - 1
      }
    guard let gap else { return nil }
    let side = zip(band.words, boxes).filter { $1.centerX < gap.lowerBound }.map(\.0)
    let body = zip(band.words, boxes).filter { $1.centerX > gap.lowerBound }.map(\.0)
    let firsts = Dictionary(grouping: body, by: \.line).values.compactMap { line in
      line.min { $0.box.left < $1.box.left }
    }
    let words = firsts.count { $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } }
    guard 2 * words > firsts.count, body.contains(where: { $0.box.sharesLine(with: title) }) else {
      return nil
    }
    return (side, body)
  }
}
