/// What heads the rows of a grid one after another: lines over several rows, and rows that others stand under which
/// are set further in.
///
/// Where rows are set further in than what heads them, they end with the first that is not.
struct LabelGroups {
  /// Something that heads rows.
  private struct Head {
    var left: Double
    var namings: [Naming]
    var items: [Int]
    /// Whether the row behind it is set further in.
    var isOutdented: Bool
  }

  private let words: FigureWords
  /// From the widest to the nearest.
  private var heads: [Head] = []

  init(_ words: FigureWords) { self.words = words }

  /// What heads the next row, in all ways that it may be meant; none where that is not known.
  var namings: [Naming] {
    heads.reduce([Naming()]) { all, head in
      head.isOutdented && !all.isEmpty ? words.namings(of: head.namings, under: all) : head.namings
    }
  }

  var items: [Int] { heads.flatMap(\.items) }

  /// Ends what rows that begin at a place, in points, are not set further in than.
  mutating func end(before left: Double) {
    if let first = heads.firstIndex(where: { $0.isOutdented && $0.left >= left - Self.indent }) {
      heads.removeSubrange(first...)
    }
  }

  /// Adds what heads the rows from one on that begins at a place, in points.
  mutating func add(
    _ namings: [Naming], _ items: [Int], at left: Double, over row: Double?
  ) {
    let isOutdented = row.map { $0 > left + Self.indent } ?? false
    if isOutdented { end(before: left) }
    // What is not set in itself is for all that follows it.
    heads.removeAll { !isOutdented || !$0.isOutdented }
    heads.append(
      Head(left: left, namings: namings, items: items, isOutdented: isOutdented))
  }

  /// How much further in rows are set at the least, in points.
  static let indent = 3.0
}
