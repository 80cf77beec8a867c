import DigestModel

/// An expression that gives a number or a date, with every name resolved.
///
/// Dates are computed with as day numbers (`CalendarDate.ordinal`).
indirect enum ValueNode: Sendable {
  case constant(Estimate)
  case figure(FigureReference, Precision)
  /// The same figure in an issue before.
  case earlier(FigureReference, Reach)
  /// The first day of a unit, from the registry.
  case opened(MemberNode)
  /// The last day of what a member of a dimension such as `month` stands for.
  case lastDay(MemberNode, dimension: Int)
  case negative(ValueNode)
  case arithmetic(ArithmeticOperator, ValueNode, ValueNode)
  case function(ValueFunction, [ValueNode])
  case aggregate(Aggregate, [Comprehension<ValueNode>])
  case weightedMean(Comprehension<(value: ValueNode, weight: ValueNode)>)
  case figureCount([Comprehension<FigureReference>])
  case conditionCount([Comprehension<ConditionNode>])
  case conditional(ConditionNode, ValueNode, ValueNode)

  /// How a printed number is taken.
  enum Precision: Sendable {
    /// As the interval of what would be printed so; counts and scores as they are.
    case printed
    /// As the number itself.
    case exact
  }

  /// Which issue before is meant.
  enum Reach: Hashable, Sendable {
    /// The one so many issues before: with another nothing can be said. 1 is the one right before.
    case adjoining(Int)
    /// The nearest one, however long before.
    case any
    /// The one whose period ends a year before.
    case yearBefore
  }

  enum Aggregate: String, Sendable {
    case sum, min, max, mean
  }
}

/// An expression that holds or does not.
indirect enum ConditionNode: Sendable {
  case constant(Bool)
  case comparison(ComparisonOperator, ValueNode, ValueNode, areDates: Bool)
  case sameMember(MemberNode, MemberNode)
  case membership(MemberNode, SetNode)
  case exists(FigureReference)
  /// Whether every unit that exists has its figure printed.
  case listed(Comprehension<FigureReference>)
  case within(ValueNode, low: ValueNode, high: ValueNode, areDates: Bool)
  case withinRange(ValueNode, FigureReference)
  case wholeMonth(start: ValueNode, end: ValueNode)
  /// Whether an issue before has a figure.
  case existedEarlier(FigureReference, ValueNode.Reach)
  /// Whether every footnote mark has one note, and the notes are numbered without a gap.
  case notesInOrder
  case not(ConditionNode)
  case and(ConditionNode, ConditionNode)
  case or(ConditionNode, ConditionNode)
  case conditional(ConditionNode, ConditionNode, ConditionNode?)
}

/// A figure, each dimension fixed to a member or left to a variable.
struct FigureReference: Hashable, Sendable {
  /// A member's number, `FigureCode.absent`, or a variable.
  enum Selector: Hashable, Sendable {
    case member(Int)
    case variable(Int)
  }

  let indicator: Int
  /// In key order.
  let selectors: [Selector]
  /// The place of the unit among the selectors.
  let unitPlace: Int?
}

/// A member, or a variable that stands for one.
enum MemberNode: Sendable {
  case member(Int)
  case variable(Int)
}

/// Members of one dimension.
enum SetNode: Sendable {
  case members([Int])
  case children(MemberNode)
  /// The members of an open dimension that the document prints, for one indicator or any.
  case printed(dimension: Int, indicator: Int?)
}

/// What an aggregate goes through: a body for every choice of members.
struct Comprehension<Body> {
  let ranges: [MemberRange]
  let body: Body
}

/// A variable of an aggregate and the members it goes through.
struct MemberRange: Sendable {
  let variable: Int
  let isUnit: Bool
  let set: SetNode
}

extension Comprehension: Sendable where Body: Sendable {}
