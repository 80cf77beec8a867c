import Foundation

/// A small publication of one page with its rules, and issues of it, for whole runs of the command.
enum MarketFolder {
  /// Runs with the publication and its issues in a folder of their own.
  ///
  /// - Parameter waivers: A file of waivers to lie in it.
  static func with<Value>(
    waivers: String? = nil, _ body: (MarketRun) throws -> Value
  ) throws -> Value {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", vocabulary)
      try folder.file("digest.grammar", grammar)
      try folder.file("consistency.yaml", rules)
      if let waivers { try folder.file("waivers.yaml", waivers) }
      try folder.file("february.txt", february)
      try folder.file("march.txt", march(west: 300))
      // The west hall's visits are misprinted.
      try folder.file("wrong.txt", march(west: 310))
      try folder.file("worse.txt", march(west: 320))
      return try body(MarketRun(folder: folder))
    }
  }

  private static let vocabulary = """
    id: market
    titles: {en: Market}
    recognised-by: [Market visits]
    numbers: {thousands: [space], decimal: "."}
    dates: {order: dmy, century: 2000}
    period: {start: "period.start", end: "period.end"}
    dimensions:
      unit: units
      span: {month: {en: [month]}, year: {en: [year]}}
    units:
      - {id: all, name: {en: [All halls]}}
      - {id: north, name: {en: [North hall]}, parent: all}
      - {id: south, name: {en: [South hall]}, parent: all}
      - {id: west, name: {en: [West hall]}, parent: all}
    indicators:
      visits: {dimensions: [unit, span], measure: count}
      rating: {measure: score}
      period.start: {measure: date}
      period.end: {measure: date}
    """

  private static let grammar = """
    section visits
      begins "Market visits"

      block period
        line "Period:" period.start: date  period.end: date

      block halls
        rows unit  visits[unit, span=month]: count  visits[unit, span=year]: count

      block rating
        row "Rating"  rating: score
    """

  private static let rules = """
    rules:
      - name: halls-foot
        label: {en: Halls foot}
        description: {en: What the halls count adds up to what all of them count.}
        mark: Ft
        reason: {en: A visit is counted by one hall.}
        for: {span: all}
        expr: visits[unit=all, span] == sum(visits[unit in children(all), span])
      - name: month-within-year
        label: {en: The month is within the year}
        severity: warning
        for: {unit: all}
        expr: visits[unit, span=month] <= visits[unit, span=year]
      - name: year-continues
        label: {en: The year continues}
        for: {unit: all}
        expr: visits[unit, span=year] == previous(visits[unit, span=year]) + visits[unit, span=month]
    """

  private static let february = """
    Market visits
    Period: 01.02.2026 - 28.02.2026

    All halls     500   1 200
    North hall    100     300
    South hall    200     400
    West hall     300     500
    Rating          4
    """

  private static func march(west: Int) -> String {
    """
    Market visits
    Period: 01.03.2026 - 31.03.2026

    All halls     600   1 800
    North hall    100     400
    South hall    200     600
    West hall     \(west)     800
    Rating          4
    """
  }
}

/// Runs of the command in the folder of a publication.
struct MarketRun {
  let folder: TemporaryFolder

  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome {
    try CrossfootProcess(
      arguments: arguments + ["--publication", "."], folder: folder.url
    ).run()
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }
}
