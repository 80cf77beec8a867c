internal import DigestModel
internal import FigureRecovery
internal import Publications

/// The figures to be printed, and which of them a statement of the grammar can print.
struct FigureSource {
  typealias Members = [String: String]

  let publication: Publication
  let values: [FigureKey: FigureValue]
  private let keys: [String: [FigureKey]]

  init(_ figures: [SampledFigure], of publication: Publication) {
    self.publication = publication
    values = Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first }
    keys = Dictionary(grouping: figures.map(\.key), by: \.indicator)
  }

  /// The key of a figure where all its members are known, whether or not there is such a figure.
  func key(of figure: GrammarOutline.Figure, _ members: Members) -> FigureKey? {
    var coordinates: [FigureKey.Coordinate] = []
    for (dimension, fixed) in figure.coordinates {
      guard let member = fixed ?? members[dimension] ?? composed(dimension, members) else {
        return nil
      }
      coordinates.append(.init(dimension: dimension, member: member))
    }
    return publication.key(figure.indicator, coordinates)
  }

  /// Whether there is a figure with all that its numeral gives besides.
  func has(_ figure: GrammarOutline.Figure, _ members: Members) -> Bool {
    ([figure] + figure.also).allSatisfy { figure in
      key(of: figure, members).map { values[$0] != nil } ?? false
    }
  }

  /// Every choice of members for which there is a figure, in the order of the figures.
  func members(of figure: GrammarOutline.Figure, where known: Members) -> [Members] {
    var found: [Members] = []
    for key in keys[figure.indicator] ?? [] {
      guard let members = unified(figure, key, known), !found.contains(members) else { continue }
      found.append(members)
    }
    return found
  }

  /// What a figure's key says of members that are not known; `nil` where it contradicts those that are.
  private func unified(
    _ figure: GrammarOutline.Figure, _ key: FigureKey, _ known: Members
  ) -> Members? {
    guard key.coordinates.count == figure.coordinates.count else { return nil }
    var members = known
    for (dimension, fixed) in figure.coordinates {
      guard let member = key[dimension] else { return nil }
      if let expected = fixed ?? members[dimension] {
        if expected != member { return nil }
      } else if let composition = publication.dimension(dimension)?.composition {
        guard let parts = parts(of: member, composition, members) else { return nil }
        members.merge(parts) { _, part in part }
      } else {
        members[dimension] = member
      }
    }
    return members
  }

  private func composed(_ dimension: String, _ members: Members) -> String? {
    publication.dimension(dimension)?.composition?.member { members[$0] }
  }

  /// The parts of a composed member: of the runs of letters and digits in it those that make it again.
  private func parts(
    of member: String, _ composition: Publication.Composition, _ known: Members
  ) -> Members? {
    let runs = member.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let bare = runs.map { run in String(run.drop { $0 == "0" }) }
    var choices: [Members] = [[:]]
    for part in composition.parts {
      let options = known[part].map { [$0] } ?? (runs + bare)
      let declared = publication.dimension(part)
      choices = choices.flatMap { choice in
        options.filter { option in
          declared?.isOpen != false || declared?.members.contains { $0.id == option } == true
        }.map { choice.merging([part: $0]) { _, new in new } }
      }
    }
    return choices.first { choice in composition.member { choice[$0] } == member }
  }
}
