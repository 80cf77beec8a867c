package import DigestModel

extension Grammar {
  /// What a grammar makes use of in its vocabulary.
  package struct Usage: Hashable, Sendable {
    /// The indicators that its statements yield, by id.
    package fileprivate(set) var indicators: Set<String> = []
    /// By dimension, the members that it names or finds labels of.
    package fileprivate(set) var members: [String: Set<String>] = [:]
    /// The rules that may be used up to read figures whose separators are lost, by name, each with the
    /// first place that names it.
    package fileprivate(set) var rules: [String: SourcePosition] = [:]
  }

  /// What the grammar's sections make use of, taken together.
  package var usage: Usage {
    var usage = Usage()
    for section in sections {
      for binding in section.bindings {
        usage.members[binding.dimension, default: []].formUnion(binding.members)
      }
      for block in section.blocks {
        for statement in block.statements { usage.add(statement) }
      }
    }
    return usage
  }
}

extension Grammar.Usage {
  fileprivate mutating func add(_ statement: any Statement) {
    for element in statement.elements { add(element) }
    if let series = statement.chart?.series {
      members[series.dimension, default: []].formUnion(series.members)
    }
    if let footing = statement.footing {
      rules[footing.rule] = rules[footing.rule] ?? footing.position
    }
  }

  private mutating func add(_ element: Pattern.Element) {
    switch element {
    case .labels(let labels):
      members[labels.dimension, default: []].formUnion(labels.labels.map(\.member))
    case .capture(let capture):
      for capture in [capture] + capture.also {
        indicators.insert(capture.template.indicator)
        for coordinate in capture.template.coordinates {
          if let member = coordinate.member {
            members[coordinate.dimension, default: []].insert(member)
          }
        }
      }
    case .optional(let element): add(element)
    case .choice(let choices):
      for choice in choices { for element in choice { add(element) } }
    case .repeated(let elements): for element in elements { add(element) }
    case .phrase, .member, .hole, .pageNumber, .numeral: break
    }
  }
}
