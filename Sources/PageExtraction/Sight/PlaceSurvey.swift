import DigestModel

/// A first look at a word's place on a coarse picture of its page.
///
/// A word that is seen makes the colour change along its line, in every stretch as wide as a
/// character, and leaves what is over and under it alone. A blank stretch may be a hidden character, digits too low may be covered in part,
/// and where everything changes, a picture may lie over the word: such places need a closer look.
struct PlaceSurvey {
  private let picture: PixelGrid
  /// The pixels where words stand.
  private let words: WordCover

  /// Pixels to a point.
  static let scale = 1.0
  /// The least that neighbouring pixels differ by at a stroke's edge, of 255. The palest print at
  /// hand, of grey hairlines, makes 15; scanned paper, gradients and JPEG make less.
  static let leastStep = 10
  /// The widest blank within a word, as a part of its height: less than a digit is wide.
  private static let widestBlank = 0.42
  /// How much wider it may be where a space parts groups of digits.
  private static let groupSpace = 0.35
  /// Digits are no lower than this, in ems, but for old-style ones.
  private static let leastHeight = 0.55
  /// Print lower than this is too coarse on the picture, in points.
  private static let lowest = 4.5
  /// Rows clear of the word, in pixels from its box. Where another word stands they tell nothing.
  private static let clearance = 2
  /// The rows are restless where more than this share of their pixels are edges.
  private static let restlessShare = 0.3
  /// So much of a word's box at least has the colour of its ground.
  private static let leastGround = 0.15

  init(of words: [Word], on picture: PixelGrid) {
    self.picture = picture
    self.words = WordCover(of: words, on: picture)
  }

  /// What a place looks like.
  enum Impression {
    case print
    /// A stretch of it, or all of it, is blank.
    case blank
    /// Too much goes on to tell.
    case restless
  }

  func impression(of word: Word) -> Impression {
    let area = Area(of: word, in: picture)
    guard let area, area.across >= 1, Double(area.across) >= Self.lowest else { return .blank }
    var blank = 0
    var widest = 0
    var isEdgeBefore = isEdged(-1, in: area)
    for along in 0..<area.along {
      let isEdge = isEdged(along, in: area)
      blank = isEdge || isEdgeBefore ? 0 : blank + 1
      widest = max(widest, blank)
      isEdgeBefore = isEdge
    }
    let limit =
      (Self.widestBlank + (word.text.contains(" ") ? Self.groupSpace : 0)) * Double(area.across)
    if Double(widest) > limit + 1 || widest == area.along { return .blank }
    let isNumber = word.text.unicodeScalars.contains(where: \.isDigit)
    // A row half covered at either end of the strokes is one too many.
    if isNumber, heightOfEdges(in: area) < Self.leastHeight * word.fontSize + 0.5 { return .blank }
    return isRestless(area) ? .restless : .print
  }

  /// Whether the colour changes behind a column, in some row.
  private func isEdged(_ along: Int, in area: Area) -> Bool {
    for row in 0..<area.across where area.step(along, row, in: picture) { return true }
    return false
  }

  /// How high the word's strokes are, in pixels.
  private func heightOfEdges(in area: Area) -> Double {
    func isEdged(_ row: Int) -> Bool {
      (0..<area.along).contains { area.step($0, row, in: picture) }
    }
    guard let first = (0..<area.across).first(where: isEdged),
      let last = (0..<area.across).last(where: isEdged)
    else { return 0 }
    return Double(last - first + 1)
  }

  private func isRestless(_ area: Area) -> Bool {
    let rows = [-Self.clearance, area.across - 1 + Self.clearance]
    var (clear, edges) = (0, 0)
    // The colour that most pixels of the place have (Boyer and Moore's majority vote, 1991).
    var ground: UInt32 = 0
    var votes = 0
    func count(_ pixel: UInt32) {
      if votes == 0 { ground = pixel }
      votes += difference(pixel, ground) < Self.leastStep ? 1 : -1
    }
    for row in rows {
      for along in 0..<area.along where !area.isTaken(along, row, in: words) {
        clear += 1
        if area.step(along, row, in: picture) { edges += 1 }
        count(area.pixel(along, row, in: picture))
      }
    }
    if Double(edges) > Self.restlessShare * Double(max(clear, area.along)) { return true }
    // Every other row and column tells as much.
    let rowSample = stride(from: 0, to: area.across, by: 2)
    let columnSample = stride(from: 0, to: area.along, by: 2)
    for row in rowSample {
      for along in columnSample { count(area.pixel(along, row, in: picture)) }
    }
    var (alike, all) = (0, 0)
    for row in rowSample {
      for along in columnSample {
        all += 1
        if difference(area.pixel(along, row, in: picture), ground) < Self.leastStep { alike += 1 }
      }
    }
    return Double(alike) < Self.leastGround * Double(all)
  }
}

/// A word's box in pixels, measured along and across its text.
private struct Area {
  let along: Int
  let across: Int
  private let left: Int
  private let top: Int
  private let isLevel: Bool

  /// - Returns: `nil` where the box lies outside of the picture.
  init?(of word: Word, in picture: PixelGrid) {
    guard let (columns, rows) = picture.pixels(of: word.box, scale: PlaceSurvey.scale) else {
      return nil
    }
    (left, top) = (columns.lowerBound, rows.lowerBound)
    isLevel = word.rotation % 180 == 0
    (along, across) =
      isLevel ? (columns.count, rows.count) : (rows.count, columns.count)
  }

  /// The pixel at a place from the box' corner; beyond the picture its nearest one.
  @inline(__always)
  func pixel(_ along: Int, _ across: Int, in picture: PixelGrid) -> UInt32 {
    let column = left + (isLevel ? along : across)
    let row = top + (isLevel ? across : along)
    return picture[
      min(max(0, column), picture.width - 1), min(max(0, row), picture.height - 1)]
  }

  /// Whether a word stands at a place.
  @inline(__always)
  func isTaken(_ along: Int, _ across: Int, in words: WordCover) -> Bool {
    words.contains(left + (isLevel ? along : across), top + (isLevel ? across : along))
  }

  /// Whether an edge lies between a pixel and the next along the text.
  @inline(__always)
  func step(_ along: Int, _ across: Int, in picture: PixelGrid) -> Bool {
    difference(pixel(along, across, in: picture), pixel(along + 1, across, in: picture))
      >= PlaceSurvey.leastStep
  }
}
