import DigestModel
import Publications

/// Which figures the numbers of a table are.
extension NamedTableReader {
  /// The one figure that a number is by what is said of it; by its title where that is not enough.
  func cell(
    _ item: Int, _ namings: [Naming], _ title: Title
  ) -> (value: CaptureMatch, key: FigureKey)? {
    let named = namings.filter { !$0.indicators.isEmpty }
    if let found = figure(at: item, named)
      ?? figure(at: item, named.map { $0.completed(by: title.said) })
    {
      return found
    }
    // A name of a kind of figure may also be a member's, as of a kind that the title names.
    let others = namings.filter(\.indicators.isEmpty)
    let starred = others.filter(\.isStarred)
    if !starred.isEmpty, let found = figure(at: item, starred) { return found }
    guard let kind = title.kind else {
      guard named.isEmpty, starred.isEmpty else { return nil }
      let telling = others.filter(tellsKind)
      return figure(at: item, telling)
        ?? figure(at: item, telling.map { $0.completed(by: title.said) })
    }
    let told = others.map { $0.completed(by: kind) }
    if let found = (starred.isEmpty ? figure(at: item, told) : nil)
      ?? figure(at: item, told.map { $0.completed(by: title.said) })
    {
      return found
    }
    // A title of another kind, whose figures have no such members, is not meant.
    let foreign = others.filter { naming in
      !words.isPossible(Naming(indicators: kind.indicators, members: naming.members))
    }
    return named.isEmpty && starred.isEmpty ? figure(at: item, foreign.filter(tellsKind)) : nil
  }

  /// Whether a naming's dimensions are those of one kind of figure alone.
  private func tellsKind(_ naming: Naming) -> Bool {
    let kinds = publication.indicators.filter { indicator in
      naming.members.keys.allSatisfy(indicator.dimensions.contains)
    }
    return kinds.count == 1
  }

  private func figure(
    at item: Int, _ namings: [Naming]
  ) -> (value: CaptureMatch, key: FigureKey)? {
    var found: [FigureKey: CaptureMatch] = [:]
    for naming in namings {
      for family in families {
        guard let coordinates = family.coordinates(by: naming.completed(by: section)) else {
          continue
        }
        let indicator = publication.indicator(family.capture.template.indicator)
        if let measure = naming.measure, measure != indicator?.measure { continue }
        var capture = family.capture
        // The star stands at the head, not at each number.
        if naming.isStarred { capture.mark = .allowed }
        guard var value = text.capture(capture, at: item, inTable: true), value.isInRange
        else { continue }
        value.bindings = coordinates
        found[publication.key(capture.template.indicator, coordinates)] = value
      }
    }
    guard let only = found.first, found.count == 1 else { return nil }
    return (only.value, only.key)
  }
}
