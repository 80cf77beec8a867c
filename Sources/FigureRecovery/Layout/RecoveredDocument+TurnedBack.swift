import DigestModel

extension SourceDocument {
  /// For each page by its number how it has to be turned to stand upright; those that do are left out.
  var turns: [Int: PageTurn] {
    pages.reduce(into: [:]) { turns, page in turns[page.number] = PageTurn(of: page) }
  }

  func upright(by turns: [Int: PageTurn]) -> SourceDocument {
    var document = self
    document.pages = pages.map { turns[$0.number]?.upright($0) ?? $0 }
    return document
  }
}

extension RecoveredDocument {
  /// With all places as they are on the printed pages.
  ///
  /// - Parameter turns: By which the pages were turned upright, by the pages' numbers.
  func turnedBack(by turns: [Int: PageTurn]) -> RecoveredDocument {
    var document = self
    func turn(_ box: inout Box, on page: Int) {
      if let turn = turns[page] { box = turn.turnedBack(box) }
    }
    for figure in figures.indices {
      for index in figures[figure].occurrences.indices {
        let page = figures[figure].occurrences[index].page
        turn(&document.figures[figure].occurrences[index].box, on: page)
      }
    }
    for index in ledger.unread.indices {
      turn(&document.ledger.unread[index].box, on: ledger.unread[index].page)
    }
    for index in ledger.unseen.indices {
      turn(&document.ledger.unseen[index].numeral.box, on: ledger.unseen[index].numeral.page)
    }
    for (index, diagnostic) in diagnostics.enumerated() {
      if let page = diagnostic.page, let box = diagnostic.box {
        document.diagnostics[index].box = turns[page]?.turnedBack(box) ?? box
      }
    }
    for (index, contradiction) in contradictions.enumerated() {
      turn(&document.contradictions[index].supporting.box, on: contradiction.supporting.page)
      turn(&document.contradictions[index].denying.box, on: contradiction.denying.page)
    }
    return document
  }
}

extension PageExplanation {
  /// With all places as they are on the printed page.
  func turnedBack(by turn: PageTurn) -> PageExplanation {
    var explanation = self
    for index in regions.indices {
      explanation.regions[index].box = turn.turnedBack(regions[index].box)
    }
    for (index, numeral) in numerals.enumerated() {
      explanation.numerals[index].numeral.box = turn.turnedBack(numeral.numeral.box)
      for candidate in numeral.candidates.indices {
        explanation.numerals[index].candidates[candidate].place =
          numeral.candidates[candidate].place.map(turn.turnedBack)
      }
    }
    return explanation
  }
}
