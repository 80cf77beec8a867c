import DigestModel
import Publications

/// Cuts the words of a document into items.
struct DocumentScanner {
  let folding: Folding
  private let numbers: NumeralScanner?
  private let footnotes: FootnoteMarks?
  /// Labels and phrases of the grammar that begin with digits: those are no part of a number.
  let numberedPhrases: [Pattern.Phrase]
  private var text: DocumentText

  /// Cuts pages into items.
  ///
  /// - Parameters:
  ///   - pages: The document, in page order.
  ///   - sheets: For each page the printed page that it is a part of, counted from 0; without it each is
  ///     one.
  ///   - asides: By page how many of its first words stand in a column beside the others, and are read before them.
  ///   - grammar: Tells how numbers are printed and which phrases begin with a digit; without one
  ///     there are no numerals.
  static func scan(
    _ pages: [Page], sheets: [Int]? = nil, asides: [Int: Int] = [:], for grammar: Grammar?
  ) -> DocumentText {
    var scanner = DocumentScanner(pages: pages, sheets: sheets, grammar: grammar)
    for page in pages.indices {
      let first = scanner.text.items.count
      let firstLine = scanner.text.lines.count
      scanner.scanPage(page, aside: asides[page] ?? 0)
      scanner.text.isRunning.append(
        pages[page].geometry == .text
          && scanner.text.lines[firstLine...].allSatisfy { $0.cells.count == 1 })
      scanner.text.pageItems.append(first..<scanner.text.items.count)
    }
    if let numbers = scanner.numbers { scanner.text.leaveWrappedUnread(numbers.multiplies) }
    scanner.text.leaveUnreadBehindLabels(scanner.numberedPhrases)
    scanner.text.leaveUnreadBeforeLabels(scanner.numberedPhrases)
    if let grammar, !grammar.readsCounters { scanner.text.setCountersApart() }
    if let grammar { scanner.text.leaveOutSpellings(besides: grammar.wordings) }
    scanner.text.findPercentColumns()
    scanner.text.reading = ReadingIndex(of: scanner.text)
    scanner.text.heights = LineHeights(of: scanner.text.lines)
    return scanner.text
  }

  /// Cuts a document into items, pages with several sections under titles of their own into those first.
  static func scanParted(_ pages: [Page], for grammar: Grammar) -> DocumentText {
    let whole = scan(pages, for: grammar)
    let parted = PartedPages(of: whole, by: grammar)
    var text =
      parted.isParted
      ? scan(
        parted.pages, sheets: parted.sheets, asides: parted.asides, for: grammar) : whole
    text.unclearPages = parted.unclear
    return text
  }

  private init(pages: [Page], sheets: [Int]?, grammar: Grammar?) {
    folding = grammar?.folding ?? Folding()
    let footnotes = grammar.map { FootnoteMarks($0.publication.footnotes) }
    self.footnotes = footnotes
    numbers = grammar.map {
      NumeralScanner(
        numbers: $0.publication.numbers, dates: $0.dates, multipliers: $0.multipliers,
        caseEndings: $0.caseEndings,
        noteSigns: footnotes?.signsBehindNumbers ?? [])
    }
    numberedPhrases = grammar?.numberedPhrases ?? []
    text = DocumentText(
      pages: pages, sheets: sheets,
      parentheses: grammar?.publication.numbers.parentheses ?? .undeclared)
  }

  /// - Parameter aside: How many of its first words are read before the others.
  private mutating func scanPage(_ page: Int, aside: Int) {
    let words = text.pages[page].words
    var upright: [Int] = []
    var rotated: [Int] = []
    for index in words.indices {
      if words[index].rotation == 0 { upright.append(index) } else { rotated.append(index) }
    }
    upright.sort { (words[$0].line, $0) < (words[$1].line, $1) }
    let parts = [upright.filter { $0 < aside }, upright.filter { $0 >= aside }, rotated]
    let body = text.pages[page].geometry == .drawn ? PrintedType(mostOf: text.pages[page]) : nil
    for line in parts.flatMap({ Self.lines(of: $0, words) }) {
      scanLine(line.map { words[$0] }, page: page, besides: body)
    }
  }

  /// Words in their order, parted where another line begins; and those that are turned where a wide gap is,
  /// as beside them other things stand on other lines.
  private static func lines(of indices: [Int], _ words: [Word]) -> [[Int]] {
    var lines: [[Int]] = []
    for index in indices {
      if let last = lines.last?.last, words[last].line == words[index].line,
        words[last].rotation == words[index].rotation,
        words[last].rotation == 0 || !isCellGap(words[last], words[index])
      {
        lines[lines.count - 1].append(index)
      } else {
        lines.append([index])
      }
    }
    return lines
  }

  /// Whether a cell ends between two words of one line.
  private static func isCellGap(_ word: Word, _ next: Word) -> Bool {
    let turn = LineTurn(of: [word, next])
    return LinePieces([turn.upright(word), turn.upright(next)]).isCellGap(before: 1)
  }

  private mutating func scanLine(_ words: [Word], page: Int, besides body: PrintedType?) {
    let turn = LineTurn(of: words)
    var pieces = LinePieces(
      words.map(turn.upright), mayBeJustified: text.pages[page].geometry == .drawn, besides: body)
    claimNumberedPhrases(in: &pieces)
    if let footnotes { pieces.raise(footnotes) }
    let runs = numbers?.runs(in: pieces) ?? []

    let lineIndex = text.lines.count
    let firstItem = text.items.count
    let firstCell = text.cells.count
    var piece = 0
    var run = 0
    var previousWord = -1
    while piece < pieces.count {
      let isNumeral = run < runs.count && runs[run].pieces.lowerBound == piece
      let span = isNumeral ? runs[run].pieces : piece..<(piece + 1)
      let firstWord = pieces[span.lowerBound].word
      let lastWord = pieces[span.upperBound - 1].word
      if previousWord < 0 || (firstWord != previousWord && pieces.isCellGap(before: firstWord)) {
        text.cells.append(
          DocumentCell(
            items: text.items.count..<text.items.count, line: lineIndex,
            box: text.pages[page]
              .letterBox(of: words[firstWord], in: turn.placed(pieces.box(of: span))),
            fontSize: words[firstWord].fontSize))
      }
      previousWord = lastWord
      let lettersStart = text.letters.count
      let placedBox = turn.placed(pieces.box(of: span))
      let box = text.pages[page].letterBox(of: words[firstWord], in: placedBox)
      let kind: DocumentItem.Kind
      var beginsSmall = false
      if isNumeral {
        kind = .numeral(text.numerals.count)
        let printed = runs[run]
        var wordStarts: [Int] = []
        // A date may have letters.
        for index in span where pieces[index].kind == .digits || pieces[index].kind == .letters {
          wordStarts.append(text.letters.count - lettersStart)
          for scalar in pieces.scalars(of: index) { folding.append(scalar, to: &text.letters) }
        }
        text.numerals.append(
          DocumentNumeral(
            form: printed.form, sign: printed.sign, text: printed.text,
            isJoined: (firstWord...lastWord).contains { words[$0].isJoined },
            isOrdinal: printed.isOrdinal, isCounter: pieces.isCounted && lastWord == 0,
            isPartOfDate: printed.isPartOfDate,
            words: printed.form.isOfCalendar ? wordStarts : [],
            box: turn.isSlanted
              ? words[firstWord...lastWord].dropFirst().reduce(words[firstWord].box) {
                $0.union($1.box)
              } : placedBox,
            item: text.items.count))
        run += 1
      } else if pieces[piece].kind == .letters {
        kind = .word
        beginsSmall = pieces.scalars(of: piece).first?.properties.isLowercase ?? false
        for scalar in pieces.scalars(of: piece) { folding.append(scalar, to: &text.letters) }
      } else {
        kind = .sign(pieces.scalars(of: piece).first?.value ?? 0)
      }
      text.items.append(
        DocumentItem(
          kind: kind, letters: lettersStart..<text.letters.count, line: lineIndex,
          cell: text.cells.count - 1, box: box, beginsSmall: beginsSmall))
      extendCell(with: box, fontSize: words[lastWord].fontSize)
      piece = span.upperBound
    }
    guard text.items.count > firstItem else { return }
    var box = text.cells[firstCell].box
    for cell in text.cells[firstCell...] { box = box.union(cell.box) }
    text.lines.append(
      DocumentLine(
        items: firstItem..<text.items.count, cells: firstCell..<text.cells.count, page: page,
        number: words[0].line, box: box, rotation: turn.rotation))
  }

  private mutating func extendCell(with box: Box, fontSize: Double) {
    let last = text.cells.count - 1
    text.cells[last].items = text.cells[last].items.lowerBound..<text.items.count
    text.cells[last].box = text.cells[last].box.union(box)
    text.cells[last].fontSize = max(text.cells[last].fontSize, fontSize)
  }
}
