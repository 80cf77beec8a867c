import DigestModel

extension Page {
  /// How high a line's letters and digits are with what reaches under it, in ems.
  ///
  /// A capital or a digit is about 0.7 em high in most fonts, and a descender reaches 0.2 em down.
  private static let letterHeight = 0.8

  /// Where the letters of a word stand: its box without what its font leaves white over and under them.
  ///
  /// A font's own ascent and descent say little of its letters: from 1.1 to 1.5 em, they let the boxes
  /// of lines overlap that a reader sees apart, large type's most. A text's lines are as high as they are.
  ///
  /// - Parameter box: Of the word or a part of it, in points.
  func letterBox(of word: Word, in box: Box) -> Box {
    guard geometry == .drawn else { return box }
    var box = box
    let height = Self.letterHeight * word.fontSize
    if word.rotation % 180 == 0 {
      let white = max(0, box.height - height) / 2
      (box.top, box.bottom) = (box.top + white, box.bottom - white)
    } else {
      let white = max(0, box.width - height) / 2
      (box.left, box.right) = (box.left + white, box.right - white)
    }
    return box
  }

  /// Where the letters of its words stand, in their order.
  var letterBoxes: [Box] { words.map { letterBox(of: $0, in: $0.box) } }
}
