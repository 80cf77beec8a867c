extension SumSearch {
  /// Looks for totals among columns or rows with one label: the exports of all goods under as many heads.
  mutating func searchClasses(among lines: [Int]) {
    var classes: [String: [Int]] = [:]
    for line in lines {
      let label = FootingWords.folded(matrix.lines[line].ownLabel)
      if !label.isEmpty { classes[label, default: []].append(line) }
    }
    var groups = classes.values.filter { $0.count >= 3 && $0.count < lines.count }
    groups.sort { ($0[0], $0.count) < ($1[0], $1.count) }
    for group in groups { searchNested(among: group, form: .classed) }
    if matrix.direction == .rows {
      for group in groupsByLastWord(of: lines) { searchNested(among: group, form: .classed) }
    }
    guard groups.isEmpty, matrix.direction == .columns else { return }
    for period in 2...6 where lines.count >= 3 * period {
      for start in 0..<period {
        let group = stride(from: start, to: lines.count, by: period).map { lines[$0] }
        if group.count >= 3 { searchNested(among: group, form: .classed) }
      }
    }
  }

  /// The most kinds of lines that last words tell.
  private static let mostKinds = 6

  /// The lines whose labels end in the same word, as each cause has a line of men, of women and of all; none
  /// where this is not so of most lines.
  private func groupsByLastWord(of lines: [Int]) -> [[Int]] {
    var groups: [Substring: [Int]] = [:]
    let labels = lines.map { FootingWords.folded(matrix.lines[$0].label) }
    for (line, label) in zip(lines, labels) {
      if let word = label.split(separator: " ").last { groups[word, default: []].append(line) }
    }
    let usual = groups.values.filter { $0.count >= 3 }
    guard (2...Self.mostKinds).contains(usual.count),
      usual.reduce(0, { $0 + $1.count }) * 5 >= lines.count * 4
    else { return [] }
    return usual.sorted { $0[0] < $1[0] }
  }
}
