import DigestModel

/// Finds what a page paints in one colour, on a coarse picture of it.
///
/// Rows of the picture are cut into runs of equal pixels, and runs that touch those of the row above are
/// one shape (connected components by runs: He, Chao, Suzuki, IEEE Trans. Image Processing 17, 2008,
/// doi:10.1109/TIP.2008.919369). Strokes of text and cut edges blend with their ground, and no two of
/// their pixels are alike. What is seen counts, however the file draws it: a shape that another covers
/// is none. White that lines or paint enclose is a shape, too, as the ground of a framed card is: the
/// paper around is none.
struct ShapeSurvey {
  /// A run of pixels shorter than this is the edge of something.
  private static let shortestRun = 3
  /// A shape has at least so many pixels: half the sample of a legend in the smallest print.
  private static let fewestPixels = 6
  /// A page with more shapes is a picture, which tells nothing by its colours; a report's busiest page
  /// has some hundreds.
  private static let mostShapes = 2000
  /// So many runs on average may begin in a row; photographs have more.
  private static let mostRunsPerRow = 100
  /// White in a frame is at least as large, in pixels across and down: the ground of a line of words. What letters
  /// enclose is less.
  private static let leastFrame = (width: 24, height: 16)
  private static let white: UInt32 = 0xFFFFFF

  private struct Run {
    var columns: Range<Int>
    var color: UInt32
    var shape: Int
  }

  private struct Extent {
    var columns: Range<Int>
    var rows: Range<Int>
    var color: UInt32
    var pixels: Int
    /// The shape that it was found to be a part of.
    var whole: Int?
  }

  private var extents: [Extent] = []

  /// The shapes of a page by their top and left edges, the paper left out; none where there are too
  /// many.
  ///
  /// - Complexity: O(*n*) in the pixels.
  static func shapes(on picture: PixelGrid) -> [ColoredShape] {
    var survey = ShapeSurvey()
    guard survey.look(at: picture) else { return [] }
    let scale = PlaceSurvey.scale
    let found = survey.extents.filter { extent in
      guard extent.whole == nil else { return false }
      return extent.color == white
        ? isFrame(extent, on: picture) : extent.pixels >= fewestPixels
    }
    guard found.count <= mostShapes else { return [] }
    return found.map { extent in
      ColoredShape(
        box: Box(
          left: Double(extent.columns.lowerBound) / scale,
          top: Double(extent.rows.lowerBound) / scale,
          right: Double(extent.columns.upperBound) / scale,
          bottom: Double(extent.rows.upperBound) / scale),
        color: Color(pixel: extent.color),
        fill: Double(extent.pixels) / Double(extent.columns.count * extent.rows.count))
    }.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// - Returns: Whether it could look at all rows.
  private mutating func look(at picture: PixelGrid) -> Bool {
    var above: [Run] = []
    var runs: [Run] = []
    for row in 0..<picture.height {
      runs.removeAll(keepingCapacity: true)
      Self.cut(picture.row(row), into: &runs)
      join(&runs, at: row, to: above)
      guard extents.count <= Self.mostRunsPerRow * (row + 10) else { return false }
      swap(&above, &runs)
    }
    return true
  }

  /// Whether white does not reach the edge of the page, and is no letter's.
  private static func isFrame(_ white: Extent, on picture: PixelGrid) -> Bool {
    white.columns.count >= leastFrame.width && white.rows.count >= leastFrame.height
      && white.columns.lowerBound > 0 && white.columns.upperBound < picture.width
      && white.rows.lowerBound > 0 && white.rows.upperBound < picture.height
  }

  private static func cut(_ pixels: UnsafeBufferPointer<UInt32>, into runs: inout [Run]) {
    // Most of a page are long runs of white: eight pixels are compared at once.
    typealias Eight = SIMD8<UInt32>
    let bytes = UnsafeRawBufferPointer(pixels)
    let stride = MemoryLayout<UInt32>.stride
    var column = 0
    while column < pixels.count {
      let pixel = pixels[column]
      let eight = Eight(repeating: pixel)
      let color = pixel & white
      let start = column
      column += 1
      while column + Eight.scalarCount <= pixels.count,
        bytes.loadUnaligned(fromByteOffset: column * stride, as: Eight.self) == eight
      {
        column += Eight.scalarCount
      }
      while column < pixels.count, pixels[column] == pixel { column += 1 }
      if column - start >= shortestRun {
        runs.append(Run(columns: start..<column, color: color, shape: -1))
      }
    }
  }

  /// Gives every run of a row its shape: that of the runs that it touches above, or a new one.
  private mutating func join(_ runs: inout [Run], at row: Int, to above: [Run]) {
    var first = 0
    for index in runs.indices {
      let run = runs[index]
      while first < above.count, above[first].columns.upperBound <= run.columns.lowerBound {
        first += 1
      }
      var shape: Int?
      var next = first
      while next < above.count, above[next].columns.lowerBound < run.columns.upperBound {
        if above[next].color == run.color {
          let other = whole(above[next].shape)
          if let known = shape { unite(known, other) } else { shape = other }
        }
        next += 1
      }
      if let shape {
        extents[shape].columns = extents[shape].columns.union(run.columns)
        extents[shape].rows = extents[shape].rows.lowerBound..<(row + 1)
        extents[shape].pixels += run.columns.count
      }
      runs[index].shape = shape ?? extents.count
      if shape == nil {
        extents.append(
          Extent(
            columns: run.columns, rows: row..<(row + 1), color: run.color,
            pixels: run.columns.count))
      }
    }
  }

  private func whole(_ shape: Int) -> Int {
    var shape = shape
    while let next = extents[shape].whole { shape = next }
    return shape
  }

  private mutating func unite(_ shape: Int, _ other: Int) {
    guard shape != other else { return }
    let part = extents[other]
    extents[shape].columns = extents[shape].columns.union(part.columns)
    extents[shape].rows = extents[shape].rows.union(part.rows)
    extents[shape].pixels += part.pixels
    extents[other].whole = shape
  }
}

extension Range<Int> {
  fileprivate func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

extension Color {
  fileprivate init(pixel: UInt32) {
    self.init(
      red: UInt8(pixel >> 16 & 255), green: UInt8(pixel >> 8 & 255), blue: UInt8(pixel & 255))
  }
}
