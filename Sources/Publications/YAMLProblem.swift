/// What can be wrong with a YAML text, whatever it is to say.
enum YAMLProblem: Hashable, Sendable {
  // The text.
  case empty
  /// What the parser says of it.
  case malformed(String)
  case unreadable(String)
  case repeatedKeys([String])

  // What it asks of its reader.
  case tooDeep(Int)
  case tooManyAliases(most: Int)
  case tooMuchRepeated(most: Int)

  // What stands where.
  case noMapping(String)
  case noList(String)
  case noText(String)
}
