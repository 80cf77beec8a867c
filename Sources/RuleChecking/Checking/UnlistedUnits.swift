import DigestModel

/// Units that exist and are not printed where others of their kind are.
struct UnlistedUnits: Hashable, Sendable {
  /// How many others are printed.
  let presentCount: Int
  let absent: [FigureKey]
  /// The unread numerals among the others' figures, or within one of their rows above or below; none
  /// where no unit is absent.
  let unreadThere: [Numeral]

  /// - Parameter unread: All numerals of the document that were not read.
  init(present: [Figure], absent: [FigureKey], unread: [Numeral]) {
    presentCount = present.count
    self.absent = absent
    guard !absent.isEmpty, !unread.isEmpty else {
      unreadThere = []
      return
    }
    let areas = Dictionary(grouping: present.flatMap(\.occurrences), by: \.page)
      .mapValues { Area($0) }
    unreadThere = unread.filter { areas[$0.page]?.contains($0.box) ?? false }
  }

  /// Who is not listed, and whether unread numerals stand where the others are.
  var sentence: Wording {
    guard !absent.isEmpty else {
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

    /// - Parameter occurrences: At least one.
    init(_ occurrences: [Figure.Occurrence]) {
      box = occurrences.dropFirst().reduce(occurrences[0].box) { $0.union($1.box) }
      let tops = occurrences.map(\.box.top).sorted()
      let gaps = zip(tops, tops.dropFirst()).map { $1 - $0 }.filter { $0 > 1 }.sorted()
      pitch = gaps.isEmpty ? box.height : gaps[gaps.count / 2]
    }

    func contains(_ other: Box) -> Bool {
      other.centerY > box.top - pitch && other.centerY < box.bottom + pitch
        && other.right > box.left - box.width && other.left < box.right + box.width
    }
  }
}
