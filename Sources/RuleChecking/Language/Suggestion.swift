/// The candidate that a misspelt name most likely means: the one that the fewest insertions,
/// deletions and replacements lead to, the first of several.
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

/// Levenshtein's distance, row by row.
private func editDistance(_ source: [Unicode.Scalar], _ target: [Unicode.Scalar]) -> Int {
  var row = Array(0...target.count)
  for (line, scalar) in source.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for (column, other) in target.enumerated() {
      let replaced = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[target.count]
}
