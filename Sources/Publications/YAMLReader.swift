package import DigestModel
package import Yams

/// Reads YAML nodes into values and collects what is wrong, with positions.
package struct YAMLReader {
  private var problems: SourceErrorList

  package init(file: SourceFile) { problems = SourceErrorList(file) }

  package var file: SourceFile { problems.file }
  /// What is wrong with the file, in the order it was found.
  package var errors: [SourceError] { problems.errors }
  /// What is odd, and keeps nothing from being read.
  package private(set) var warnings: [SourceError] = []

  /// The document's root, or `nil` (and an error) where the text is no YAML or empty.
  package mutating func root() -> Node? {
    if let excess = YAMLExtent.excess(of: file.text) {
      report(excess.problem, at: excess.position)
      return nil
    }
    do {
      // Scalars are read as the texts they are, never resolved to numbers or dates: the default
      // resolver's regular expressions take longer than all the parsing.
      if let node = try Yams.compose(yaml: file.text, .basic, .default, .utf8) { return node }
      report(.empty, at: SourcePosition(line: 1, column: 1))
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        report(.malformed(problem), at: SourcePosition(line: mark.line, column: mark.column))
      case .duplicatedKeysInMapping(let duplicates, let context):
        report(
          .repeatedKeys(duplicates.map { "\($0)" }),
          at: SourcePosition(line: context.mark.line, column: context.mark.column))
      default:
        report(.unreadable("\(error)"), at: SourcePosition(line: 1, column: 1))
      }
    } catch {
      report(.unreadable("\(error)"), at: SourcePosition(line: 1, column: 1))
    }
    return nil
  }

  package mutating func report(_ message: String, at position: SourcePosition) {
    problems.report(message, at: position)
  }

  package mutating func report(_ message: String, at node: Node) {
    report(message, at: position(of: node))
  }

  package mutating func warn(_ message: String, at node: Node) {
    guard warnings.count < SourceErrorList.most else { return }
    warnings.append(SourceError(in: file, at: position(of: node), message, severity: .warning))
  }

  private mutating func report(_ problem: YAMLProblem, at position: SourcePosition) {
    report(problem.message, at: position)
  }

  private mutating func report(_ problem: YAMLProblem, at node: Node) {
    report(problem.message, at: node)
  }

  package func position(of node: Node) -> SourcePosition {
    SourcePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The pairs of a mapping in file order; an error and none where the node is no mapping.
  package mutating func pairs(_ node: Node, _ what: String) -> [(
    key: String, node: Node, value: Node
  )] {
    guard case .mapping(let mapping) = node else {
      report(.noMapping(what), at: node)
      return []
    }
    return mapping.compactMap { key, value in
      key.scalar.map { (key: $0.string, node: key, value: value) }
    }
  }

  /// The items of a sequence; an error and none where the node is no sequence.
  package mutating func items(_ node: Node, _ what: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      report(.noList(what), at: node)
      return []
    }
    return Array(sequence)
  }

  /// A scalar's text; an error and `nil` where the node is none.
  package mutating func text(_ node: Node, _ what: String) -> String? {
    guard let scalar = node.scalar else {
      report(.noText(what), at: node)
      return nil
    }
    return scalar.string
  }

  /// One text or a list of texts.
  package mutating func texts(_ node: Node, _ what: String) -> [String] {
    if let scalar = node.scalar { return [scalar.string] }
    return items(node, what).compactMap { text($0, what) }
  }
}
