extension TableReading {
  /// The columns, or rows, whose heads, labels or numbers say that they are percentages.
  func percentages(along direction: LineMatrix.Direction) -> Set<Int> {
    switch direction {
    case .columns:
      Set(
        heads.indices.filter { column in
          heads[column].contains(where: Self.namesPercent)
            || isPercentage(contents.indices.lazy.map { contents[$0][column] })
        })
    case .rows:
      Set(
        labels.indices.filter { row in
          Self.namesPercent(labels[row]) || isPercentage(contents[row].lazy.map { $0 })
        })
    }
  }

  /// Whether words of the table say what is taken for a hundred: `2015 = 100`.
  var namesHundred: Bool {
    ([table.title] + heads.flatMap(\.self) + labels).contains { text in
      text.filter { !$0.isWhitespace }.contains("=100")
    }
  }

  /// Whether most numbers have a percent sign.
  private func isPercentage(_ cells: some Sequence<CellContent>) -> Bool {
    var (all, marked) = (0, 0)
    for case .number(_, let isPercent) in cells {
      all += 1
      if isPercent { marked += 1 }
    }
    return marked * 2 > all
  }

  private static let names: Set<String> = [
    "percent", "percents", "percentage", "percentages", "pct",
  ]

  /// Whether a text says that numbers are percentages.
  static func namesPercent(_ text: String) -> Bool {
    if text.contains("%") || text.contains("\u{66A}") { return true }
    let words = FootingWords.folded(text).split(separator: " ").map(String.init)
    return words.contains { names.contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "per" && $1 == "cent" }
  }
}
