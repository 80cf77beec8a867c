import DigestModel

/// Accounts for what a document's file has and a reader of its pages does not see.
extension Grammar {
  /// The numerals of the unseen words, in page order.
  func unseenNumerals(of document: SourceDocument) -> [UnseenNumeral] {
    guard document.pages.contains(where: { !$0.unseen.isEmpty }) else { return [] }
    // Words of one reason are scanned together, so that a number of several words is one.
    let reasons: [UnseenReason] = [.backgroundColor, .hidden, .partly, .confused, .tooSmall]
    let numerals = reasons.flatMap { reason in
      let pages = document.pages.map { page in
        var page = page
        page.words = page.unseen.filter { $0.reason == reason }.map(\.word)
        return page
      }
      let text = DocumentScanner.scan(pages, for: self)
      return text.numerals.indices.map {
        UnseenNumeral(text.numeralRecord($0), reason: reason)
      }
    }
    return numerals.sorted { first, second in
      let (first, second) = (first.numeral, second.numeral)
      return (first.page, first.line, first.box.left) < (second.page, second.line, second.box.left)
    }
  }

  /// Names the figures that are missing or are read elsewhere because what is printed for them is
  /// not seen.
  ///
  /// - Parameters:
  ///   - unseen: The numerals that are not seen.
  ///   - recovered: What was read without them.
  ///   - whole: What would be read with them.
  func diagnostics(
    ofUnseen unseen: [UnseenNumeral], in recovered: RecoveredDocument,
    besides whole: RecoveredDocument
  ) -> [Diagnostic] {
    let known = Set(recovered.figures.map(\.key))
    return whole.figures.filter { !known.contains($0.key) }.compactMap { figure in
      for occurrence in figure.occurrences {
        guard
          let hidden = unseen.first(where: {
            $0.numeral.page == occurrence.page && $0.numeral.box.intersects(occurrence.box)
              && $0.numeral.text == occurrence.text
          })
        else { continue }
        return Diagnostic(
          severity: .warning,
          wording: Term.cannotBeSeen.text.filled([
            "key": Wording(same: figure.key.description), "text": Wording(same: occurrence.text),
            "reason": hidden.reason.word.text,
          ]),
          page: occurrence.page, line: occurrence.line, box: occurrence.box)
      }
      return nil
    }
  }
}

extension SourceDocument {
  /// The document as it would be if all its words were seen.
  var showingUnseen: SourceDocument {
    var document = self
    for index in document.pages.indices where !document.pages[index].unseen.isEmpty {
      for unseen in document.pages[index].unseen { document.pages[index].insert(unseen.word) }
      document.pages[index].unseen = []
    }
    return document
  }
}

extension Page {
  /// Puts a word where it stands among those of its line.
  fileprivate mutating func insert(_ word: Word) {
    let place = words.firstIndex {
      $0.rotation == word.rotation
        && ($0.line, $0.box.left) > (word.line, word.box.left)
    }
    words.insert(word, at: place ?? words.endIndex)
  }
}

extension SourceDocument {
  /// Words that other text is drawn over, by the number of their page; pages without are left out.
  var overprintedWords: [Int: [Word]] {
    pages.reduce(into: [:]) { words, page in
      let here = page.words.filter { $0.overprint != nil }
      if !here.isEmpty { words[page.number] = here }
    }
  }
}

extension Figure {
  /// The figure with other text at its place noted in its reading.
  ///
  /// - Parameter words: Those that other text is drawn over, by page.
  func notingOverprints(among words: [Int: [Word]]) -> Figure {
    let others = occurrences.compactMap { occurrence in
      words[occurrence.page]?.first { word in
        word.box.intersects(occurrence.box)
          && word.box.horizontalOverlap(with: occurrence.box) > 0.5 * word.box.width
          && word.box.verticalOverlap(with: occurrence.box) > 0.5 * word.box.height
      }?.overprint
    }
    guard let other = others.first else { return self }
    var figure = self
    figure.reading.removeAll { $0 == .plain }
    figure.reading.append(.overprinted(other))
    return figure
  }
}
