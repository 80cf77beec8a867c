import DigestModel
import Publications

/// What becomes of one number of many that follow a rule, as shares and means do, by what became of the others.
struct RuleVerdict {
  /// How many others hold, are off by one in the last place, and do not hold.
  var holding: Int
  var near: Int
  var failing: Int
  /// How little chance explains the rule, in hundredths of a power of ten, with what words add.
  var worth: Int
  /// How little must explain it for one of its numbers to be wrong.
  var sure: Int

  /// How many must hold for each that does not, for that to be wrong.
  private static let leastHolding = 4
  /// The most slips in a rule that is right elsewhere.
  private static let mostSlips = 2

  /// Whether one that is off by one in the last place was rounded twice, or so that shares add up to a hundred.
  fileprivate var isRounding: Bool { holding >= Self.leastHolding * max(1, near) }

  /// Whether one that does not hold is wrong.
  fileprivate var isWrong: Bool {
    failing <= Self.mostSlips && holding >= Self.leastHolding * failing && worth >= sure
  }

  /// What is said of the numbers of some rules.
  struct Said {
    var equations: [FootedEquation] = []
    /// What may be wrong, or of something else.
    var misses: [FootedTable.NearMiss] = []

    mutating func addNear(_ equation: FootedEquation, _ verdict: RuleVerdict) {
      guard verdict.isRounding else { return }
      var equation = equation
      (equation.status, equation.doubt) = (.indeterminate, FootingTerm.offByUnit.text)
      equations.append(equation)
    }

    mutating func addFailing(
      _ equation: FootedEquation, _ verdict: RuleVerdict, in reading: TableReading
    ) {
      if verdict.isWrong {
        var equation = equation
        equation.status = .fail
        equations.append(equation)
      } else if let miss = FootedTable.NearMiss(ofQuotient: equation, in: reading) {
        misses.append(miss)
      }
    }
  }
}
