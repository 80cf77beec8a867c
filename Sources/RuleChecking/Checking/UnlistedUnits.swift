import DigestModel

/// Units that exist and are not printed where others of their kind are.
struct UnlistedUnits: Hashable, Sendable {
  /// How many others are printed.
  let presentCount: Int
  let absent: [FigureKey]
  /// Those that are not printed of units that may exist, where no day of the report is known.
  let doubtful: [FigureKey]
  /// The unread numerals among the others' figures, or within two of their rows above or below; none
  /// where no unit is absent.
  let unreadThere: [Numeral]

  /// - Parameter unread: All numerals of the document that were not read.
  init(present: [Figure], absent: [FigureKey], doubtful: [FigureKey], unread: [Numeral]) {
    presentCount = present.count
    self.absent = absent
    self.doubtful = doubtful
    guard !absent.isEmpty, !unread.isEmpty else {
      unreadThere = []
      return
    }
    let areas = Dictionary(grouping: present.flatMap(\.occurrences), by: \.page)
      .mapValues { Area($0) }
    let near = unread.filter { areas[$0.page]?.contains($0.box) ?? false }
    unreadThere =
      near.isEmpty ? unread.filter { areas[$0.page]?.mayHaveRow($0.box) ?? false } : near
  }

  /// Who is not listed, and whether unread numerals stand where the others are.
  var sentence: Wording {
    guard !absent.isEmpty else {
      if !doubtful.isEmpty {
        return Term.unitsPerhapsMissing.text.filled([
          "keys": FindingSentences.listed(doubtful), "n": Wording(same: String(doubtful.count)),
        ])
      }
      return Term.allUnitsPrinted.text.filled(["n": String(presentCount)])
    }
    let others = Term.othersPrinted.text.filled(["n": String(presentCount)])
    let keys = absent.map(\.description).joined(separator: ", ")
    let sentence = Term.unitsNotPrinted.text.filled([
      "keys": Wording(same: keys), "n": Wording(same: String(absent.count)), "others": others,
    ])
    let near = unreadThere
    guard !near.isEmpty else { return Term.noUnreadThere.text.filled(["sentence": sentence]) }
    let listed = near.prefix(Self.most).map { numeral in
      Term.quotedAt.text.filled([
        "text": numeral.text, "page": String(numeral.page), "line": String(numeral.line),
      ])
    }
    return (near.count > Self.most ? Term.unreadThereAmong : .unreadThere).text.filled([
      "sentence": sentence, "n": Wording(same: String(near.count)),
      "listed": .joined(listed, by: ", "),
    ])
  }

  /// How many unread numerals are named.
  private static let most = 4

  /// Where a table's figures stand on a page.
  private struct Area {
    private let box: Box
    private let pitch: Double
    private let figures: [Box]
    /// How many rows above or below a row may stand whose label has a line of its own.
    private static let mostRows = 2.5
    /// How far from the others' columns the numbers of a row may stand that has none of them, in their widths.
    private static let mostWidths = 8.0

    /// - Parameter occurrences: At least one.
    init(_ occurrences: [Figure.Occurrence]) {
      box = occurrences.dropFirst().reduce(occurrences[0].box) { $0.union($1.box) }
      figures = occurrences.map(\.box)
      let tops = occurrences.map(\.box.top).sorted()
      let gaps = zip(tops, tops.dropFirst()).map { $1 - $0 }.filter { $0 > 1 }.sorted()
      pitch = gaps.isEmpty ? box.height : gaps[gaps.count / 2]
    }

    /// Whether a numeral stands in the figures' column, up to a row above or below them.
    func contains(_ other: Box) -> Bool { contains(other, rows: 1, widths: 1) }

    /// Whether a numeral stands in a row without any of the figures, which has its numbers where its label leaves
    /// room.
    func mayHaveRow(_ other: Box) -> Bool {
      contains(other, rows: Self.mostRows, widths: Self.mostWidths)
        && !figures.contains { $0.sharesLine(with: other) }
    }

    private func contains(_ other: Box, rows: Double, widths: Double) -> Bool {
      other.centerY > box.top - rows * pitch && other.centerY < box.bottom + rows * pitch
        && other.right > box.left - widths * box.width
        && other.left < box.right + widths * box.width
    }
  }
}
