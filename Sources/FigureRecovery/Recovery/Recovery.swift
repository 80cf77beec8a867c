package import DigestModel
import Publications

extension Grammar {
  /// Recovers the figures of a document.
  ///
  /// - Parameter document: Its pages. What a reader does not see on them is counted, and where it
  ///   would have been a figure, that is said.
  /// - Returns: Every figure that the grammar finds, and an account of every numeral.
  /// - Complexity: O(*n*) in the document's words.
  package func recover(_ document: SourceDocument) -> RecoveredDocument {
    let (grammar, diagnostics) = reading(numbersOf: document.pages)
    let turns = document.turns
    var recovered =
      turns.isEmpty
      ? grammar.recoverUpright(document)
      : grammar.recoverUpright(document.upright(by: turns)).turnedBack(by: turns)
    recovered.diagnostics += diagnostics
    return recovered
  }

  private func recoverUpright(_ document: SourceDocument) -> RecoveredDocument {
    var recovered = recoverSeen(document)
    recovered.ledger.unseen = unseenNumerals(of: document)
    if !recovered.ledger.unseen.isEmpty {
      recovered.diagnostics += diagnostics(
        ofUnseen: recovered.ledger.unseen, in: recovered,
        besides: recoverSeen(document.showingUnseen))
    }
    let overprinted = document.overprintedWords
    if !overprinted.isEmpty {
      recovered.figures = recovered.figures.map { $0.notingOverprints(among: overprinted) }
    }
    return recovered
  }

  /// Recovers the figures from the words that a reader sees.
  private func recoverSeen(_ document: SourceDocument) -> RecoveredDocument {
    let text = DocumentScanner.scanParted(document.pages, for: self)
    var recovery = Recovery(grammar: self, text: text)
    recovery.runWhole()
    let marks = FootnoteFinder(publication.footnotes, folding: folding)
      .marks(in: document.pages)
    var recovered = RecoveredDocument(
      path: document.path, sha256: document.sha256, publication: publication.id,
      period: recovery.period, figures: recovery.figures().referring(to: marks),
      ledger: recovery.ledger(),
      diagnostics: document.diagnostics + recovery.diagnostics,
      usedIdentities: recovery.usedIdentities)
    recovered.contradictions = recovery.contradictions
    recovered.missingPeriod = recovery.missingPeriod
    recovered.footnoteMarks = marks.map(\.mark)
    return recovered
  }
}

/// One document on its way from text to figures.
struct Recovery {
  let grammar: Grammar
  let text: DocumentText
  let furniture: PageFurniture
  /// What names figures.
  let words: FigureWords
  /// The first group of digits of a number that the text has torn apart all over.
  let tornNumeral: Int?
  let pageWiseSeries: Set<Pattern.Pairs.Series>
  /// The series whose values are nowhere surely in the declared order.
  let reorderedSeries: Set<Pattern.Pairs.Series>
  /// The last day that is printed anywhere.
  let latestDay: CalendarDate?
  var claims: NumeralClaims
  var diagnostics: [Diagnostic] = []
  var printed: [Printed] = []
  var usedIdentities: [RecoveredDocument.UsedIdentity] = []
  var contradictions: [EvidenceContradiction] = []
  /// The first value read of every key.
  var known: [FigureKey: FigureValue] = [:]
  /// The keys of `known`, in the order of reading.
  var learned: [FigureKey] = []

  /// What charts add up to whose totals are not printed, by what their totals are.
  var unprinted: [FigureKey: Int] = [:]
  /// The parts whose titles name what they are about.
  var titled = TitledParts()
  /// How charts were read by their totals so far, with how often each way.
  var precedents: [Pattern.Pairs: [String: Int]] = [:]
  /// What was tried, where somebody asks.
  var trace: ReadingTrace?
  /// Why numerals were left, as far as that was noted.
  var unread: [Int: UnreadReason] = [:]
  /// What tables name, whether or not the grammar has them.
  var tables = NamedTables()
  /// Tables that name all that they are about and are read before sections may take their numbers.
  var firstTables: [NamedTable] = []
  /// The tables of several units that name all that they are about, and whether some of them should have been read
  /// first.
  var ofSeveralUnits: [NamedTable] = []
  var areNeglected = false
  /// Whether nothing of what is read will be kept.
  var isTrial = false

  /// A printing of a figure.
  struct Printed {
    var key: FigureKey
    var measure: Measure
    var occurrence: Figure.Occurrence
    var readings: [Reading]
    var item: Int
  }

  /// A section with what was found in it.
  struct Part {
    var instance: SectionInstance
    var pattern: Pattern.Section
    var found: [DocumentMatches.Found]
    /// Its headings, by page.
    var headings: [Int: [Heading]]
    var runIn: RunInHeadings
    /// Its charts and tables with all their labels.
    var charts: [Chart] = []
    /// What of those pages stands under which heading.
    var regions: [Int: PageRegions] = [:]
    /// Tables under a heading whose table another one is; as block, statement and table.
    var secondTables: Set<[Int]> = []
    /// By page the blocks with a heading there and nothing that they look for under it.
    var missing: [Int: Set<Int>] = [:]
  }

  init(grammar: Grammar, text: DocumentText) {
    self.grammar = grammar
    let furniture = PageFurniture(of: text)
    self.furniture = furniture
    var text = text
    text.running = furniture.running
    self.text = text
    pageWiseSeries = grammar.pageWiseSeries(in: text)
    reorderedSeries = grammar.seriesInOtherOrder(in: text)
    latestDay = text.latestDay
    words = FigureWords(of: grammar, until: latestDay)
    claims = NumeralClaims(text)
    tornNumeral = text.tornNumeral
  }

  mutating func run() {
    if let torn = tornNumeral {
      report(
        .warning,
        Term.remarkTorn.text.filled(["text": text.numerals[torn].text]),
        at: text.numerals[torn].item)
      return
    }
    var matches = DocumentMatches(of: grammar, in: text)
    matches.leaveOut(furniture)
    for mark in furniture.marks.sorted() where claims.isFree(mark) {
      claims.claim(mark, as: .mark)
    }
    var finder = SectionFinder(
      grammar: grammar, text: text, matches: matches,
      heads: PageHeads(text: text, words: words, furniture: furniture))
    let instances = finder.instances()
    for (section, item) in finder.passedOver {
      report(
        .note,
        Term.remarkNotBeginning.text.filled(["section": grammar.sections[section].name]),
        at: item)
    }
    for (section, item) in finder.partedFrom {
      report(
        .warning,
        Term.remarkNotGoingOn.text.filled(["section": grammar.sections[section].name]),
        at: item)
    }
    for (section, item) in finder.headedOtherwise {
      report(
        .warning,
        Term.remarkHeadedOtherwise.text.filled(["section": grammar.sections[section].name]),
        at: item)
    }
    readParts(instances, matches)
    reportFalseDates()
    reportMissingPeriod()
  }

  /// The figures read, in the order of their first occurrence.
  func figures() -> [Figure] {
    var order: [FigureKey: Int] = [:]
    var figures: [Figure] = []
    for figure in printed.sorted(by: { text.isPrinted($0.item, before: $1.item) }) {
      if let index = order[figure.key] {
        figures[index].occurrences.append(figure.occurrence)
        for reading in figure.readings where !figures[index].reading.contains(reading) {
          figures[index].reading.append(reading)
        }
      } else {
        order[figure.key] = figures.count
        figures.append(
          Figure(
            key: figure.key, measure: figure.measure, occurrences: [figure.occurrence],
            reading: figure.readings))
      }
    }
    for index in figures.indices {
      let special = figures[index].reading.filter { $0 != .plain }
      figures[index].reading = special.isEmpty ? [.plain] : special
    }
    return figures
  }
}
