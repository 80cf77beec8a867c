/// Digits that belong to labels.
extension DocumentScanner {
  /// Keeps the digit that a label begins with (`1 saylı …`) out of the number before it.
  func claimNumberedPhrases(in pieces: inout LinePieces) {
    guard !numberedPhrases.isEmpty else { return }
    let folded = FoldedPieces(pieces, by: folding)
    for index in 0..<pieces.count {
      switch pieces[index].kind {
      case .digits:
        let isLabel = numberedPhrases.contains { phrase in
          begins(phrase.letters, at: index, in: pieces, folded)
        }
        if isLabel { pieces.setAtomic(index) }
      case .letters:
        if let digits = endingDigits(at: index, in: pieces, folded) { pieces.setAtomic(digits) }
      case .raisedDigits, .otherNumber, .sign: break
      }
    }
  }

  /// The digits that end a phrase beginning at a piece, as a note's mark that is no longer raised;
  /// `nil` where they may as well begin a number.
  private func endingDigits(
    at index: Int, in pieces: LinePieces, _ folded: FoldedPieces
  ) -> Int? {
    for phrase in numberedPhrases where !(0x30...0x39).contains(phrase.letters[0]) {
      var offset = 0
      var piece = index
      while piece < pieces.count, offset < phrase.letters.count {
        defer { piece += 1 }
        guard pieces[piece].kind == .letters || pieces[piece].kind == .digits else { continue }
        guard phrase.letters[offset...].starts(with: folded[piece]) else { break }
        offset += folded[piece].count
        guard offset == phrase.letters.count, pieces[piece].kind == .digits else { continue }
        // What a sign or white parts from the phrase is a number of its own.
        guard pieces[piece - 1].kind != .sign,
          pieces.gap(before: piece) < DocumentText.cellGap, !pieces.goesOn(behind: piece)
        else { continue }
        return piece
      }
    }
    return nil
  }

  /// Whether the pieces from `index` on spell the phrase's start beyond its digits.
  private func begins(
    _ letters: [UInt32], at index: Int, in pieces: LinePieces, _ folded: FoldedPieces
  ) -> Bool {
    var offset = 0
    var words = 0
    var piece = index
    while piece < pieces.count, offset < letters.count, words < 3 {
      if pieces[piece].kind == .letters || pieces[piece].kind == .digits {
        // A longer word may go on with an ending; digits are a number, all of them.
        let rest = letters[offset...]
        let isPart =
          pieces[piece].kind == .digits
          ? rest.starts(with: folded[piece]) : rest.starts(with: folded[piece].prefix(rest.count))
        guard isPart else { return false }
        offset += folded[piece].count
        words += 1
      }
      piece += 1
    }
    return words >= 2
  }
}

/// The folded letters and digits of every piece of a line; none for signs and raised digits.
private struct FoldedPieces {
  private var letters: [UInt32] = []
  /// Where every piece ends; it begins where the one before ends.
  private var ends: [Int] = []

  init(_ pieces: LinePieces, by folding: Folding) {
    // A mark that a piece begins with is not put onto the piece before.
    var folded: [UInt32] = []
    for piece in 0..<pieces.count {
      if pieces[piece].kind == .letters || pieces[piece].kind == .digits {
        folded.removeAll(keepingCapacity: true)
        for scalar in pieces.scalars(of: piece) { folding.append(scalar, to: &folded) }
        letters += folded
      }
      ends.append(letters.count)
    }
  }

  subscript(piece: Int) -> ArraySlice<UInt32> {
    letters[(piece == 0 ? 0 : ends[piece - 1])..<ends[piece]]
  }
}
