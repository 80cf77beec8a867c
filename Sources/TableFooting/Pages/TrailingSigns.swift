import DigestModel

/// Numbers of a page whose signs stand behind them, a space apart: `659,70 -`.
struct TrailingSigns {
  let geometry: Page.Geometry

  /// How far the right edges of the numbers of a column are apart at the most, in font sizes.
  private static let alignment = 0.3

  /// The words of the lines of a page with the signs behind numbers as parts of these.
  ///
  /// A dash behind a number may as well say that the next column has nothing there: it is a sign where that column has
  /// no numbers, and not all numbers before it have a dash.
  ///
  /// - Complexity: O(*n* + *s* *l*) in the words, the signs and the lines.
  func joined(_ lines: [[Word]]) -> [[Word]] {
    var signs: [(line: Int, word: Int)] = []
    for (line, words) in lines.enumerated() {
      for word in words.indices.dropFirst() where isBehindNumber(word, in: words) {
        signs.append((line, word))
      }
    }
    guard !signs.isEmpty else { return lines }
    let columns = columns(of: signs.map { (lines[$0.line][$0.word - 1], lines[$0.line][$0.word]) })
    let kept = columns.filter { column in
      lines.contains { hasPositive($0, in: column) }
        && !lines.contains { hasNumber($0, behind: column) }
    }
    var joined = lines
    // From behind, so that the places of those before stay the same.
    for sign in signs.reversed() {
      let (number, mark) = (lines[sign.line][sign.word - 1], lines[sign.line][sign.word])
      guard kept.contains(where: { isIn($0, number) }) else { continue }
      joined[sign.line][sign.word - 1].text = number.text + " " + mark.text
      joined[sign.line][sign.word - 1].box = number.box.union(mark.box)
      joined[sign.line].remove(at: sign.word)
    }
    return joined
  }

  /// A column of numbers, by its right edge, and where signs stand behind them.
  private struct Column {
    var edge: Double
    var signs: ClosedRange<Double>
  }

  private func columns(of signs: [(number: Word, sign: Word)]) -> [Column] {
    signs.reduce(into: []) { columns, pair in
      let own = pair.sign.box.left...pair.sign.box.right
      if let known = columns.firstIndex(where: { isIn($0, pair.number) }) {
        let signs = columns[known].signs
        columns[known].signs =
          min(signs.lowerBound, own.lowerBound)...max(signs.upperBound, own.upperBound)
      } else {
        columns.append(Column(edge: pair.number.box.right, signs: own))
      }
    }
  }

  private func isIn(_ column: Column, _ number: Word) -> Bool {
    abs(number.box.right - column.edge) <= Self.alignment * size(of: number)
  }

  /// Whether a line has a number in a column, and no dash behind it.
  private func hasPositive(_ words: [Word], in column: Column) -> Bool {
    words.indices.contains { word in
      isIn(column, words[word]) && endsInDigit(words[word])
        && !(word + 1 < words.count && isBehindNumber(word + 1, in: words)
          && words[word + 1].text != "+")
    }
  }

  /// Whether a line has a number in a column and another one where signs of the column stand.
  private func hasNumber(_ words: [Word], behind column: Column) -> Bool {
    words.contains { isIn(column, $0) && endsInDigit($0) }
      && words.contains { word in
        word.text.unicodeScalars.contains { $0.decimalDigit != nil }
          && word.box.left < column.signs.upperBound && word.box.right > column.signs.lowerBound
      }
  }

  /// Whether a word is a sign a space behind a number, and nothing follows it as near.
  private func isBehindNumber(_ word: Int, in words: [Word]) -> Bool {
    let scalars = words[word].text.unicodeScalars
    guard scalars.count == 1, let sign = scalars.first, sign.isTrailingSign,
      endsInDigit(words[word - 1]), geometry.isOneSpace(between: words[word - 1], words[word])
    else { return false }
    return word + 1 == words.count || !geometry.isOneSpace(between: words[word], words[word + 1])
  }

  private func endsInDigit(_ word: Word) -> Bool {
    word.text.unicodeScalars.last?.decimalDigit != nil
  }

  private func size(of word: Word) -> Double {
    geometry == .text ? Page.textCellWidth : word.fontSize
  }
}

extension Unicode.Scalar {
  /// Whether it says behind a number which side of zero that is on.
  fileprivate var isTrailingSign: Bool {
    self == "+" || self == "-" || value == 0x2212 || (0x2010...0x2013).contains(value)
  }
}
