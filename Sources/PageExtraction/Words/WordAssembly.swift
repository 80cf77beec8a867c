import DigestModel

/// Puts the glyphs of a page together to words, by geometry alone.
struct WordAssembly {
  /// Runs closer than this are of one word, in ems.
  ///
  /// Poppler itself leaves gaps below a tenth of an em unseen; the word spaces of the issues
  /// at hand begin at 0.17.
  static let wordGap = 0.1
  /// Runs of one word overlap by less than this, in ems.
  static let overlap = 0.3
  /// Baselines of one word differ by less than this, in ems.
  static let baselineTolerance = 0.15
  /// Sizes within a word differ by less than this share.
  static let sizeTolerance = 0.1

  /// A line's words, groups of digits each for itself, superscripts last.
  private struct Line {
    var pieces: [PlacedWord]
    var spaces: WordSpaces
    /// Of a slanted line its characters along the slant, one for each piece.
    var slant: [GlyphRun]?
  }

  private let lines: [Line]

  init(_ glyphs: [Glyph]) {
    let slanted = SlantedText(in: DoubledText.removed(from: glyphs))
    let runs = GlyphRun.runs(of: slanted.others)
    let level = [0, 90, 180, 270].flatMap { rotation in
      Self.lines(of: runs.filter { $0.rotation == rotation })
    }
    lines =
      level
      + slanted.lines.map { line in
        Line(
          pieces: line.glyphs.map { PlacedWord(GlyphRun($0, order: 0)) },
          spaces: WordSpaces(of: []), slant: line.runs)
      }
  }

  /// All words, groups of digits each for itself, in the order that they are counted in; of slanted text
  /// every character.
  var pieces: [Word] {
    lines.enumerated().flatMap { index, line in line.pieces.map { $0.word(line: index + 1) } }
  }

  /// The words that some pieces make, in the order that `Page.words` has.
  ///
  /// - Parameter isKept: Tells by a piece's index whether it takes part.
  func words(where isKept: (Int) -> Bool) -> [Word] {
    var words: [Word] = []
    var first = 0
    for (index, line) in lines.enumerated() {
      let kept = line.pieces.indices.filter { isKept(first + $0) }.map { line.pieces[$0] }
      first += line.pieces.count
      // What is seen in part is no text to be read.
      if let slant = line.slant, kept.count == line.pieces.count {
        let placed = Self.assemble(slant)
        words += DigitGroups.joined(placed, spaces: WordSpaces(of: [placed])).map {
          $0.word(line: index + 1)
        }
        continue
      }
      let joined = DigitGroups.joined(kept.filter { !$0.isSuperscript }, spaces: line.spaces)
      let ordered = (joined + kept.filter(\.isSuperscript)).sorted {
        ($0.start, $0.order) < ($1.start, $1.order)
      }
      words += RightToLeft.inReadingOrder(ordered).map { $0.word(line: index + 1) }
    }
    return words
  }

  /// For each number of several pieces their indices.
  var numbers: [Range<Int>] {
    var numbers: [Range<Int>] = []
    var first = 0
    for line in lines {
      let pieces = line.slant == nil ? line.pieces.filter { !$0.isSuperscript } : []
      numbers += DigitGroups.numbers(in: pieces)
        .map { first + $0.lowerBound..<first + $0.upperBound }
      first += line.pieces.count
    }
    return numbers
  }

  /// Lines from the top, superscripts on the line of their hosts.
  private static func lines(of runs: [GlyphRun]) -> [Line] {
    let hosts = Superscripts.hosts(in: runs)
    var bodies: [GlyphRun] = []
    var marks: [Int: [GlyphRun]] = [:]
    for index in runs.indices {
      guard var host = hosts[index] else {
        bodies.append(runs[index])
        continue
      }
      while let next = hosts[host] { host = next }
      marks[runs[host].order, default: []].append(runs[index])
    }
    let lines = Baselines.lines(of: bodies)
    let words = lines.map(assemble)
    let spaces = WordSpaces(of: words)
    return zip(lines, words).map { line, words in
      let superscripts = line.flatMap { marks[$0.order] ?? [] }.map { run in
        var word = PlacedWord(run)
        word.isSuperscript = true
        return word
      }
      return Line(pieces: words + superscripts, spaces: spaces)
    }
  }

  /// Joins the runs of a line, sorted by where they start.
  private static func assemble(_ line: [GlyphRun]) -> [PlacedWord] {
    var words: [PlacedWord] = []
    for run in line {
      // A text drawn over another takes turns with it; the right one is among the last few.
      let host = words.indices.suffix(4).last { isContinued(words[$0], by: run) }
      if let host {
        words[host].append(run)
      } else {
        words.append(PlacedWord(run))
      }
    }
    return words.filter { !$0.scalars.allSatisfy(\.isPrivateUse) }
  }

  private static func isContinued(_ word: PlacedWord, by run: GlyphRun) -> Bool {
    let em = min(word.em, run.em)
    let gap = run.start - word.end
    guard gap < wordGap * em, gap > -overlap * em,
      abs(word.baseline - run.baseline) < baselineTolerance * em,
      abs(word.em - run.em) < sizeTolerance * max(word.em, run.em),
      let last = word.scalars.last, let first = run.scalars.first
    else { return false }
    let changesLook = word.lastStyle.weight != run.style.weight
    let meetsNumber =
      last.isDigit && (first.isDigit || first.isLetter) || last.isLetter && first.isDigit
    return !(changesLook && meetsNumber)
  }
}
