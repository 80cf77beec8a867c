import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Publications

/// An invented publication for tables, headings and fields in small.
enum Harbour {
  private static let vocabulary = """
    id: harbour
    recognised-by: [Harbour]
    numbers: {thousands: [space, none, ","], decimal: "."}
    dates: {order: dmy, century: 2000}
    dimensions:
      unit: units
      span:
        year: {en: [This year, In this year, "By {month}"]}
        before: {en: [Last year, In last year]}
      goods:
        coal: {en: [Coal]}
        grain: {en: [Grain]}
        ore: {en: [Ore]}
    units:
      - {id: all, name: {en: [All quays, TOTALE, all]}}
      - {id: north, name: {en: [North quay, Nord, Wards]}, parent: all, opened: 2019-05-09}
      - {id: south, name: {en: [South quay, Sud, Intensive care]}, parent: all, opened: 2021-03-01}
      - {id: east, name: {en: [East quay]}, parent: all}
    indicators:
      loads: {dimensions: [unit, span], measure: count}
      refused: {dimensions: [unit, span], measure: count}
      moved: {dimensions: [unit, span, goods], measure: count}
      wait: {dimensions: [unit, span], measure: seconds}
      a: {dimensions: [unit], measure: count}
      b: {dimensions: [unit], measure: count}
      c: {dimensions: [unit], measure: count}
      d: {dimensions: [unit], measure: count}
      cases: {dimensions: [unit], measure: count}
      deaths: {dimensions: [unit], measure: count}
      change: {dimensions: [unit], measure: score}
      mood: {dimensions: [unit], measure: score, range: [-100, 100]}
      full: {dimensions: [unit, span], measure: percent}
      opened: {dimensions: [unit], measure: date}
      calls: {dimensions: [unit, span], measure: count, name: {en: calls}}
      tows: {dimensions: [unit, span], measure: count, name: {en: ships towed}}
      used: {dimensions: [unit, span], measure: percent, name: {en: berths in use}}
    """

  /// Quays as they are printed, and as figures name them; likewise goods and spans.
  static let quays = [("North quay", "north"), ("South quay", "south"), ("East quay", "east")]
  static let goods = [("Coal", "coal"), ("Grain", "grain"), ("Ore", "ore")]
  static let spans = [("This year", "year"), ("Last year", "before")]
  /// A table or chart of all quays in two spans.
  static let loads = """
      block loads
        heading "Loads by quay"
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before

    """

  /// Two blocks whose figures are printed alike, told by their headings.
  static let loadsAndRefused = """
      block loads
        heading "Loads of the quay"
        field span loads[unit, span]: count
      block refused
        heading "Refused at the quay"
        field span refused[unit, span]: count

    """

  /// Blocks of several kinds of figure, told by their headings.
  static let kinds = """
      block loads
        heading "Loads by quay"
        field span loads[unit, span]: count
      block refused
        heading "Refused ships"
        field span refused[unit, span]: count
      block moved
        heading "Goods moved"
        pairs goods moved[unit, span, goods]: count  series span = year, before
      block wait
        heading "Waiting time"
        field span wait[unit, span]: duration

    """

  /// Blocks of two kinds of figure that only their names tell.
  private static let callsAndTows = """
      block calls
        heading "What came in"
        field span calls[unit, span]: count
      block tows
        heading "What was towed"
        field span tows[unit, span]: count

    """

  /// Blocks of all kinds of count and time.
  static let allKinds = kinds + callsAndTows

  /// Sections of all quays and of each, these named by a title or a note.
  static let listing = """
    section all
      begins "Harbour in all"
      binds unit = all
      block quays
        pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before
      block b
        line "Cases" cases[unit]: count
    section quay repeats
      binds unit in (north, south, east) by label, opened opened[unit]
      block title opens
        title unit in (north, south, east) ("port and berths in all")?
      block note opens
        prose "Figures of" unit in (north, south, east) "since" opened[unit]: date
      block b
        line "Cases" cases[unit]: count

    """

  /// Pages about all quays and about each, these with a block of their loads.
  ///
  /// - Parameter overview: More blocks of the pages about all.
  static func quayPages(_ loads: String, overview: String = "") -> String {
    quaySections(
      """
        block loads
          heading "Loads of the quay"
      \(loads)
        block b
          line "Cases" cases[unit]: count
        block foot
          ignore page-number
      """, overview: overview)
  }

  /// Sections about all quays and about each, these under their names.
  ///
  /// - Parameters:
  ///   - blocks: Those of each quay.
  ///   - overview: More blocks about all.
  static func quaySections(_ blocks: String, overview: String = "") -> String {
    """
    section all
      begins "Harbour in all"
      binds unit = all
      block b
        line "Cases" cases[unit]: count
    \(overview)
    section quay repeats
      binds unit in (north, south, east) by label
      block title opens
        title unit in (north, south, east)
    \(blocks)

    """
  }

  /// Pages of quays with kinds of figures that the vocabulary names, under headings that do not.
  ///
  /// - Parameter goods: The heading of what was moved.
  static func namedValues(goods: String) -> String {
    quaySections(
      Self.callsAndTows + """
          block used
            heading "How full it is"
            field span used[unit, span]: percent
          block goods
            heading "\(goods)"
            pairs goods moved[unit, span, goods]: count  series span = year, before
        """)
  }

  /// A page about all quays, which have 60 cases.
  static let firstPage = [
    DrawnPages.Show("Harbour in all", 30, 40, size: 16), DrawnPages.Show("Cases 60", 30, 100),
  ]

  /// A count, drawn at random.
  static func value(_ random: inout SplitMix64) -> Int { 1_000 + Int(random.next() % 900_000) }

  /// What a grammar reads of a document: figures as `a north 10`, numerals left unread, messages.
  struct Reading: Equatable {
    var figures: [String]
    var unread: [String] = []
    var messages: [String] = []
    var contradictions: [String] = []
  }

  /// The reasons of what the blocks of one section about all quays leave unread.
  static func reasons(_ document: SourceDocument, by blocks: String) throws -> [String] {
    try recover(document, by: section(blocks)).ledger.unread.map {
      "\($0.text): \($0.reason ?? "no reason")"
    }
  }

  /// What the blocks of one section about all quays read.
  static func read(_ text: String, by blocks: String) throws -> Reading {
    try read(Array(text.utf8), "page.txt", by: section(blocks))
  }

  /// What the blocks of one section about all quays read of drawn pages.
  ///
  /// - Parameters:
  ///   - units: Lines of the vocabulary, of units beside the quays.
  ///   - zero: What is printed for zero beside the digit.
  static func read(
    _ pages: DrawnPages, by blocks: String, units: String = "", zero: String? = nil
  ) throws -> Reading {
    try read(pages.bytes, "page.pdf", by: section(blocks), units: units, zero: zero)
  }

  static func read(
    _ bytes: [UInt8], _ path: String, by grammar: String, units: String = "", zero: String? = nil
  ) throws -> Reading {
    let recovered = try recover(
      try DocumentReader.read(bytes: bytes, path: path), by: grammar, units: units, zero: zero)
    return Reading(
      figures: recovered.figures.map { figure in
        ([figure.key.indicator, figure.key["unit"] ?? "", figure.key["span"], figure.key["goods"]]
          .compactMap { $0 }
          + [figure.value.description]).joined(separator: " ")
      }.sorted(),
      unread: recovered.ledger.unread.map(\.text),
      messages: recovered.diagnostics.map(\.message),
      contradictions: recovered.contradictions.map(\.description))
  }

  static func recover(
    _ document: SourceDocument, by grammar: String, units: String = "", zero: String? = nil
  ) throws -> RecoveredDocument {
    let marks = zero.map { #", zero: ["\#($0)"]}"# } ?? "}"
    let vocabulary = vocabulary.replacing("indicators:\n", with: units + "indicators:\n")
      .replacing(#"decimal: "."}"#, with: #"decimal: ".""# + marks)
    let publication = try Publication(
      vocabulary: SourceFile(path: "publication.yaml", text: vocabulary),
      grammar: SourceFile(path: "digest.grammar", text: grammar),
      rules: SourceFile(path: "consistency.yaml", text: ""))
    return try Grammar(publication.grammar, for: publication).recover(document)
  }

  private static func section(_ blocks: String) -> String {
    "section page\n  begins \"Harbour\"\n  binds unit = all\n" + blocks
  }
}
