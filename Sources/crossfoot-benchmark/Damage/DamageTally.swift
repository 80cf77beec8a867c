/// What came of damages of one kind.
struct DamageTally {
  var trials = 0
  /// Trials that gave a wrong value.
  var misled = 0
  var refused = 0
  var wrong = 0
  var withoutFinding = 0
  var withoutWord = 0
  /// Figures read over all trials.
  var figures = 0

  mutating func add(_ values: [DamageReading.WrongValue], figures: Int) {
    trials += 1
    self.figures += figures
    if !values.isEmpty { misled += 1 }
    wrong += values.count
    withoutFinding += values.count { !$0.notice.isTelling }
    withoutWord += values.count { $0.notice == .nothing }
  }

  mutating func addRefusal() {
    trials += 1
    refused += 1
  }

  static func + (left: DamageTally, right: DamageTally) -> DamageTally {
    var sum = left
    sum.trials += right.trials
    sum.misled += right.misled
    sum.refused += right.refused
    sum.wrong += right.wrong
    sum.withoutFinding += right.withoutFinding
    sum.withoutWord += right.withoutWord
    sum.figures += right.figures
    return sum
  }
}
