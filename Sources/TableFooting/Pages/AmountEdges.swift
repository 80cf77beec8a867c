import DigestModel

/// Where the amounts of a page end: an amount close behind words is one of a column if it ends where others do.
struct AmountEdges {
  private var counts: [Int: Int] = [:]

  /// How many amounts end at an edge at least.
  private static let fewest = 2
  /// How many characters an amount has at least.
  private static let shortest = 4
  /// The most words of an amount: the sign of a currency, a sign, the number.
  private static let mostWords = 3

  init(_ runs: some Sequence<TextRun>) {
    for run in runs where run.isAmount { counts[Self.key(run.box), default: 0] += 1 }
  }

  private static func key(_ box: Box) -> Int { Int(box.right.rounded()) }

  private func isEdge(_ box: Box) -> Bool {
    let key = Self.key(box)
    return (key - 1...key + 1).contains { counts[$0, default: 0] >= Self.fewest }
  }

  /// Whether words end where amounts do, and in a digit.
  func mayEndInAmount(_ run: TextRun) -> Bool {
    !run.isNumeric && run.text.contains(" ") && isEdge(run.box)
      && run.text.unicodeScalars.suffix(2).contains { $0.decimalDigit != nil }
  }

  /// The first word of the amount that some words end in; `nil` where they are an amount alone, or end in none.
  func amount(of words: ArraySlice<Word>, format: NumberFormat) -> Int? {
    guard words.count >= 2, let last = words.last, isEdge(last.box),
      !TextRun(words, format: format).isNumeric
    else { return nil }
    let starts = words.indices.dropFirst().suffix(Self.mostWords)
    return starts.first { start in
      let run = TextRun(words[start...], format: format)
      // A short number may belong to the words, as in “Level 2”.
      return run.isAmount && run.text.unicodeScalars.count >= Self.shortest
        && words[start - 1].text.contains(where: \.isLetter)
    }
  }
}
