/// Brings text of scripts written right to left from the order of the page to that of reading.
///
/// On the page everything stands from left to right as the eye meets it. Of the bidirectional
/// algorithm (Unicode Standard Annex 9) this turns round its last steps, L2, for one level of
/// embedding: numbers and words of other scripts keep their own direction.
enum RightToLeft {
  /// Words of a phrase stand closer than this, in ems; wider gaps part cells, whose order is their
  /// place.
  static let phraseGap = 0.9

  /// The words of a line, left to right, with those of each right-to-left phrase in reading order.
  static func inReadingOrder(_ line: [PlacedWord]) -> [PlacedWord] {
    guard line.contains(where: \.isRightToLeft) else { return line }
    var result: [PlacedWord] = []
    var start = 0
    for index in line.indices {
      let isLast = index + 1 == line.count
      if isLast || gap(after: index, in: line) >= phraseGap {
        let phrase = line[start...index]
        result +=
          phrase.contains(where: \.isRightToLeft)
          ? turned(phrase) { !$0.isRightToLeft && !$1.isRightToLeft } : Array(phrase)
        start = index + 1
      }
    }
    return result
  }

  /// The characters of a word, left to right, in the order in which they are read.
  static func logical(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: \.isRightToLeft) else { return scalars }
    let indices = Array(scalars.indices)
    return turned(indices[...]) {
      keepsDirection($0, in: scalars) && keepsDirection($1, in: scalars)
    }
    .map { scalars[$0] }
  }

  /// Whether a character is of a number or a word that runs from left to right: a digit or letter, a
  /// sign between two of them, or a percent sign at a digit.
  private static func keepsDirection(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func isLeftToRight(_ index: Int) -> Bool {
      scalars.indices.contains(index) && !scalars[index].isRightToLeft
        && (scalars[index].isDigit || scalars[index].isLetter)
    }
    if scalars[index].isRightToLeft { return false }
    let (left, right) = (isLeftToRight(index - 1), isLeftToRight(index + 1))
    return isLeftToRight(index) || left && right
      || "%‰".unicodeScalars.contains(scalars[index]) && (left || right)
  }

  /// The elements from last to first, but runs of which each two neighbours stay together as they
  /// were.
  private static func turned<Element>(
    _ elements: ArraySlice<Element>, staying stay: (Element, Element) -> Bool
  ) -> [Element] {
    var result: [Element] = []
    var end = elements.endIndex
    while end > elements.startIndex {
      var start = end - 1
      while start > elements.startIndex, stay(elements[start - 1], elements[start]) { start -= 1 }
      result += elements[start..<end]
      end = start
    }
    return result
  }

  /// In ems of the larger font.
  private static func gap(after index: Int, in line: [PlacedWord]) -> Double {
    (line[index + 1].start - line[index].end) / max(line[index].em, line[index + 1].em)
  }
}

extension PlacedWord {
  fileprivate var isRightToLeft: Bool { scalars.contains(where: \.isRightToLeft) }
}
