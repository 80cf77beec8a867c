import DigestModel

/// The columns of text that a drawn page is set in, between what crosses them at its head and foot.
///
/// Each is read down to its end before the next: a section that begins within one goes on at the head of the
/// next, and what stands beside its title belongs to the section before.
struct TextColumns {
  /// Where something belongs.
  enum Owner: Hashable {
    case head, column(Int), foot
  }

  /// Of each word of the page.
  let owners: [Owner]
  /// How many columns there are: two or more.
  let count: Int
  /// The white between them, in points.
  let gutters: [ClosedRange<Double>]

  /// The most bands at the head and at the foot of a page that may cross its columns, as running heads and
  /// notes do.
  private static let mostCrossing = 3
  /// The least part of the words between head and foot that a column has.
  private static let leastWords = 0.15

  /// The columns of a page that most of it is set in; `nil` where there are none.
  ///
  /// - Parameter isGutter: Whether some white may be a gutter.
  /// - Complexity: O(*n* log *n*) in the words.
  init?(of page: Page, where isGutter: (ClosedRange<Double>) -> Bool = { _ in true }) {
    let boxes = page.letterBoxes
    let heights = boxes.map(\.height).sorted()
    guard !heights.isEmpty else { return nil }
    let least = WhiteSpace.gutter * heights[heights.count / 2]
    let bands = WhiteSpace.gaps(between: boxes.map { $0.top...max($0.top, $0.bottom) })
    var found: TextColumns?
    search: for crossing in 0...(2 * Self.mostCrossing) {
      for head in max(0, crossing - Self.mostCrossing)...min(crossing, Self.mostCrossing) {
        let foot = crossing - head
        guard crossing <= bands.count else { break search }
        let top = head == 0 ? -Double.infinity : bands[head - 1].upperBound
        let bottom = foot == 0 ? Double.infinity : bands[bands.count - foot].lowerBound
        found = TextColumns(boxes, between: top, and: bottom, gutter: least, where: isGutter)
        if found != nil { break search }
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(
    _ boxes: [Box], between top: Double, and bottom: Double, gutter least: Double,
    where isGutter: (ClosedRange<Double>) -> Bool
  ) {
    let body = boxes.filter { $0.centerY > top && $0.centerY < bottom }
    let gaps = WhiteSpace.gaps(between: body.map { $0.left...max($0.left, $0.right) })
      .filter { $0.length >= least && isGutter($0) }
    guard !gaps.isEmpty else { return nil }
    func column(_ box: Box) -> Int { gaps.count { $0.upperBound <= box.left + 1 } }
    let counts = Dictionary(body.map { (column($0), 1) }, uniquingKeysWith: +)
    guard counts.count == gaps.count + 1,
      counts.values.allSatisfy({ Double($0) >= Self.leastWords * Double(body.count) })
    else { return nil }
    gutters = gaps
    count = counts.count
    owners = boxes.map { box in
      box.centerY <= top ? .head : box.centerY >= bottom ? .foot : .column(column(box))
    }
  }
}
