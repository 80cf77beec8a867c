extension YAMLProblem {
  /// Lower case, no full stop, the offending text quoted.
  var message: String {
    switch self {
    case .empty: "the file is empty"
    case .malformed(let problem): problem
    case .unreadable(let problem): "not YAML: \(problem)"
    case .repeatedKeys(let keys): "key given twice: \(keys.joined(separator: ", "))"
    case .tooDeep(let most):
      "lists and mappings are nested too deep here: \(most) levels at most"
    case .tooManyAliases(let most):
      "more than \(most) aliases: write out what they stand for"
    case .tooMuchRepeated(let most):
      "the aliases up to here stand for more than \(most) nodes: write out what they stand for"
    case .noMapping(let place): "\(place) must be a mapping"
    case .noList(let place): "\(place) must be a list"
    case .noText(let place): "\(place) must be a text"
    }
  }
}
