import DigestModel
import Yams

extension VocabularyReader {
  mutating func dimensions(_ node: Node) -> [Publication.Dimension] {
    yaml.pairs(node, "dimensions").map { id, idNode, value in
      if !declare(.dimension(id), at: idNode) {
        report(.declaredTwice(id, kind: "dimension"), at: idNode)
      }
      if let text = value.scalar?.string { return dimension(id, text, at: value) }
      let members = yaml.pairs(value, "dimension “\(id)”").map { member, node, names in
        declare(.member(member, dimension: id), at: node)
        return Publication.Member(id: member, names: self.names(names, "member “\(member)”"))
      }
      return Publication.Dimension(id: id, members: members, isOpen: false)
    }
  }

  /// A dimension whose members are not listed: units, open ones and composed ones.
  private mutating func dimension(
    _ id: String, _ text: String, at node: Node
  ) -> Publication.Dimension {
    var dimension = Publication.Dimension(id: id, members: [], isOpen: text != "units")
    if text != "units", text != "open" {
      dimension.composition = Publication.Composition(text)
      if dimension.composition == nil {
        report(.invalidDimension(id), at: node)
      }
    }
    return dimension
  }

  /// Reports compositions of dimensions that are not there or are composed themselves.
  mutating func checkCompositions(_ dimensions: [Publication.Dimension], at node: Node) {
    for dimension in dimensions {
      for part in dimension.composition?.parts ?? [] {
        let found = dimensions.first { $0.id == part }
        if found == nil || found?.composition != nil {
          report(
            found == nil
              ? .unknownPart(part, of: dimension.id) : .composedPart(part, of: dimension.id),
            at: places[.dimension(dimension.id)] ?? yaml.position(of: node))
        }
      }
    }
  }
}
