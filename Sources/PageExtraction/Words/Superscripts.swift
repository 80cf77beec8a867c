import DigestModel

/// Finds raised marks, as those of footnotes.
enum Superscripts {
  /// A mark is set at most this share of its host's size; browsers set five sixths, others less.
  static let sizeShare = 0.85
  /// A mark's baseline is raised over its host's by this, in ems of the host.
  static let raise = 0.1...0.7
  /// A mark starts this close behind its host, in ems of the mark; negative where they overlap. A
  /// third of an em of the host, as a space has, is about 0.6 of the mark's.
  static let gap = -0.3...0.7
  /// The most characters a mark has.
  static let longest = 3

  /// The host of each run that is a raised mark, both as indices into `runs`.
  ///
  /// - Complexity: O(*n* log *n*), as long as few runs end at one place.
  static func hosts(in runs: [GlyphRun]) -> [Int: Int] {
    let order = runs.indices.sorted { runs[$0].end < runs[$1].end }
    var hosts: [Int: Int] = [:]
    for index in runs.indices where canBeMark(runs[index]) {
      let mark = runs[index]
      let reach = (mark.start - gap.upperBound * mark.em)...(mark.start - gap.lowerBound * mark.em)
      var position = order.partitioningIndex { runs[$0].end >= reach.lowerBound }
      var nearest: Int?
      while position < order.count, runs[order[position]].end <= reach.upperBound {
        let candidate = order[position]
        position += 1
        guard candidate != index, isRaised(mark, over: runs[candidate]) else { continue }
        if let nearest, runs[nearest].end >= runs[candidate].end { continue }
        nearest = candidate
      }
      hosts[index] = nearest
    }
    return hosts
  }

  private static func canBeMark(_ run: GlyphRun) -> Bool {
    run.scalars.count <= longest
      && run.scalars.allSatisfy { $0.isDigit || $0.isLetter || "*†‡)".unicodeScalars.contains($0) }
  }

  private static func isRaised(_ mark: GlyphRun, over host: GlyphRun) -> Bool {
    host.rotation == mark.rotation && mark.em <= sizeShare * host.em
      && raise.contains((host.baseline - mark.baseline) / host.em)
  }
}
