import DigestModel

/// An expression as written: its shape and places, nothing resolved.
struct Expression: Hashable, Sendable {
  indirect enum Kind: Hashable, Sendable {
    case number(Quantity)
    case date(CalendarDate)
    case truth(Bool)
    /// A variable, or an indicator without dimensions.
    case name(String)
    /// `indicator[…]`.
    case figure(Pattern)
    /// `function(…)`.
    case call(String, [Expression])
    /// `{a, b}`.
    case members([Member])
    /// `value in set`.
    case membership(Expression, Expression)
    case negative(Expression)
    case arithmetic(ArithmeticOperator, Expression, Expression)
    case comparison(ComparisonOperator, Expression, Expression)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case conditional(Expression, then: Expression, else: Expression?)
  }

  /// A figure, or several told apart by the dimensions that range.
  struct Pattern: Hashable, Sendable {
    let indicator: String
    let coordinates: [Coordinate]
  }

  /// What a figure's brackets say on one dimension.
  struct Coordinate: Hashable, Sendable {
    indirect enum Kind: Hashable, Sendable {
      /// `dimension` alone: the variable of that name, else every member.
      case bare
      /// `dimension=member`, or a variable.
      case member(Member)
      /// `dimension in set`.
      case range(Expression)
    }

    let dimension: String
    let position: SourcePosition
    let kind: Kind
  }

  /// A member or variable by name.
  struct Member: Hashable, Sendable {
    let name: String
    let position: SourcePosition
    /// Written in quotation marks, so certainly no variable.
    let isQuoted: Bool
  }

  let kind: Kind
  /// Where it begins; for operations with two sides, the operator.
  let position: SourcePosition
}

enum ArithmeticOperator: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
}

enum ComparisonOperator: String, Hashable, Sendable {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
}
