import DigestModel

/// Parts what a reader of a page sees from what its file has as text.
///
/// The page is drawn once, at one pixel a point. Nearly all words are told by that; those whose place
/// is blank in part, restless or shared with another word are looked at closely: the page is recorded,
/// and each such place drawn from the recording and once more with nothing but the word's glyphs.
/// Text without visible glyphs over a picture of text, as scanners make it, counts as seen.
struct PageSight {
  /// Why a reader does not see words, by their indices.
  let reasons: [Int: UnseenReason]
  let shapes: [ColoredShape]

  /// Nobody reads print lower than this, in points …
  private static let lowest = 2.0
  /// … whose characters are no wider than this.
  private static let narrowest = 1.2
  /// So many places of a page are looked at closely; no page at hand needs a tenth of it.
  private static let mostLooks = 2000

  /// - Parameters:
  ///   - canvas: What the page is drawn on where it has its size; what it was drawn on.
  ///   - hasShapes: Whether its shapes are looked for.
  /// - Returns: `nil` where the page cannot be drawn.
  init?(
    of words: [Word], on page: borrowing PopplerPageHandle, _ canvas: inout PixelCanvas?,
    withShapes hasShapes: Bool
  ) {
    guard !words.isEmpty else {
      (reasons, shapes) = ([:], [])
      return
    }
    let size = page.size
    let sheet = Box(left: 0, top: 0, right: size.width, bottom: size.height)
    guard
      let picture = PixelGrid(
        of: sheet, scale: PlaceSurvey.scale, reusing: canvas, draw: { page.draw(on: $0) })
    else { return nil }
    canvas = picture.canvas
    reasons = Self.reasons(for: words, on: page, picture)
    shapes =
      hasShapes ? WordStrokes(of: words).left(out: ShapeSurvey.shapes(on: picture)) : []
  }

  private static func reasons(
    for words: [Word], on page: borrowing PopplerPageHandle, _ picture: PixelGrid
  ) -> [Int: UnseenReason] {
    let survey = PlaceSurvey(of: words, on: picture)
    let shared = SharedPlaces.neighbours(in: words)
    var reasons: [Int: UnseenReason] = [:]
    var doubtful: [Int: PlaceSurvey.Impression] = [:]
    for index in words.indices {
      let impression = survey.impression(of: words[index])
      if isTooSmall(words[index]) {
        reasons[index] = .tooSmall
      } else if impression != .print || shared[index] != nil {
        doubtful[index] = impression
      }
    }
    if !doubtful.isEmpty {
      let recording = PageRecording(page)
      for index in doubtful.keys.sorted().prefix(mostLooks) {
        let others = (shared[index] ?? []).map { words[$0] }
        let look = CloseLook(at: words[index], among: others, recording, page)
        guard let reason = look?.reason(page) else { continue }
        reasons[index] = reason
      }
    }
    return reasons
  }

  private static func isTooSmall(_ word: Word) -> Bool {
    let isLevel = word.rotation % 180 == 0
    let (along, across) =
      isLevel ? (word.box.width, word.box.height) : (word.box.height, word.box.width)
    return across < lowest && along / Double(word.text.unicodeScalars.count) < narrowest
  }
}
