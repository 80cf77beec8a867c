internal import DigestModel

extension PageDrawing {
  /// The least room between two phrases on a line, in points.
  private static let leastGap = 3.0

  /// Texts of different phrases that stand on or too close to each other, and texts that leave the
  /// page.
  ///
  /// - Complexity: O(*n* log *n*) for pages whose lines hold few phrases.
  package var collisions: [(TextRun, TextRun)] {
    let runs = texts.sorted { $0.box.top < $1.box.top }
    let page = Box(left: 0, top: 0, right: size.width, bottom: size.height)
    var collisions: [(TextRun, TextRun)] = []
    for (index, run) in runs.enumerated() {
      let box = run.box
      if box.left < page.left || box.right > page.right || box.top < page.top
        || box.bottom > page.bottom
      {
        collisions.append((run, run))
      }
      for other in runs[(index + 1)...] {
        if other.box.top >= box.bottom { break }
        if other.phrase != run.phrase,
          box.horizontalOverlap(with: other.box) > -Self.leastGap
        {
          collisions.append((run, other))
        }
      }
    }
    return collisions
  }
}
