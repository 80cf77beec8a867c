import DigestModel

/// What an expression gives.
enum ValueType: Hashable, Sendable {
  case number
  /// An age or a range of ages, as figures in years may be either.
  case years
  case date
  case condition
  /// A member of the named dimension.
  case member(String)
  /// Members of the named dimension; of none yet where they are only listed.
  case set(String?)

  /// How a message names the type.
  var described: String {
    switch self {
    case .number: "a number"
    case .years: "a number or range of years"
    case .date: "a date"
    case .condition: "a condition"
    case .member(let dimension): "a member of “\(dimension)”"
    case .set(let dimension): dimension.map { "a set of “\($0)”" } ?? "a list of members"
    }
  }

  /// What a figure of a measure is.
  init(_ measure: Measure) {
    self =
      switch measure {
      case .count, .percent, .decimal, .score, .seconds: .number
      case .years: .years
      case .date: .date
      }
  }
}
