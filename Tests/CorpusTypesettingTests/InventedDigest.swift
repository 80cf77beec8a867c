import CorpusTypesetting
import DigestModel

/// The identities that are known to hold in the real issues, worked out from the figures alone.
struct InventedDigest {
  private let values: [String: FigureValue]
  private let keys: [FigureKey]
  /// By `indicator unit`.
  private let groups: [String: [FigureKey]]
  private let nine = [
    "baku-1", "baku-2", "baku-3", "baku-4", "baku-5", "absheron", "karabakh",
    "ministry-reception", "labour-inspectorate-reception",
  ]
  private let branches = ["karabakh-centre", "shusha", "aghali", "kalbajar", "fuzuli", "tartar"]

  init(_ file: FiguresFile) {
    keys = file.rows.map(\.key)
    groups = Dictionary(grouping: keys) { "\($0.indicator) \($0["unit"] ?? "")" }
    values = Dictionary(
      uniqueKeysWithValues: file.rows.map { ($0.key.description, $0.value) })
  }

  /// What does not hold, in words; empty for a faultless digest.
  func violations(in period: Period) -> [String] {
    var violations: [String] = []
    func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
      if !condition { violations.append(message()) }
    }
    periods(period, expect)
    for span in ["cumulative", "monthly"] { sums(span, expect) }
    totals(expect)
    let counted: Set = ["direct", "service", "response", "applicants", "survey.respondents"]
    for key in keys where counted.contains(key.indicator) && key["span"] == "monthly" {
      let others = key.coordinates.map {
        $0.dimension == "span" ? "span=cumulative" : "\($0.dimension)=\($0.member)"
      }
      let whole = number("\(key.indicator)[\(others.joined(separator: ","))]")
      expect((number(key.description) ?? 0) <= (whole ?? -1), "\(key) exceeds its cumulative")
    }
    ages(expect)
    surveys(expect)
    return violations
  }

  private typealias Expect = (Bool, @autoclosure () -> String) -> Void

  private func number(_ key: String) -> Int? {
    guard case .number(let quantity) = values[key] else { return nil }
    return quantity.coefficient
  }

  private func group(_ indicator: String, _ unit: String) -> [FigureKey] {
    groups["\(indicator) \(unit)"] ?? []
  }

  private func sum(_ keys: [String]) -> Int { keys.compactMap(number).reduce(0, +) }

  private func periods(_ period: Period, _ expect: Expect) {
    expect(period.isWholeMonth, "the period is no month")
    for key in keys {
      if key.indicator == "period.end" {
        expect(values[key.description] == .date(period.end), "\(key) is not the month's end")
      }
      if key.indicator == "opened", let unit = key["unit"],
        let start = values["period.start[unit=\(unit),span=cumulative]"]
      {
        expect(values[key.description] == start, "\(key) is not the period's start")
      }
    }
    expect(
      values["period.start[unit=all,span=monthly]"] == .date(period.start), "the period's start")
  }

  private func sums(_ span: String, _ expect: Expect) {
    func direct(_ unit: String) -> String { "direct[unit=\(unit),span=\(span)]" }
    expect(number(direct("all")) == sum(nine.map(direct)), "units do not foot, \(span)")
    if let karabakh = number(direct("karabakh")) {
      expect(karabakh == sum(branches.map(direct)), "branches do not foot, \(span)")
    }
    for unit in ["all"] + nine + branches {
      for (indicator, dimension) in [("service", "direction"), ("response", "outcome")] {
        let parts = group(indicator, unit).filter { $0["span"] == span }
        if !parts.isEmpty {
          expect(
            sum(parts.map(\.description)) == number(direct(unit)),
            "\(indicator) by \(dimension) of \(unit) does not foot, \(span)")
        }
      }
      let response = { (outcome: String) in
        number("response[unit=\(unit),span=\(span),outcome=\(outcome)]")
      }
      if let answered = response("answered"), let forwarded = response("forwarded"),
        let refused = response("refused")
      {
        expect(answered > forwarded && forwarded > refused, "order of outcomes of \(unit), \(span)")
      }
      let sexes = ["male", "female"].map { "applicants[unit=\(unit),span=\(span),sex=\($0)]" }
      if number(sexes[0]) != nil {
        expect(sum(sexes) == number(direct(unit)), "sexes of \(unit) do not foot, \(span)")
      }
      for sex in ["male", "female"] {
        let groups = group("applicants", unit).filter {
          $0["age"] != nil && $0["sex"] == sex && $0["span"] == span
        }
        if !groups.isEmpty {
          expect(
            sum(groups.map(\.description))
              == number("applicants[unit=\(unit),span=\(span),sex=\(sex)]"),
            "the pyramid of \(unit) does not foot, \(sex)")
        }
      }
    }
    expect(
      number("service[unit=all,span=\(span),direction=coordination-centre]") ?? 0
        < number("service[unit=all,span=\(span),direction=social-protection]") ?? 0,
      "order of directions, \(span)")
    expect(
      number("service[unit=all,span=\(span),direction=labour-relations]") ?? 0
        >= number(direct("labour-inspectorate-reception")) ?? 0,
      "labour relations are fewer than the inspectorate's, \(span)")
  }

  private func totals(_ expect: Expect) {
    let components = keys.filter { $0.indicator == "total.component" }
    expect(
      number("total[unit=all,span=cumulative]")
        == sum(components.filter { $0["unit"] == "all" }.map(\.description)),
      "components do not foot")
    expect(
      number("total.component[unit=all,span=cumulative,component=direct]")
        == number("direct[unit=all,span=cumulative]"), "the direct component")
    let pandemic = components.filter { $0["component"] == "pandemic" }
    expect(
      number("total.component[unit=all,span=cumulative,component=pandemic]") ?? 0
        == sum(pandemic.filter { $0["unit"] != "all" }.map(\.description)), "pandemic services")
    let units = nine.map { unit in
      number("total[unit=\(unit),span=cumulative]")
        ?? number("direct[unit=\(unit),span=cumulative]") ?? 0
    }
    expect(
      number("total[unit=all,span=cumulative]") == units.reduce(0, +), "totals do not foot")
    let inspectorate = "unit=labour-inspectorate-reception,span=cumulative"
    let parts = keys.filter { $0.indicator == "labour-relations" }
    if let direct = number("direct[\(inspectorate)]") {
      expect(direct == sum(parts.map(\.description)), "sub-directions do not foot")
      for part in parts {
        let name = part["subdirection"] ?? ""
        let share = number("labour-relations.share[\(inspectorate),subdirection=\(name)]") ?? -1
        let count = number(part.description) ?? 0
        expect(
          (2 * share - 1) * direct <= 200 * count && 200 * count <= (2 * share + 1) * direct,
          "the share of \(name)")
      }
    }
  }

  private func ages(_ expect: Expect) {
    var weighted = 0
    for unit in ["all"] + nine + branches {
      guard let mean = number("age.mean[unit=\(unit)]") else { continue }
      if nine.contains(unit) {
        weighted += mean * (number("direct[unit=\(unit),span=cumulative]") ?? 0)
      }
      let men = number("age.oldest[unit=\(unit),sex=male]") ?? 0
      let women = number("age.oldest[unit=\(unit),sex=female]") ?? 0
      if let any = number("age.oldest[unit=\(unit),sex=any]") {
        expect(any == max(men, women), "the oldest of \(unit)")
      }
      if case .range(let low, let high) = values["age.modal-group[unit=\(unit)]"] {
        expect((low...high).contains(number("age.mode[unit=\(unit)]") ?? -1), "mode of \(unit)")
        let groups = Dictionary(
          grouping: group("applicants", unit).filter { $0["age"] != nil }, by: { $0["age"] })
        let largest = groups.max {
          (sum($0.value.map(\.description)), $1.key ?? "")
            < (sum($1.value.map(\.description)), $0.key ?? "")
        }
        if let largest { expect(largest.key == "\(low)-\(high)", "modal group of \(unit)") }
      }
      expect((number("age.youngest[unit=\(unit)]") ?? 999) < mean, "youngest of \(unit)")
    }
    let direct = number("direct[unit=all,span=cumulative]") ?? 1
    let mean = number("age.mean[unit=all]") ?? 0
    expect(
      (2 * mean - 1) * direct <= 2 * weighted && 2 * weighted <= (2 * mean + 1) * direct,
      "the whole's mean age")
    expect(
      number("age.youngest[unit=all]")
        == nine.compactMap { number("age.youngest[unit=\($0)]") }
        .min(), "the whole's youngest")
    for sex in ["male", "female"] {
      expect(
        number("age.oldest[unit=all,sex=\(sex)]")
          == nine.compactMap { number("age.oldest[unit=\($0),sex=\(sex)]") }.max(),
        "the whole's oldest, \(sex)")
    }
  }

  private func surveys(_ expect: Expect) {
    for unit in nine + branches {
      guard let asked = number("survey.respondents[unit=\(unit),span=cumulative]"),
        case .number(let share) = values["survey.representativeness[unit=\(unit),span=cumulative]"]
      else { continue }
      let thousandths = share.decimals == 0 ? share.coefficient * 10 : share.coefficient
      expect((1...1000).contains(thousandths), "representativeness of \(unit)")
      let direct = number("direct[unit=\(unit),span=cumulative]") ?? 0
      let total = number("total[unit=\(unit),span=cumulative]") ?? direct
      let pandemic =
        number("total.component[unit=\(unit),span=cumulative,component=pandemic]") ?? 0
      expect(2000 * asked >= direct * (2 * thousandths - 1), "respondents of \(unit) are few")
      expect(
        2000 * asked <= (total - pandemic) * (2 * thousandths + 1),
        "respondents of \(unit) are many")
    }
  }
}
