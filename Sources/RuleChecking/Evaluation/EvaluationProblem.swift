import DigestModel

/// Why a rule cannot be evaluated on the figures of a document, though none is missing.
enum EvaluationProblem: Error, Hashable, Sendable {
  case arithmetic(ArithmeticError)
  case notNumber(FigureKey, FigureValue)
  case notDate(FigureKey, FigureValue)
  case notRange(FigureKey, FigureValue)
}

extension EvaluationProblem {
  /// Lower case, no full stop.
  var message: Wording {
    switch self {
    case .arithmetic(.divisionByZero): Term.dividesByZero.text
    case .arithmetic(.overflow): Term.growsTooLong.text
    case .notNumber(let key, let value): Self.filled(.isNoNumber, key, value)
    case .notDate(let key, let value): Self.filled(.isNoDate, key, value)
    case .notRange(let key, let value): Self.filled(.isNoRange, key, value)
    }
  }

  private static func filled(_ term: Term, _ key: FigureKey, _ value: FigureValue) -> Wording {
    term.text.filled(["key": key.description, "value": value.description])
  }
}

/// Runs exact arithmetic within an evaluation.
func exactly<Value>(
  _ operation: () throws(ArithmeticError) -> Value
) throws(EvaluationProblem) -> Value {
  do { return try operation() } catch { throw .arithmetic(error) }
}
