import DigestModel

/// A word's place, drawn closely.
struct CloseLook {
  private let word: Word
  private let look: PlaceLook
  /// Whether the glyphs may be those of other words at the place.
  private let isConfused: Bool

  /// Pixels to a point: enough for the thinnest strokes of the smallest print.
  private static let scale = 4.0
  /// How much of a word's box is looked at beside it, in points.
  private static let margin = 1.0
  /// A larger place is looked at less closely.
  private static let mostPixels = 400_000.0
  /// The length of a stretch as a part of the text's height: about a digit's width.
  private static let stretch = 0.5

  /// - Returns: `nil` where there is nothing to draw on.
  init?(
    at word: Word, among others: [Word], _ recording: borrowing PageRecording,
    _ page: borrowing PopplerPageHandle
  ) {
    let region = Box(
      left: word.box.left - Self.margin, top: word.box.top - Self.margin,
      right: word.box.right + Self.margin, bottom: word.box.bottom + Self.margin)
    let area = region.width * region.height
    guard area > 0 else { return nil }
    let scale = min(Self.scale, (Self.mostPixels / area).squareRoot())
    func glyphs(of word: Word, _ page: borrowing PopplerPageHandle) -> PixelGrid? {
      PixelGrid(of: region, scale: scale) { page.drawGlyphs(in: word.box, on: $0) }
    }
    guard let drawn = recording.pixels(of: region, scale: scale),
      let own = glyphs(of: word, page)
    else { return nil }
    // Poppler selects all that it reads between two places: of two words at one place the one that
    // it reads first comes alone, the other with it or not at all.
    let isMixed = !others.isEmpty && !word.isAlone(page)
    var grids: [(glyphs: PixelGrid, arePure: Bool)] = []
    var isConfused = false
    for other in others {
      let isPure = other.isAlone(page)
      if isMixed, !isPure {
        isConfused = true
      } else if let grid = glyphs(of: other, page) {
        grids.append((grid, isPure))
      }
    }
    let isLevel = word.rotation % 180 == 0
    self.word = word
    self.isConfused = isConfused
    look = PlaceLook(
      drawn: drawn, glyphs: own, others: grids, isShared: !others.isEmpty,
      isLevel: isLevel,
      stretch: Int(Self.stretch * (isLevel ? word.box.height : word.box.width) * scale))
  }

  /// Why a reader does not see the word; `nil` where he does or it cannot be told.
  func reason(_ page: borrowing PopplerPageHandle) -> UnseenReason? {
    let verdict = look.verdict()
    if isConfused { return verdict == .seen || verdict == .glyphless ? nil : .confused }
    switch verdict {
    case .seen: return nil
    case .partly: return .partly
    case .glyphless: return look.isBlank ? .hidden : nil
    case .unseen(let ground):
      guard let color = page.textColor(in: word.box) else { return .hidden }
      return difference(color.pixel, ground) < PlaceLook.leastContrast ? .backgroundColor : .hidden
    }
  }
}

extension Word {
  /// Whether its box selects its own characters only.
  fileprivate func isAlone(_ page: borrowing PopplerPageHandle) -> Bool {
    let selected = page.selectedText(in: box).unicodeScalars.filter { !$0.isBlank }
    return selected.elementsEqual(text.unicodeScalars.filter { !$0.isBlank })
  }
}

extension Color {
  fileprivate var pixel: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
