/// Figures of many issues as one tidy table: a row a figure and period.
package struct SeriesTable: Sendable {
  /// A document that rows come from.
  package struct Document: Hashable, Sendable {
    package var path: String
    package var sha256: String
    package var publication: String
    package var period: Period?
    package var vintage: Int

    package init(
      path: String, sha256: String, publication: String, period: Period?, vintage: Int
    ) {
      self.path = path
      self.sha256 = sha256
      self.publication = publication
      self.period = period
      self.vintage = vintage
    }
  }

  /// How a row's value is known.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// It is printed, and nothing speaks against it.
    case printed
    /// It is not printed, but follows from other issues.
    case derived
    /// The issue, or the figure in it, is not there; or the publisher prints that there is no value.
    case missing
    /// It is printed, and another than an earlier document gave for the same days.
    case revised
    /// It is printed, and a rule that fails may be its fault.
    case failed
  }

  package struct Row: Hashable, Sendable {
    /// The period of the issue; `nil` for a document without one.
    package var period: Period?
    package var publication: String
    package var key: FigureKey
    package var value: FigureValue?
    package var measure: Measure
    package var status: Status
    /// Its place among `documents`; `nil` where there is no document of the period.
    package var document: Int?
    /// Counted from 1.
    package var page: Int?

    package init(
      period: Period?, publication: String, key: FigureKey, value: FigureValue?, measure: Measure,
      status: Status, document: Int?, page: Int?
    ) {
      self.period = period
      self.publication = publication
      self.key = key
      self.value = value
      self.measure = measure
      self.status = status
      self.document = document
      self.page = page
    }
  }

  /// A value that a later document, or a later vintage, restates.
  package struct Revision: Hashable, Sendable {
    package struct Statement: Hashable, Sendable {
      package var value: FigureValue
      /// Its place among `documents`.
      package var document: Int
      package var page: Int

      package init(value: FigureValue, document: Int, page: Int) {
        self.value = value
        self.document = document
        self.page = page
      }
    }

    package var publication: String
    package var key: FigureKey
    package var measure: Measure
    /// The days that the figure is about.
    package var about: Period
    package var old: Statement
    package var new: Statement
    /// New minus old; `nil` where they are no numbers.
    package var difference: Rational?
    /// Whether the later document does not print the value, but goes on from it.
    package var isImplied: Bool

    package init(
      publication: String, key: FigureKey, measure: Measure, about: Period, old: Statement,
      new: Statement, difference: Rational?, isImplied: Bool = false
    ) {
      self.isImplied = isImplied
      self.publication = publication
      self.key = key
      self.measure = measure
      self.about = about
      self.old = old
      self.new = new
      self.difference = difference
    }
  }

  /// What a publication calls its figures.
  package struct Source: Hashable, Sendable {
    /// What something is called in both languages of reports.
    package struct Labels: Hashable, Sendable {
      package var en: String
      package var az: String

      package init(en: String, az: String) {
        self.en = en
        self.az = az
      }
    }

    package struct Member: Hashable, Sendable {
      package var id: String
      package var labels: Labels

      package init(id: String, labels: Labels) {
        self.id = id
        self.labels = labels
      }
    }

    package struct Indicator: Hashable, Sendable {
      package var id: String
      package var measure: Measure
      package var labels: Labels

      package init(id: String, measure: Measure, labels: Labels) {
        self.id = id
        self.measure = measure
        self.labels = labels
      }
    }

    package struct Dimension: Hashable, Sendable {
      package var id: String
      /// In the declared order; of an open dimension those that were given, none where none are.
      package var members: [Member]

      package init(id: String, members: [Member]) {
        self.id = id
        self.members = members
      }
    }

    package var id: String
    package var title: Labels
    package var indicators: [Indicator]
    package var dimensions: [Dimension]

    package init(
      id: String, title: Labels, indicators: [Indicator], dimensions: [Dimension]
    ) {
      self.id = id
      self.title = title
      self.indicators = indicators
      self.dimensions = dimensions
    }
  }

  package var sources: [Source] = []
  /// The dimensions that have a column, in column order.
  package var dimensions: [String] = []
  package var documents: [Document] = []
  /// By publication, figure and period.
  package var rows: [Row] = []
  /// By publication, figure and the days they are about.
  package var revisions: [Revision] = []

  package init() {}
}
