import DigestModel

/// Abbreviations that a document says the meaning of: `K – cumulative, A – monthly` under the title of a table.
extension FigureWords {
  /// The most letters of one.
  private static let mostLetters = 3

  /// The words with a document's abbreviations of them; those that it gives two meanings are none.
  ///
  /// - Complexity: O(*n*) in the document's items.
  func withAbbreviations(of text: DocumentText) -> FigureWords {
    var meanings: [[UInt32]: [[Naming]]] = [:]
    for line in text.lines {
      for item in line.items where isAbbreviation(item, in: text, from: line.items.lowerBound) {
        let behind = (item + 2)..<line.items.upperBound
        let words = behind.prefix { text.items[$0].kind == .word }
        let named = namings(of: Array(words), in: text)
        let letters = text.letters(of: [item])
        guard !named.isEmpty, named != [Naming()], !knows(letters),
          meanings[letters]?.contains(named) != true
        else { continue }
        meanings[letters, default: []].append(named)
      }
    }
    var all = self
    for (letters, own) in meanings where own.count == 1 {
      all.add(Phrase(letters: letters, tolerance: 0, namings: own[0]))
    }
    return all
  }

  /// Whether a word is a short one that begins its line or follows a sign, and is followed by a dash or an equals sign
  /// and a word.
  private func isAbbreviation(_ item: Int, in text: DocumentText, from start: Int) -> Bool {
    guard text.items[item].kind == .word,
      (1...Self.mostLetters).contains(text.items[item].letters.count),
      item + 2 < text.items.count, text.items[item + 2].kind == .word,
      text.items[item + 2].line == text.items[item].line, isMeaning(item + 1, in: text)
    else { return false }
    if item == start { return true }
    if case .sign = text.items[item - 1].kind { return true }
    return false
  }

  /// Whether a sign says that what follows it is meant by what is before it.
  private func isMeaning(_ item: Int, in text: DocumentText) -> Bool {
    // A dash alone may as well be a value of nothing.
    if text.numeral(at: item)?.isNil == true { return true }
    guard case .sign(let sign) = text.items[item].kind, let scalar = Unicode.Scalar(sign) else {
      return false
    }
    return scalar == "=" || Dashes.all.contains(scalar)
  }
}
