import CorpusTypesetting

/// What may happen to the lines of a text on its way.
///
/// Lines may be exchanged, too; but two rows of one chart's values then look as good as before, and
/// only the rules can tell.
enum LineDisturbance: String, CaseIterable {
  case deletion, duplication

  /// Up to eight lines of a text lost or printed twice; the same for the same seed.
  func disturbed(_ text: [Substring], seed: UInt64) -> String {
    var lines = text
    var random = SplitMix64(seed: seed)
    for _ in 0...(random.next() % 8) {
      let printed = lines.indices.filter { line in
        lines[line].contains { !$0.isWhitespace }
      }
      guard !printed.isEmpty else { break }
      let line = printed[Int(random.next() % UInt64(printed.count))]
      switch self {
      case .deletion: lines.remove(at: line)
      case .duplication: lines.insert(lines[line], at: line)
      }
    }
    return lines.joined(separator: "\n")
  }
}
