import DigestModel

/// An issue of a publication with the figures that were recovered from it.
public struct Issue: Sendable {
  /// Where something stands in a document.
  public struct Place: Hashable, Sendable {
    /// Counted from 1.
    public let page: Int
    /// Counted from 1.
    public let line: Int
    /// Left, top, right, bottom in PDF points from the page's top left; of a text its columns and lines.
    public let box: [Double]
  }

  /// What a figure is of, in one dimension: `unit` is `baku-1`.
  public struct Coordinate: Hashable, Sendable {
    /// The dimension's name.
    public let dimension: String
    /// The name of its member.
    public let member: String
  }

  /// A figure: one key, its value, and every place it is printed at.
  public struct Figure: Hashable, Sendable {
    /// What it states, `direct[unit=baku-1,span=monthly]`.
    public let key: String
    /// The name of what it counts or measures.
    public let indicator: String
    /// In the order of the key.
    public let coordinates: [Coordinate]
    /// As printed, without grouping: `715063`, `98.8`, `2026-03-31`, `60-69`; durations in seconds;
    /// `nil` where the publisher prints that there is none.
    public let value: String?
    /// `count`, `percent`, `date` …
    public let measure: String
    /// The numeral as printed.
    public let text: String
    /// In page order, never empty.
    public let places: [Place]
    /// How it was read: `plain`, or what the reading rests on.
    public let reading: [String]

    init(_ figure: DigestModel.Figure) {
      key = figure.key.description
      indicator = figure.key.indicator
      coordinates = figure.key.coordinates.map {
        Coordinate(dimension: $0.dimension, member: $0.member)
      }
      value = figure.value == .notAvailable ? nil : figure.value.description
      measure = figure.measure.rawValue
      text = figure.text
      places = figure.occurrences.map { Place(page: $0.page, line: $0.line, box: $0.box.corners) }
      reading = figure.reading.map(\.description)
    }
  }

  /// A numeral that was not read as a figure.
  public struct UnreadNumeral: Hashable, Sendable {
    /// The numeral as printed.
    public let text: String
    /// Where it is printed.
    public let place: Place
    /// Why, where that is known.
    public let reason: String?
  }

  let read: ReadDocument

  /// The document's path, or the name it was opened by.
  public var path: String { read.recovered.path }
  /// The publication that it is an issue of.
  public var publication: DigestPublication { DigestPublication(method: read.method) }

  /// The first and last day that it reports on, `YYYY-MM-DD`; `nil` where they were not found.
  public var period: (start: String, end: String)? {
    read.recovered.period.map { (start: $0.start.description, end: $0.end.description) }
  }

  /// In page order of their first places.
  public var figures: [Figure] { read.recovered.figures.map { Figure($0) } }

  /// Numerals of the document that a reader sees and that no statement of the grammar read.
  public var unread: [UnreadNumeral] {
    read.recovered.ledger.unread.map { numeral in
      UnreadNumeral(
        text: numeral.text,
        place: Place(page: numeral.page, line: numeral.line, box: numeral.box.corners),
        reason: numeral.reason)
    }
  }

  /// Checks the figures by the publication's rules.
  ///
  /// - Parameters:
  ///   - earlier: The issue before, for the rules that compare with it.
  ///   - language: Of labels and messages.
  /// - Throws: `notEarlier`.
  public func check(
    after earlier: Issue? = nil, language: Language = .en
  ) throws(CrossfootError) -> CheckOutcome {
    let check = DocumentCheck(language: language, earlier: earlier?.read.recovered)
    do throws(DocumentError) {
      return CheckOutcome(issue: self, check: check, checkedIssue: try check.issue(read))
    } catch {
      throw CrossfootError(error)
    }
  }
}

extension Box {
  fileprivate var corners: [Double] { [left, top, right, bottom] }
}
