import DigestModel
import Publications

/// The names of a grammar in the vocabulary.
extension GrammarResolver {
  mutating func dimension(_ name: GrammarSyntax.Name) -> Publication.Dimension? {
    if let dimension = publication.dimension(name.text) { return dimension }
    report(.unknownDimension(name.text), at: name.position)
    return nil
  }

  mutating func checkMember(
    _ name: GrammarSyntax.Name, of dimension: Publication.Dimension?
  ) {
    guard let dimension, !dimension.isOpen else { return }
    if !dimension.members.contains(where: { $0.id == name.text }) {
      report(
        .unknownMember(
          name.text, dimension: dimension.id, members: dimension.members.map(\.id)),
        at: name.position)
    }
  }

  mutating func ids(
    of members: GrammarSyntax.Members, in dimension: Publication.Dimension?
  ) -> [String] {
    switch members {
    case .children(let parent):
      let children = publication.children(of: parent.text).map(\.id)
      if children.isEmpty { report(.childless(parent.text), at: parent.position) }
      return children
    case .list(let names):
      for name in names { checkMember(name, of: dimension) }
      return names.map(\.text)
    }
  }

  mutating func labels(
    of dimension: Publication.Dimension?, among members: [String]?, at syntax: GrammarSyntax.Name
  ) -> Pattern.Labels {
    var labels: [Pattern.Label] = []
    for member in dimension?.members ?? [] where members?.contains(member.id) ?? true {
      for name in member.names.all(in: publication.language) {
        let phrase = pattern(name)
        guard !phrase.letters.isEmpty else { continue }
        if let other = labels.first(where: {
          $0.phrase.letters == phrase.letters && $0.member != member.id
        }) {
          report(
            .ambiguousLabel(name, members: [other.member, member.id]), at: syntax.position)
        }
        labels.append(Pattern.Label(member: member.id, phrase: phrase))
      }
    }
    if labels.isEmpty, dimension != nil {
      report(.unlabelledDimension(syntax.text), at: syntax.position)
    }
    // A stable sort by length; the declared order decides among equals.
    let sorted = labels.enumerated().sorted {
      ($1.element.phrase.letters.count, $0.offset) < ($0.element.phrase.letters.count, $1.offset)
    }
    return Pattern.Labels(dimension: syntax.text, labels: sorted.map(\.element))
  }
}

extension GrammarSyntax.Element {
  var isCapture: Bool {
    switch self {
    case .capture, .both: true
    default: false
    }
  }
}
