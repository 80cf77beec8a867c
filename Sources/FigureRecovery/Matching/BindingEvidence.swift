import DigestModel
import Publications

/// Finds which member of a dimension a section is about, from what the section prints.
struct BindingEvidence {
  let publication: Publication
  /// Values of figures read in sections that are bound otherwise.
  let known: [FigureKey: FigureValue]

  /// What the evidence comes to.
  enum Verdict {
    case bound(String, evidence: [String])
    /// Several members fit, or none does.
    case undecided(String)
  }

  /// Weighs the evidence that a section's matches give.
  ///
  /// - Parameters:
  ///   - binding: What is to be bound, and among which members.
  ///   - evidence: The kinds the grammar names.
  ///   - matches: The section's statements.
  ///   - labels: The labels that name what the section is about.
  func verdict(
    on binding: Pattern.Binding, by evidence: [Pattern.Evidence], from matches: [StatementMatch],
    labels: [LabelMatch]
  ) -> Verdict {
    let dimension = binding.dimension
    var candidates: [String]?
    var reasons: [String] = []
    func narrow(to members: [String], because reason: String) {
      candidates = (candidates ?? binding.members).filter(members.contains)
      reasons.append(reason)
    }
    for piece in evidence {
      switch piece.kind {
      case .label:
        for label in labels where label.dimension == dimension {
          narrow(to: [label.member], because: "named \(label.member)")
        }
      case .opened(let template):
        for value in values(of: template, in: matches) {
          guard case .date(let date) = value else { continue }
          let members = publication.units.filter { unit in
            unit.opened.map { $0.start <= date && date <= $0.end } ?? false
          }
          narrow(to: members.map(\.id), because: "\(template.indicator) is the first day, \(date)")
        }
      case .repeats(let template):
        for match in matches {
          for capture in match.captures where capture.capture.template == template {
            let members = self.members(where: template, is: capture, in: match, dimension)
            narrow(to: members, because: "repeats \(template.indicator) \(capture.text)")
          }
        }
      }
    }
    guard let candidates else { return .undecided("nothing says which \(dimension) it is about") }
    switch candidates.count {
    case 1: return .bound(candidates[0], evidence: reasons)
    case 0: return .undecided("contradictory: " + reasons.joined(separator: "; "))
    default:
      return .undecided(
        "may be \(candidates.joined(separator: ", ")): " + reasons.joined(separator: "; "))
    }
  }

  private func values(
    of template: Pattern.Template, in matches: [StatementMatch]
  ) -> [FigureValue] {
    matches.flatMap(\.captures).filter { $0.capture.template == template }.map(\.value)
  }

  private func members(
    where template: Pattern.Template, is capture: CaptureMatch, in match: StatementMatch,
    _ dimension: String
  ) -> [String] {
    (publication.dimension(dimension)?.members ?? []).map(\.id).filter { member in
      let own = FigureKey.Coordinate(dimension: dimension, member: member)
      guard let key = match.key(of: capture, in: publication, section: [own]) else { return false }
      return known[key] == capture.value
    }
  }
}

extension StatementMatch {
  /// The key of a captured figure, or `nil` where a dimension is bound by nothing.
  ///
  /// - Parameters:
  ///   - capture: One of the match's captures.
  ///   - section: What the section binds.
  func key(
    of capture: CaptureMatch, in publication: Publication, section: [FigureKey.Coordinate]
  ) -> FigureKey? {
    var coordinates: [FigureKey.Coordinate] = []
    for coordinate in capture.capture.template.coordinates {
      let dimension = coordinate.dimension
      let member =
        coordinate.member
        ?? capture.bindings.first { $0.dimension == dimension }?.member
        ?? labels.first { $0.dimension == dimension }?.member
        ?? section.first { $0.dimension == dimension }?.member
      guard let member else { return nil }
      coordinates.append(FigureKey.Coordinate(dimension: dimension, member: member))
    }
    return publication.key(capture.capture.template.indicator, coordinates)
  }
}
