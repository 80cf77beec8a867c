internal import DigestModel
internal import Publications

/// When a unit opened and how many come to it: the ground of invented digests.
struct UnitHistory {
  var id: String
  /// The unit whose figures this one's are part of.
  var parent: String
  /// Where only the month or the year is known, the first day that may be it.
  var opened: CalendarDate
  /// Direct appeals in a usual month.
  var rate: Int
  /// Services beside direct appeals are counted.
  var hasFurther: Bool
  /// Most applicants are old, as in Baku's first centres.
  var isOld: Bool
  /// A survey's sentences stand on the page.
  var hasSurvey: Bool

  /// All units without parts of their own, in the order of the pages and tables.
  ///
  /// Their parents and first days are those of the vocabulary; how many come to them is invented.
  static let all: [UnitHistory] = [
    UnitHistory("baku-1", rate: 8500, isOld: true),
    UnitHistory("baku-2", rate: 4600, isOld: true),
    UnitHistory("baku-3", rate: 14_500, isOld: true),
    UnitHistory("baku-4", rate: 9800, isOld: true),
    UnitHistory("baku-5", rate: 4400, isOld: true),
    UnitHistory("labour-inspectorate-reception", rate: 1300, hasFurther: false, hasSurvey: false),
    UnitHistory("ministry-reception", rate: 1800, hasFurther: false, hasSurvey: false),
    UnitHistory("absheron", rate: 7100),
    UnitHistory("karabakh-centre", rate: 5000),
    UnitHistory("shusha", rate: 90),
    UnitHistory("aghali", rate: 12),
    UnitHistory("kalbajar", rate: 20),
    UnitHistory("fuzuli", rate: 70),
    UnitHistory("tartar", rate: 850, isOld: true),
  ]

  /// A unit's first day, or the first of those that may be it.
  static func opened(_ unit: String) -> CalendarDate {
    guard let opened = publication.unit(unit)?.opened else {
      preconditionFailure("the vocabulary knows when “\(unit)” opened")
    }
    return opened.start
  }

  private init(
    _ id: String, rate: Int, hasFurther: Bool = true, isOld: Bool = false, hasSurvey: Bool = true
  ) {
    guard let parent = Self.publication.unit(id)?.parent else {
      preconditionFailure("the vocabulary knows what “\(id)” is a part of")
    }
    self.id = id
    self.parent = parent
    opened = Self.opened(id)
    self.rate = rate
    self.hasFurther = hasFurther
    self.isOld = isOld
    self.hasSurvey = hasSurvey
  }

  private static let publication: Publication = {
    guard let publication = try? PublicationLibrary.publication(DigestGenerator.publication) else {
      preconditionFailure("the publication of the corpus is embedded and sound")
    }
    return publication
  }()
}
