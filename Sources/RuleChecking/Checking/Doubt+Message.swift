import DigestModel

/// Why something cannot be decided: lower case, no full stop.
extension Doubt {
  /// - Parameter doubts: In the order they were met.
  static func messages(_ doubts: [Doubt]) -> [String] {
    var messages: [String] = []
    let unavailable = doubts.compactMap(\.unavailable)
    if !unavailable.isEmpty {
      messages.append("the publisher prints no value for \(Finding.listed(unavailable))")
    }
    return messages + doubts.filter { $0.unavailable == nil }.map(\.message)
  }

  /// The figures of units that are not listed.
  var unlisted: [FigureKey] {
    if case .unlisted(let units) = self { units.absent } else { [] }
  }

  private var unavailable: FigureKey? {
    if case .unavailable(let key) = self { key } else { nil }
  }

  private var message: String {
    switch self {
    case .openingDay(let unit): "the day that “\(unit)” opened is not known"
    case .unknownDay(let member, let dimension): "“\(member)” is no \(dimension) of the calendar"
    case .terms(let function): "“\(function)” has no figures to go through"
    case .earlier(let key): "the issue before has no \(key)"
    case .gap(let gap): gap.sentence
    case .unavailable(let key): "the publisher prints no value for \(key)"
    case .earlierUnavailable(let key): "the issue before prints no value for \(key)"
    case .division(let dividend, let divisor):
      divisor.point == nil
        ? "it divides by \(divisor), which may be zero"
        : "it divides \(dividend) by zero"
    case .condition(let evidence): Finding.openQuestion(evidence)
    case .unlisted(let units): units.sentence
    }
  }
}
