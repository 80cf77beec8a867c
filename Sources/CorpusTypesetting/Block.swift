/// A part of a digest's page, as it means, not as it looks.
enum Block {
  /// The sentence that says since when the unit is at work.
  case caption(Phrase)
  /// Direct appeals of the page's unit, printed once more.
  case repeated(Repeated)
  case breakdown(Breakdown)
  case total(TotalCard)
  case chart(SeriesChart)
  case satisfaction(Satisfaction)
  case applicants(Applicants)
  case subdirections(Subdirections)
  case facts(Facts)
  /// A heading whose chart carries no figures, and the entries of its legend.
  case picture(heading: String, legend: [String] = [])
  case survey([Phrase])
  case times(Times)
  case remark(Phrase)
  case glossary([Phrase])

  struct Repeated {
    var label: String
    var figure: PrintedFigure
    var name: String?
  }

  /// A whole and its parts, in both spans.
  struct Breakdown {
    struct Row {
      var name: String
      var values: SpanPair
    }

    var heading: String
    var total: SpanPair
    /// Labels before the total's figures; karabakh's page has none.
    var labels: (cumulative: String, monthly: String)?
    var rows: [Row]
  }

  struct TotalCard {
    struct Component {
      var label: Phrase
      var figure: PrintedFigure
    }

    var label: String
    var period: Phrase?
    var total: PrintedFigure
    /// The total's parts after the star, in the whole's card.
    var components: [Component]
    /// The star's sentence, in a unit's card.
    var note: Phrase?
  }

  /// Values by the members of one dimension, for both spans.
  struct SeriesChart {
    struct Entry {
      var label: Phrase
      var values: SpanPair
    }

    var heading: String
    /// In the order of the bars; a legend runs the other way.
    var entries: [Entry]
    /// Whether the heading stands without figures.
    var isEmpty: Bool { entries.allSatisfy(\.values.isEmpty) }
  }

  struct Satisfaction {
    var heading: String
    var values: SpanPair
    var cumulativeLabel: String
    var monthlyLabel: String
    /// The monthly figure follows the heading without a label of its own, where the layout sets
    /// the three in one line.
    var runsOn = false
    var legend: [String] = []
  }

  struct Applicants {
    struct Sexes {
      var label: String
      var male: PrintedFigure
      var female: PrintedFigure
    }

    struct Group {
      var age: String
      var male: PrintedFigure
      var female: PrintedFigure
    }

    var heading: String
    /// The label of the pyramid, and of sexes that are not printed.
    var label: String?
    var sexes: [Sexes]
    /// Youngest first; empty where no pyramid is printed.
    var groups: [Group]
  }

  struct Subdirections {
    struct Row {
      var label: String
      var count: PrintedFigure
      var share: PrintedFigure
    }

    var heading: String
    var rows: [Row]
  }

  struct Facts {
    var heading: String
    var sentences: [Phrase]
  }

  struct Times {
    struct Row {
      var label: String
      var values: SpanPair
    }

    var heading: String
    /// Waiting and service; empty where not even the labels are printed.
    var rows: [Row]
  }
}

/// What one page of a digest holds, in reading order.
struct PageContent {
  var unit: String
  /// The unit's name, printed as a heading by layouts that do so.
  var name: String?
  /// “Statistik icmal AYLIQ”, where the page has it.
  var masthead: String?
  /// The report period's line.
  var period: Phrase?
  /// “İNFOXƏRİTƏ” in one of its spellings.
  var infographic: String?
  var blocks: [Block]
}
