import DigestModel

/// Headings that stand beside what they head, as labels at the left of rows: on the line of each there is something,
/// and nothing under it before the next. What is on lines between two of them is under the nearer one, not under that
/// over it.
struct SideHeadings {
  private let lists: [[PageRegions.Heading]]

  /// How much the edges of headings in one list differ, in points.
  private static let slack = 2.0

  /// - Parameter boxes: Of all that is printed on the page.
  init(among headings: [PageRegions.Heading], _ boxes: [Box]) {
    var lists: [[PageRegions.Heading]] = []
    let beside = headings.filter { heading in
      boxes.contains { $0.left > heading.box.right && $0.sharesLine(with: heading.box) }
    }
    for heading in beside.sorted(by: { $0.box.top < $1.box.top }) {
      let own = lists.firstIndex { list in
        list.last.map { Self.isNext(heading, behind: $0, boxes) } ?? false
      }
      if let own { lists[own].append(heading) } else { lists.append([heading]) }
    }
    self.lists = lists.filter { $0.count > 1 }
  }

  private static func isNext(
    _ next: PageRegions.Heading, behind heading: PageRegions.Heading, _ boxes: [Box]
  ) -> Bool {
    let (upper, lower) = (heading.box, next.box)
    guard lower.top > upper.bottom,
      abs(upper.left - lower.left) <= slack || abs(upper.right - lower.right) <= slack
    else { return false }
    let both = upper.union(lower)
    return !boxes.contains { box in
      box.centerY > upper.bottom && box.centerY < lower.top && box.horizontalOverlap(with: both) > 0
    }
  }

  /// How much farther than the nearest heading the next one is that something is surely not beside.
  private static let margin = 1.5

  /// The nearest heading of a list that something stands beside, `nil` where two are about as near; the one that it
  /// is said to stand under where that is in no list.
  func nearest(to box: Box, under heading: PageRegions.Heading) -> PageRegions.Heading? {
    let list = lists.first { $0.contains { $0.first == heading.first } }
    guard let list, list.allSatisfy({ $0.box.right <= box.left + Self.slack }) else {
      return heading
    }
    func distance(_ other: PageRegions.Heading) -> Double { abs(other.box.centerY - box.centerY) }
    let byDistance = list.sorted { distance($0) < distance($1) }
    return distance(byDistance[1]) >= Self.margin * distance(byDistance[0]) ? byDistance[0] : nil
  }
}
