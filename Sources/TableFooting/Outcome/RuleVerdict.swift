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

  /// Of one that is off by one in the last place: rounded twice, or so that shares add up to a hundred.
  var ofNear: (status: FootedEquation.Status, doubt: Wording?)? {
    holding >= Self.leastHolding * max(1, near)
      ? (.indeterminate, FootingTerm.offByUnit.text) : nil
  }

  /// Of one that does not hold.
  var ofFailing: (status: FootedEquation.Status, doubt: Wording?)? {
    failing <= Self.mostSlips && holding >= Self.leastHolding * failing && worth >= sure
      ? (.fail, nil) : nil
  }
}
