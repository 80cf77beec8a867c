import DigestModel

/// Cuts what a page prints into what stands under each of its titles.
///
/// The titles begin sections, which are stacked, stand side by side, or both. The page is cut along its
/// white space (recursive XY-cut: Nagy and Seth, 1984): between columns that each have titles, and right
/// above titles. Under titles in two rows both cuts may be possible, and a column of one section look
/// like the lower part of another one: the cut counts only if both agree about all that matters.
struct TitleCut {
  /// Where something belongs.
  enum Owner: Hashable {
    /// Above all titles.
    case head
    /// Under a title, as an index into the titles.
    case title(Int)
    /// Below sections that stand side by side, across them.
    case foot
  }

  /// What is cut: boxes without the white that a font leaves over and under its letters.
  private let boxes: [Box]
  private let titles: [Box]
  /// Whether something may not be torn from its place, as numbers.
  private let matters: [Bool]
  /// Of a line, in points.
  private let height: Double

  /// How far a title may begin or end beside the edge of its section, or its middle beside the middle
  /// of it, in heights of a line.
  private static let indent = 2.5
  /// The most bands at the foot of a page that may cross its columns, as notes and its number do.
  private static let mostCrossing = 8

  private typealias Owners = [(box: Int, owner: Owner)]
  private enum Direction { case columns, rows }

  init(boxes: [Box], titles: [Box], matters: [Bool], height: Double) {
    (self.boxes, self.titles) = (boxes, titles)
    (self.matters, self.height) = (matters, max(height, 1))
  }

  /// Whose each box is; `nil` where the titles do not part the page cleanly.
  ///
  /// - Complexity: O(*t* *n* log *n*) in the titles and boxes.
  func owners() -> [Owner]? {
    let top = titles.map(\.top).min() ?? 0
    let body = boxes.indices.filter { boxes[$0].centerY >= top }
    let cuts = [[Direction.columns, .rows], [.rows, .columns]].compactMap { order in
      owners(of: body, under: Array(titles.indices), order).map { body -> [Owner] in
        var owners = boxes.map { _ in Owner.head }
        for (box, owner) in body { owners[box] = owner }
        return owners
      }
    }
    guard var cut = cuts.first else { return nil }
    for other in cuts.dropFirst() {
      for box in boxes.indices where cut[box] != other[box] {
        // What is at the foot of one cut, as the number of the page, is nobody's.
        if cut[box] == .foot || other[box] == .foot {
          cut[box] = .foot
        } else if matters[box] {
          return nil
        }
      }
    }
    return cut
  }

  private func owners(of body: [Int], under titles: [Int], _ order: [Direction]) -> Owners? {
    guard let title = titles.first else { return nil }
    guard titles.count > 1 else { return owned(body, by: title) }
    for direction in order {
      let parts: [Part]? =
        switch direction {
        case .columns: columns(of: body, under: titles)
        case .rows: rows(of: body, under: titles)
        }
      guard let parts else { continue }
      var all: Owners = []
      for part in parts {
        guard !part.titles.isEmpty else {
          all += part.boxes.map { ($0, .foot) }
          continue
        }
        guard let own = owners(of: part.boxes, under: part.titles, order) else { return nil }
        all += own
      }
      return all
    }
    return nil
  }

  /// What stands under one title: it is alone at its head, at an edge or in the middle.
  private func owned(_ body: [Int], by title: Int) -> Owners? {
    let own = titles[title]
    var (left, right) = (own.left, own.right)
    for box in body {
      let box = boxes[box]
      if box.centerY < own.top { return nil }
      if box.verticalOverlap(with: own) > 0, !own.contains(centerOf: box) { return nil }
      (left, right) = (min(left, box.left), max(right, box.right))
    }
    let offset = min(
      own.left - left, right - own.right, abs(own.centerX - (left + right) / 2))
    return offset <= Self.indent * height ? body.map { ($0, .title(title)) } : nil
  }

  // MARK: Parts

  private struct Part {
    var boxes: [Int]
    var titles: [Int]
  }

  /// The bands that rows of titles begin, cut right above the titles; `nil` for one row, or where
  /// something reaches across every edge.
  private func rows(of body: [Int], under titles: [Int]) -> [Part]? {
    var rows: [(top: Double, bottom: Double)] = []
    for title in titles.map({ self.titles[$0] }).sorted(by: { $0.top < $1.top }) {
      if let last = rows.last, title.top < last.bottom {
        rows[rows.count - 1].bottom = max(last.bottom, title.bottom)
      } else {
        rows.append((title.top, title.bottom))
      }
    }
    let edges = rows.dropFirst().map(\.top).filter { edge in
      body.allSatisfy { boxes[$0].bottom <= edge || boxes[$0].top >= edge }
    }
    guard !edges.isEmpty else { return nil }
    return parts(of: body, under: titles, at: edges) { $0.top }
  }

  /// The columns of a part that have titles of their own, and what stands across below them.
  private func columns(of body: [Int], under titles: [Int]) -> [Part]? {
    let lowest = titles.map { self.titles[$0].bottom }.max() ?? 0
    let bands = WhiteSpace.gaps(
      between: body.map { boxes[$0].top...max(boxes[$0].top, boxes[$0].bottom) }
    )
    .filter { $0.lowerBound >= lowest }
    for crossing in 0...min(Self.mostCrossing, bands.count) {
      let edge = crossing == 0 ? .infinity : bands[bands.count - crossing].upperBound
      let inside = body.filter { boxes[$0].top < edge }
      guard let gutter = gutter(of: inside, between: titles) else { continue }
      let foot = body.filter { boxes[$0].top >= edge }
      return parts(of: inside, under: titles, at: [gutter]) { $0.left }
        + (foot.isEmpty ? [] : [Part(boxes: foot, titles: [])])
    }
    return nil
  }

  private func parts(
    of body: [Int], under titles: [Int], at edges: [Double], _ begin: (Box) -> Double
  ) -> [Part] {
    let starts = [-Double.infinity] + edges
    let ends = edges + [.infinity]
    return zip(starts, ends).map { start, end in
      func isHere(_ box: Box) -> Bool { begin(box) >= start && begin(box) < end }
      return Part(
        boxes: body.filter { isHere(boxes[$0]) }, titles: titles.filter { isHere(self.titles[$0]) })
    }
  }

  /// Where the column behind a gutter begins that has titles on both sides: right before one of them,
  /// as within a table there are gutters, too; else behind the widest one.
  private func gutter(of body: [Int], between titles: [Int]) -> Double? {
    let titles = titles.map { self.titles[$0] }
    let gaps = WhiteSpace.gaps(
      between: body.map { boxes[$0].left...max(boxes[$0].left, boxes[$0].right) }
    )
    .filter { gap in
      gap.upperBound - gap.lowerBound >= WhiteSpace.gutter * height
        && titles.contains { $0.centerX < gap.lowerBound }
        && titles.contains { $0.centerX > gap.upperBound }
    }
    let before = gaps.compactMap { gap -> (edge: Double, distance: Double)? in
      let distance = titles.map { abs($0.left - gap.upperBound) }.min() ?? .infinity
      return distance <= Self.indent * height ? (gap.upperBound, distance) : nil
    }.min { $0.distance < $1.distance }?.edge
    let widest = gaps.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
    return before ?? widest?.upperBound
  }
}
