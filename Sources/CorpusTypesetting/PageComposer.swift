/// Puts the blocks of a page into the columns of a layout.
struct PageComposer {
  /// Sizes to try, largest first.
  private static let scales = stride(from: 1.3, through: 0.5, by: -0.05).map { $0 }

  /// Heights of plots to try in each column, highest first.
  private static let stretches = [2.4, 2, 1.7, 1.4, 1.2, 1]

  /// Where columns have to end, in points.
  private static let bottom = PageDrawing.size.height - 18

  /// The most room that is added between two blocks to fill a column, in points.
  private static let mostSlack = 14.0

  let style: any PageStyle
  let fonts: FontShelf
  let layout: Layout

  /// Draws a page at the largest size that it fits at, nothing on anything else.
  func compose(_ page: PageContent, number: Int) throws(TypesettingError) -> PageDrawing {
    for scale in Self.scales {
      var attempt = Attempt(scale: scale)
      draw(page, number: number, &attempt)
      guard attempt.fits else { continue }
      fill(page, number: number, &attempt)
      return style.finish(attempt.drawing, number: number)
    }
    throw .overflow(unit: page.unit, layout: layout.rawValue)
  }

  /// A page as drawn with certain sizes; the arrays have an element for each column.
  private struct Attempt {
    var scale: Double
    var stretches: [Double] = []
    var slack: [Double] = []
    var drawing = PageDrawing()
    var hasOverflow = false
    /// Where each column ends.
    var ends: [Double] = []
    /// The number of blocks.
    var counts: [Int] = []

    init(scale: Double) { self.scale = scale }

    var fits: Bool {
      !hasOverflow && ends.allSatisfy { $0 <= PageComposer.bottom } && drawing.collisions.isEmpty
    }
  }

  /// Heightens plots and widens the gaps between blocks as far as the columns have room.
  private func fill(_ page: PageContent, number: Int, _ attempt: inout Attempt) {
    for column in attempt.ends.indices {
      for stretch in Self.stretches {
        attempt.stretches[column] = stretch
        draw(page, number: number, &attempt)
        if attempt.ends[column] <= Self.bottom { break }
      }
    }
    attempt.slack = zip(attempt.ends, attempt.counts).map { end, count in
      min(Self.mostSlack, (Self.bottom - end) / Double(max(1, count - 1)))
    }
    draw(page, number: number, &attempt)
  }

  private func draw(_ page: PageContent, number: Int, _ attempt: inout Attempt) {
    var sheet = Sheet(fonts: fonts, scale: 1, thousands: style.thousands)
    let columns = style.head(page, number: number, on: &sheet)
    sheet.scale = attempt.scale
    if attempt.stretches.isEmpty {
      attempt.stretches = columns.map { _ in 1 }
      attempt.slack = columns.map { _ in 0 }
    }
    attempt.ends = columns.map(\.top)
    attempt.counts = columns.map { _ in 0 }
    for (place, block) in page.blocks.enumerated() {
      guard let index = style.column(of: block, at: place, on: page) else { continue }
      let gap =
        attempt.counts[index] == 0 ? 0 : style.gap * attempt.scale + attempt.slack[index]
      sheet.stretch = attempt.stretches[index]
      attempt.ends[index] = style.draw(
        block, in: columns[index].from(attempt.ends[index] + gap), on: &sheet)
      attempt.counts[index] += 1
    }
    attempt.drawing = sheet.drawing
    attempt.hasOverflow = sheet.hasOverflow
  }
}
