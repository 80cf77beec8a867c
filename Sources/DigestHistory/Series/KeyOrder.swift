import DigestModel
import Publications

/// The order of a publication's figures in tables: by indicator, then by dimension after dimension, each
/// as declared; members of open dimensions by their text.
struct KeyOrder {
  private let indicators: [String: Int]
  private let dimensions: [(id: String, members: [String: Int])]

  init(_ publication: Publication) {
    indicators = Dictionary(zip(publication.indicators.map(\.id), 0...)) { first, _ in first }
    dimensions = publication.dimensions.map { dimension in
      (
        dimension.id,
        Dictionary(zip(dimension.members.map(\.id), 0...)) { first, _ in first }
      )
    }
  }

  func sorted(_ keys: some Sequence<FigureKey>) -> [FigureKey] {
    keys.map { (key: $0, place: place(of: $0)) }
      .sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.key)
  }

  /// What a figure lacks comes before what it has; what is declared before what is not.
  private struct Step: Comparable {
    let rank: Int
    let text: String

    static func < (left: Step, right: Step) -> Bool {
      (left.rank, left.text) < (right.rank, right.text)
    }
  }

  private func place(of key: FigureKey) -> [Step] {
    [Step(rank: indicators[key.indicator] ?? .max, text: key.indicator)]
      + dimensions.map { dimension in
        guard let member = key[dimension.id] else { return Step(rank: -1, text: "") }
        let rank = dimension.members[member]
        return Step(rank: rank ?? .max, text: rank == nil ? member : "")
      }
  }
}
