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
  var message: String {
    switch self {
    case .arithmetic(.divisionByZero): "it divides by zero"
    case .arithmetic(.overflow): "a number in it grows too long to be computed exactly"
    case .notNumber(let key, let value): "\(key) is “\(value)”, which is no number"
    case .notDate(let key, let value): "\(key) is “\(value)”, which is no date"
    case .notRange(let key, let value): "\(key) is “\(value)”, which is no range"
    }
  }
}

/// Runs exact arithmetic within an evaluation.
func exactly<Value>(
  _ operation: () throws(ArithmeticError) -> Value
) throws(EvaluationProblem) -> Value {
  do { return try operation() } catch { throw .arithmetic(error) }
}
