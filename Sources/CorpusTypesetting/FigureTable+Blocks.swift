internal import DigestModel

extension FigureTable {
  /// The report period's own line, `01.03.26 – 31.03.26`.
  func reportPeriod(of unit: String) -> Phrase? {
    period(of: unit, span: "monthly").map { "\(plain: $0) – \(plain: $1)" }
  }

  private func period(of unit: String, span: String) -> (PrintedFigure, PrintedFigure)? {
    guard let start = self["period.start", ["unit": unit, "span": span]],
      let end = self["period.end", ["unit": unit, "span": span]]
    else { return nil }
    return (start, end)
  }

  func rows(of units: [String]) -> [Block.Breakdown.Row] {
    units.compactMap { unit in
      let values = spans("direct", unit: unit)
      guard !values.isEmpty else { return nil }
      return Block.Breakdown.Row(name: UnitWording.name(of: unit), values: values)
    }
  }

  func total(of unit: String, label: String, note: Phrase?) -> Block.TotalCard? {
    guard let total = self["total", ["unit": unit, "span": "cumulative"]] else { return nil }
    let components = Wording.components.compactMap { id, label in
      self["total.component", ["unit": unit, "span": "cumulative", "component": id]]
        .map { Block.TotalCard.Component(label: label, figure: $0) }
    }
    return Block.TotalCard(
      label: label,
      period: period(of: unit, span: "cumulative").map { "(\(plain: $0) – \(plain: $1))" },
      total: total, components: note == nil ? components : [], note: note)
  }

  /// The sentence under a unit's starred total.
  func note(of unit: String) -> Phrase {
    guard
      let pandemic = self[
        "total.component", ["unit": unit, "span": "cumulative", "component": "pandemic"]]
    else { return "* Birbaşa müraciətlər, yardımçı və digər xidmətlər daxil olmaqla" }
    return """
      * Birbaşa müraciətlər, yardımçı və digər xidmətlər, o cümlədən \(plain: pandemic) pandemiya \
      zamanı təqdim olunan elektron xidmətlər daxil olmaqla
      """
  }

  func services(of unit: String, _ heading: String) -> Block.SeriesChart {
    Block.SeriesChart(
      heading: heading,
      entries: Wording.directions.map { id, label in
        Block.SeriesChart.Entry(
          label: label, values: spans("service", unit: unit, ("direction", id)))
      })
  }

  func responses(of unit: String, _ heading: String) -> Block.SeriesChart {
    Block.SeriesChart(
      heading: heading,
      entries: Wording.outcomes.map { id, label in
        Block.SeriesChart.Entry(
          label: label, values: spans("response", unit: unit, ("outcome", id)))
      })
  }

  func applicants(of unit: String, label: String?) -> Block.Applicants {
    var sexes: [Block.Applicants.Sexes] = []
    for (span, label) in [("cumulative", "Kumulyativ:"), ("monthly", "Aylıq:")] {
      if let male = self["applicants", ["unit": unit, "span": span, "sex": "male"]],
        let female = self["applicants", ["unit": unit, "span": span, "sex": "female"]]
      {
        sexes.append(Block.Applicants.Sexes(label: label, male: male, female: female))
      }
    }
    let groups = Wording.ageGroups.compactMap { age -> Block.Applicants.Group? in
      guard
        let male = self[
          "applicants", ["unit": unit, "span": "cumulative", "sex": "male", "age": age]],
        let female = self[
          "applicants", ["unit": unit, "span": "cumulative", "sex": "female", "age": age]]
      else { return nil }
      return Block.Applicants.Group(age: age, male: male, female: female)
    }
    return Block.Applicants(
      heading: Wording.applicantsHeading, label: label, sexes: sexes, groups: groups)
  }

  func subdirections(of unit: String) -> Block.Subdirections? {
    let rows = Wording.subdirections.compactMap { id, label -> Block.Subdirections.Row? in
      let members: KeyValuePairs = ["unit": unit, "span": "cumulative", "subdirection": id]
      guard let count = self["labour-relations", members],
        let share = self["labour-relations.share", members]
      else { return nil }
      return Block.Subdirections.Row(label: label, count: count, share: share)
    }
    guard !rows.isEmpty else { return nil }
    return Block.Subdirections(heading: Wording.subdirectionsHeading, rows: rows)
  }

  func times(of unit: String, _ heading: String, labelled: Bool) -> Block.Times {
    let rows = [(Wording.waiting, "wait.mean"), (Wording.service, "service-time.mean")]
      .map { Block.Times.Row(label: $0, values: spans($1, unit: unit)) }
    let isEmpty = rows.allSatisfy(\.values.isEmpty)
    return Block.Times(heading: heading, rows: isEmpty && !labelled ? [] : rows)
  }

  /// The two sentences on the survey, of which either may be absent.
  func survey(of wording: UnitWording) -> [Phrase] {
    let spans = [
      ("cumulative", "Kumulyativ dövr ərzində", wording.surveyed.cumulative),
      ("monthly", "Ay ərzində", wording.surveyed.monthly),
    ]
    return spans.compactMap { span, opening, surveyed in
      let members: KeyValuePairs = ["unit": wording.unit, "span": span]
      guard let respondents = self["survey.respondents", members],
        let share = self["survey.representativeness", members]
      else { return nil }
      return """
        \(opening) \(respondents) vətəndaş \(surveyed). \(wording.representativeness) \(share) \
        təşkil edir.
        """
    }
  }
}
