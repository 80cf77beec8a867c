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
    guard groups.isEmpty, matrix.direction == .columns else { return }
    for period in 2...6 where lines.count >= 3 * period {
      for start in 0..<period {
        let group = stride(from: start, to: lines.count, by: period).map { lines[$0] }
        if group.count >= 3 { searchNested(among: group, form: .classed) }
      }
    }
  }
}
