import DigestModel
import Publications

extension SeriesTable.Source {
  /// What a publication calls what the figures of a table have.
  init(_ publication: Publication, printed keys: [FigureKey]) {
    let indicators = Set(keys.map(\.indicator))
    var members: [String: [String]] = [:]
    var seen: Set<FigureKey.Coordinate> = []
    for coordinate in keys.flatMap(\.coordinates) where seen.insert(coordinate).inserted {
      members[coordinate.dimension, default: []].append(coordinate.member)
    }
    self.init(
      id: publication.id, title: Labels(publication.titles, orElse: publication.id),
      indicators: publication.indicators.filter { indicators.contains($0.id) }.map {
        Indicator(id: $0.id, measure: $0.measure, labels: Labels($0.names, orElse: $0.id))
      },
      dimensions: publication.dimensions.compactMap { dimension in
        guard let used = members[dimension.id] else { return nil }
        let declared = dimension.members.filter { used.contains($0.id) }
        let open = used.filter { id in !declared.contains { $0.id == id } }
        return Dimension(
          id: dimension.id,
          members: declared.map { Member(id: $0.id, labels: Labels($0.names, orElse: $0.id)) }
            + open.map { Member(id: $0, labels: Labels(en: $0, az: $0)) })
      })
  }
}

extension SeriesTable.Source.Labels {
  fileprivate init(_ names: Publication.Names, orElse text: String) {
    self.init(en: names.preferred(in: "en") ?? text, az: names.preferred(in: "az") ?? text)
  }
}
