import DigestModel

/// Cuts the words of a page into lines, and these into runs.
enum PageLines {
  /// The width of a gap that parts two runs of words, in font sizes; between numbers a smaller one does.
  private static let wordGap = 0.5
  private static let numberGap = 0.2

  /// - Parameter wordLines: Those of `wordLines(of:geometry:)`.
  /// - Complexity: O(*n*).
  static func lines(
    of wordLines: [[Word]], geometry: Page.Geometry, format: NumberFormat
  ) -> [RunLine] {
    let cut = wordLines.map { words in
      (words: words, runs: runs(of: words, geometry: geometry, format: format))
    }
    let edges = AmountEdges(cut.lazy.flatMap(\.runs))
    return cut.map { words, runs in
      let runs =
        runs.contains(where: edges.mayEndInAmount)
        ? Self.runs(of: words, geometry: geometry, format: format, edges: edges) : runs
      let box = runs.dropFirst().reduce(runs[0].box) { $0.union($1.box) }
      return RunLine(runs: runs, box: box)
    }
  }

  /// The words of each line, top to bottom and left to right, with the groups of spaced numbers, and the signs behind
  /// them, as one.
  ///
  /// - Parameter words: Upright ones; raised marks of notes are left out.
  /// - Complexity: O(*n* log *n*).
  static func wordLines(of words: [Word], geometry: Page.Geometry) -> [[Word]] {
    let sorted = words.filter { !$0.isSuperscript }.sorted {
      ($0.box.centerY, $0.box.left) < ($1.box.centerY, $1.box.left)
    }
    var lines: [[Word]] = []
    var middles: [Double] = []
    for word in sorted {
      // Lines of neighbouring blocks may begin within one another: the last few are tried.
      let place = middles.indices.suffix(reach).last { index in
        isOnLine(word, middle: middles[index], like: lines[index][0])
      }
      if let place {
        lines[place].append(word)
        let count = Double(lines[place].count)
        middles[place] += (word.box.centerY - middles[place]) / count
      } else {
        lines.append([word])
        middles.append(word.box.centerY)
      }
    }
    let sortedLines = lines.map { $0.sorted { $0.box.left < $1.box.left } }
    let groups = SpacedGroups(geometry: geometry)
    let grouped =
      groups.areCommon(in: sortedLines) ? sortedLines.map { groups.joined($0) } : sortedLines
    return TrailingSigns(geometry: geometry).joined(grouped)
  }

  /// How many lines back a word may belong to.
  private static let reach = 4
  /// How far the middle of a word may be from that of its line, in heights.
  private static let slack = 0.34

  private static func isOnLine(_ word: Word, middle: Double, like other: Word) -> Bool {
    abs(word.box.centerY - middle) <= slack * min(word.box.height, other.box.height)
  }

  /// - Parameter edges: Where amounts end that words close before them are to be told from.
  private static func runs(
    of words: [Word], geometry: Page.Geometry, format: NumberFormat, edges: AmountEdges? = nil
  ) -> [TextRun] {
    var runs: [TextRun] = []
    var start = 0
    let contents = words.map { CellContent(anyFormat: $0.text, likely: format) }
    let numeric = contents.map { $0.isAmount && $0 != .missing }
    for next in 1...words.count {
      if next < words.count {
        let gap = words[next].box.left - words[next - 1].box.right
        let size =
          geometry == .text
          ? Page.textCellWidth : min(words[next].fontSize, words[next - 1].fontSize)
        let isWide =
          geometry == .text
          ? gap > 1.5 * size
          : gap > (numeric[next] && numeric[next - 1] ? numberGap : wordGap) * size
        if !isWide && !(geometry == .text && numeric[next] && numeric[next - 1] && gap > 0) {
          continue
        }
      }
      if let amount = edges?.amount(of: words[start..<next], format: format) {
        runs.append(TextRun(words[start..<amount], format: format))
        start = amount
      }
      runs.append(
        TextRun(
          words[start..<next], format: format, known: next == start + 1 ? contents[start] : nil))
      start = next
    }
    return runs
  }
}
