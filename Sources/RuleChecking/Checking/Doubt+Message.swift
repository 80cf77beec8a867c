import DigestModel

/// Why something cannot be decided: lower case, no full stop.
extension Doubt {
  /// - Parameters:
  ///   - doubts: In the order they were met.
  ///   - sentences: How numbers are written.
  static func messages(_ doubts: [Doubt], _ sentences: FindingSentences) -> [Wording] {
    var messages: [Wording] = []
    let unavailable = doubts.compactMap(\.unavailable)
    if !unavailable.isEmpty {
      messages.append(
        Term.doubtUnavailable.text.filled(["keys": FindingSentences.listed(unavailable)]))
    }
    return messages
      + doubts.filter { $0.unavailable == nil }.map { $0.message(sentences) }
  }

  /// The figures of units that are not listed.
  var unlisted: [FigureKey] {
    if case .unlisted(let units) = self { units.absent } else { [] }
  }

  private var unavailable: FigureKey? {
    if case .unavailable(let key) = self { key } else { nil }
  }

  private func message(_ sentences: FindingSentences) -> Wording {
    func written(_ interval: Interval) -> String {
      sentences.numbers.written(interval.description)
    }
    switch self {
    case .openingDay(let unit): return Term.doubtOpeningDay.text.filled(["unit": unit])
    case .unknownDay(let member, let dimension):
      return Term.doubtUnknownDay.text.filled(["member": member, "dimension": dimension])
    case .terms(let function): return Term.doubtTerms.text.filled(["function": function])
    case .earlier(let key): return Term.doubtEarlier.text.filled(["key": key.description])
    case .gap(let gap): return gap.sentence
    case .unavailable(let key):
      return Term.doubtUnavailable.text.filled(["keys": key.description])
    case .earlierUnavailable(let key):
      return Term.doubtEarlierUnavailable.text.filled(["key": key.description])
    case .division(let dividend, let divisor):
      return divisor.point == nil
        ? Term.doubtDivisor.text.filled(["divisor": written(divisor)])
        : Term.doubtDivision.text.filled(["dividend": written(dividend)])
    case .condition(let evidence): return sentences.openQuestion(evidence)
    case .unlisted(let units): return units.sentence
    }
  }
}
