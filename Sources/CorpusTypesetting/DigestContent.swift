internal import DigestModel

/// A whole digest, page by page, as it means; made from figures alone.
struct DigestContent {
  var pages: [PageContent]

  /// Lays out what the pages say.
  ///
  /// A unit has a page if the file holds a figure of it beside its direct appeals.
  init(_ file: FiguresFile) throws(TypesettingError) {
    let figures = FigureTable(file)
    guard let whole = PageContent(wholeOf: figures) else { throw .noPeriod }
    pages = [whole]
    for wording in UnitWording.all {
      let hasPage = figures.keys.contains {
        $0["unit"] == wording.unit && $0.indicator != "direct"
      }
      if hasPage { pages.append(PageContent(of: wording, figures)) }
    }
    if figures.keys.contains(where: { $0["unit"] == "call-centre" }) {
      pages.append(PageContent(callCentreOf: figures))
    }
  }
}

extension PageContent {
  /// The first page; `nil` without a report period.
  fileprivate init?(wholeOf figures: FigureTable) {
    guard let period = figures.reportPeriod(of: "all") else { return nil }
    self.init(
      unit: "all", masthead: Wording.masthead, period: period, blocks: [])
    blocks.append(
      .breakdown(
        Block.Breakdown(
          heading: Wording.directHeading, total: figures.spans("direct", unit: "all"),
          labels: (Wording.cumulative + ":", Wording.monthly + ":"),
          rows: figures.rows(of: UnitWording.ofWhole))))
    if let total = figures.total(of: "all", label: "Kumulyativ dövr", note: nil) {
      blocks.append(.total(total))
    }
    blocks.append(
      .chart(figures.services(of: "all", "Xidmətlərin istiqamətləri üzrə statistikas")))
    blocks.append(.chart(figures.responses(of: "all", Wording.responsesHeading)))
    for (indicator, heading) in [
      ("satisfaction", Wording.satisfactionHeading), ("nps", Wording.scoreHeading),
    ] {
      let values = figures.spans(indicator, unit: "all")
      blocks.append(
        values.isEmpty
          ? .picture(heading: heading)
          : .satisfaction(
            Block.Satisfaction(
              heading: heading, values: values, cumulativeLabel: "Kumulyativ:",
              monthlyLabel: "Ay üzrə:")))
    }
    blocks.append(.applicants(figures.applicants(of: "all", label: "Kumulyativ:")))
    blocks.append(.picture(heading: Wording.monitoringHeading))
    if let facts = figures.facts(
      of: "all", "Ümumi kumulyativ statistik göstəricilər:", ends: ("", ""))
    {
      blocks.append(.facts(facts))
    }
    blocks += [.remark(Wording.electronicData), .glossary(Wording.glossary)]
  }

  fileprivate init(of wording: UnitWording, _ figures: FigureTable) {
    let unit = wording.unit
    let period = figures.reportPeriod(of: unit)
    self.init(
      unit: unit, name: wording.name, masthead: period == nil ? nil : wording.masthead,
      period: period, infographic: period == nil ? nil : wording.infographic, blocks: [])
    if let day = figures["opened", ["unit": unit]] {
      blocks.append(
        .caption(
          """
          Kumulyativ məlumatlar \(wording.captionDash) \(wording.genitive) fəaliyyətə başladığı \
          gündən (\(plain: day)) cari icmalın son tarixinə olan dövrü əhatə edir
          """))
    }
    if unit == "karabakh" {
      blocks.append(
        .breakdown(
          Block.Breakdown(
            heading: Wording.karabakhHeading, total: figures.spans("direct", unit: unit),
            labels: nil, rows: figures.rows(of: UnitWording.ofKarabakh))))
    }
    if wording.repeatsDirect,
      let direct = figures["direct", ["unit": unit, "span": "cumulative"]]
    {
      blocks.append(
        .repeated(
          Block.Repeated(
            label: "Kumulyativ:", figure: direct,
            name: wording.namesRepeated ? wording.name : nil)))
    }
    if let total = figures.total(
      of: unit, label: wording.total == .period ? "Kumulyativ dövr" : "Kumulyativ:",
      note: figures.note(of: unit))
    {
      blocks.append(.total(total))
    }
    let services = figures.services(of: unit, Wording.servicesHeading)
    if wording.empty.services || !services.isEmpty { blocks.append(.chart(services)) }
    let responses = figures.responses(of: unit, Wording.responsesHeading)
    if wording.empty.responses || !responses.isEmpty, !wording.responsesFollowAuxiliary {
      blocks.append(.chart(responses))
    }
    blocks.append(
      .applicants(
        figures.applicants(of: unit, label: wording.labelsApplicants ? "Kumulyativ:" : nil)))
    if let heading = wording.furtherHeading { blocks.append(.picture(heading: heading)) }
    if let subdirections = figures.subdirections(of: unit) {
      blocks.append(.subdirections(subdirections))
    }
    if let facts = figures.facts(of: unit, wording.factsHeading, ends: wording.factEnds) {
      blocks.append(.facts(facts))
    }
    if let heading = wording.auxiliaryHeading { blocks.append(.picture(heading: heading)) }
    if wording.responsesFollowAuxiliary { blocks.append(.chart(responses)) }
    let satisfaction = figures.spans("satisfaction", unit: unit)
    if !satisfaction.isEmpty {
      blocks.append(
        .satisfaction(
          Block.Satisfaction(
            heading: Wording.unitMonitoringHeading, values: satisfaction,
            cumulativeLabel: "Kumulyativ dövr üzrə:", monthlyLabel: "Ay üzrə:",
            runsOn: wording.satisfactionRunsOn, legend: wording.satisfactionLegend)))
    }
    let survey = figures.survey(of: wording)
    if !survey.isEmpty { blocks.append(.survey(survey)) }
    blocks.append(
      .times(
        figures.times(of: unit, Wording.timesHeading, labelled: wording.labelsTimes)))
  }

  fileprivate init(callCentreOf figures: FigureTable) {
    let unit = "call-centre"
    self.init(unit: unit, period: figures.reportPeriod(of: unit), blocks: [])
    blocks.append(.chart(figures.responses(of: unit, Wording.callCentreResponsesHeading)))
    blocks += Wording.callCentreHeadings.map { .picture(heading: $0) }
    let satisfaction = figures.spans("satisfaction", unit: unit)
    blocks.append(
      satisfaction.isEmpty
        ? .picture(heading: Wording.callCentreSatisfactionHeading)
        : .satisfaction(
          Block.Satisfaction(
            heading: Wording.callCentreSatisfactionHeading, values: satisfaction,
            cumulativeLabel: "Kumulyativ:", monthlyLabel: "Ay üzrə:")))
    blocks.append(.picture(heading: Wording.callCentreDistrictsHeading))
    blocks.append(
      .times(figures.times(of: unit, Wording.callCentreTimesHeading, labelled: false)))
    blocks.append(.picture(heading: Wording.socialMediaHeading))
  }
}
