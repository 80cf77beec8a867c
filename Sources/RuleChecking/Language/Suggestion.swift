/// The candidate that a misspelt name most likely means: the one that the fewest insertions,
/// deletions, replacements and swaps of neighbours lead to, the first of several.
///
/// - Returns: `nil` where more than a third of the letters would have to change.
func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(name.unicodeScalars)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(letters, Array(candidate.unicodeScalars))
    if distance <= max(letters.count, 3) / 3, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// The optimal string alignment distance, row by row.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar]) -> Int {
  var earlier: [Int] = []
  var previous = Array(0...target.count)
  for line in source.indices {
    var row = [line + 1]
    for column in target.indices {
      var distance = min(
        previous[column] + (source[line] == target[column] ? 0 : 1),
        min(previous[column + 1], row[column]) + 1)
      if line > 0, column > 0, source[line] == target[column - 1],
        source[line - 1] == target[column]
      {
        distance = min(distance, earlier[column - 1] + 1)
      }
      row.append(distance)
    }
    (earlier, previous) = (previous, row)
  }
  return previous[target.count]
}
