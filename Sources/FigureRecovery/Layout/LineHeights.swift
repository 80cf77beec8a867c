import DigestModel

/// Which lines of a page may reach into a band of it, told without a look at each.
///
/// Lines are about in order of their tops; tall or turned ones out of order cost time, not answers.
struct LineHeights {
  /// The lowest bottom of every line and those of its page before it.
  private var bottoms: [Double]
  /// The highest top of every line and those of its page behind it.
  private var tops: [Double]

  /// By page the height of its highest upright line.
  private var highest: [Int: Double] = [:]

  /// The heights of a document without lines.
  init() { (bottoms, tops) = ([], []) }

  init(of lines: [DocumentLine]) {
    bottoms = lines.map(\.box.bottom)
    tops = lines.map(\.box.top)
    for line in lines where line.rotation == 0 {
      highest[line.page] = max(highest[line.page] ?? 0, line.box.height)
    }
    for line in lines.indices.dropFirst() where lines[line].page == lines[line - 1].page {
      bottoms[line] = max(bottoms[line], bottoms[line - 1])
    }
    for line in lines.indices.dropLast().reversed()
    where lines[line].page == lines[line + 1].page {
      tops[line] = min(tops[line], tops[line + 1])
    }
  }

  /// The height of the highest upright line of a page.
  func highest(onPage page: Int) -> Double { highest[page] ?? 0 }

  /// All lines of a page that reach between two heights, with others among them.
  ///
  /// - Parameter page: The lines of the page.
  /// - Complexity: O(log *n*) in the page's lines.
  func lines(of page: Range<Int>, between top: Double, and bottom: Double) -> Range<Int> {
    let first = page.partitioningIndex { bottoms[$0] >= top }
    return first..<(first..<page.upperBound).partitioningIndex { tops[$0] > bottom }
  }
}
