import DigestModel

/// A section that is being read.
struct SectionReading {
  let part: Recovery.Part
  let bound: Recovery.Bound
  /// What was found of its statements, by when it is taken.
  let places: [ReadingTurn?: [DocumentMatches.Found]]
  /// Items of labels and headings that are used up.
  var worded: Set<Int>
  /// How much was claimed when charts were last tried, and what was wrong with those that were left.
  var lastCharts: (claims: Int, problems: [(Pattern.Pairs, Diagnostic)])?
  /// Whether charts were left for when more totals are known.
  var hasPostponed = false
  /// Of those that were left, the numerals of every way to read them, by block and what the values are.
  var deniedValues: [(block: Int, template: Pattern.Template, numerals: [Int])] = []
  /// Numerals along the axes of charts.
  var scales: Set<Int> = []
  /// Numerals of charts that may be read in several ways, and those of scales: what stands near them is no
  /// better reason.
  var doubtful: Set<Int> = []
  /// Labels in one cell with a value that other such labels name otherwise: none of them says which
  /// of the values is meant, even if charts have taken the others.
  var contested: Set<[Int]> = []
  /// Items of labels that are used up by one chart alone.
  private var wordedBy: [Pattern.Pairs: Set<Int>] = [:]

  init(of part: Recovery.Part, _ bound: Recovery.Bound, in text: DocumentText) {
    self.part = part
    self.bound = bound
    places = Dictionary(grouping: part.found) { $0.turn(in: part.pattern, text) }
    worded = Set(part.found.filter { $0.statement == nil }.flatMap(\.match.wording))
  }

  mutating func take(_ wording: [Int], for chart: Pattern.Pairs) {
    worded.formUnion(wording)
    wordedBy[chart, default: []].formUnion(wording)
  }

  /// Whether a label's items serve nothing but a chart.
  func isFree(_ wording: [Int], for chart: Pattern.Pairs) -> Bool {
    wording.allSatisfy { !worded.contains($0) || wordedBy[chart]?.contains($0) ?? false }
  }
}

extension Recovery {
  /// What a section is about, and how that was found.
  struct Bound {
    var coordinates: [FigureKey.Coordinate] = []
    var readings: [Reading] = []

    func adding(_ reading: Reading) -> Bound {
      var bound = self
      bound.readings.append(reading)
      return bound
    }
  }
}
