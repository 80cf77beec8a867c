package import DigestModel
import Publications

extension Grammar {
  /// Recovers the figures of a document.
  ///
  /// - Parameter document: Its pages.
  /// - Returns: Every figure that the grammar finds, and an account of every numeral.
  /// - Complexity: O(*n*) in the document's words.
  package func recover(_ document: SourceDocument) -> RecoveredDocument {
    let text = DocumentScanner.scan(document.pages, for: self)
    var recovery = Recovery(grammar: self, text: text)
    recovery.run()
    let marks = FootnoteFinder.marks(in: document.pages)
    var recovered = RecoveredDocument(
      path: document.path, sha256: document.sha256, publication: publication.id,
      period: recovery.period, figures: recovery.figures().referring(to: marks),
      ledger: recovery.claims.ledger(of: text), diagnostics: recovery.diagnostics)
    recovered.footnoteMarks = marks.map(\.mark)
    return recovered
  }
}

/// One document on its way from text to figures.
struct Recovery {
  let grammar: Grammar
  let text: DocumentText
  private(set) var claims: NumeralClaims
  private(set) var diagnostics: [Diagnostic] = []
  private var printed: [Printed] = []
  /// The first value read of every key.
  private var known: [FigureKey: FigureValue] = [:]

  /// A printing of a figure.
  private struct Printed {
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
  }

  init(grammar: Grammar, text: DocumentText) {
    self.grammar = grammar
    self.text = text
    claims = NumeralClaims(text)
  }

  mutating func run() {
    let matches = DocumentMatches(of: grammar, in: text)
    let instances = SectionFinder(grammar: grammar, text: text, matches: matches).instances()
    let parts = instances.compactMap { instance -> Part? in
      guard let section = instance.section else { return nil }
      return Part(
        instance: instance, pattern: grammar.sections[section],
        found: matches.found(from: instance.items).filter {
          $0.section == section && instance.items.contains($0.match.items.upperBound)
        })
    }
    // Sections that know their members come first: the others repeat their figures.
    for part in parts where part.isFixed { read(part) }
    for part in parts where !part.isFixed { read(part) }
    reportMissingPeriod()
  }

  /// Says so where the report period is not found: the part that prints it may be lost, and what
  /// else it says may have been taken for another part's.
  private mutating func reportMissingPeriod() {
    guard grammar.publication.period.end != nil, period == nil else { return }
    diagnostics.append(
      Diagnostic(severity: .warning, message: "the report period was not found"))
  }

  /// The report period, by the figures that the publication says give it.
  var period: Period? {
    func date(_ key: FigureKey?) -> CalendarDate? {
      guard let key, case .date(let date) = known[key] else { return nil }
      return date
    }
    guard let end = date(grammar.publication.period.end) else { return nil }
    let start = date(grammar.publication.period.start) ?? end
    return start <= end ? Period(start: start, end: end) : nil
  }

  /// The figures read, in the order of their first occurrence.
  func figures() -> [Figure] {
    var order: [FigureKey: Int] = [:]
    var figures: [Figure] = []
    for figure in printed.sorted(by: { $0.item < $1.item }) {
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

  // MARK: Sections

  private mutating func read(_ part: Part) {
    guard let (bindings, readings) = bindings(of: part) else { return }
    let before = printed.count
    let statements =
      part.found.filter { $0.statement != nil }.sorted {
        $0.strength(in: part.pattern) < $1.strength(in: part.pattern)
      }
    var taken: Set<[Int]> = []
    var worded = Set(part.found.filter { $0.statement == nil }.flatMap(\.match.wording))
    func read(_ found: DocumentMatches.Found, _ recovery: inout Recovery) {
      guard recovery.isInPlace(found, of: part) else { return }
      // A label has one value; the nearest came first.
      let label = [found.block, found.statement ?? -1] + found.match.wording
      guard !taken.contains(label),
        !found.isField(in: part.pattern) || !worded.isSuperset(of: found.match.wording)
      else { return }
      if recovery.claim(
        found.match, bindings, readings, isIgnored: found.isIgnored(in: part.pattern))
      {
        taken.insert(label)
        worded.formUnion(found.match.wording)
      }
    }
    // A value in one cell with its label is its label's, whatever stands around.
    for found in statements where found.isSure(in: part.pattern, text) { read(found, &self) }
    for block in part.pattern.blocks {
      for statement in block.statements {
        guard case .pairs(let pairs) = statement.kind else { continue }
        let claims = self.claims
        let (matches, problems) = PairMatcher.matches(
          of: pairs, in: part.instance.items, of: text, isFree: claims.isFree,
          isFreeWording: { items in !items.contains(where: worded.contains) })
        for match in matches where claim(match, bindings, readings, isIgnored: false) {
          worded.formUnion(match.wording)
        }
        diagnostics += problems
      }
    }
    // Labels that charts and tables share with single values are used up by now.
    let near = statements.filter { found in
      found.isNear(in: part.pattern, text) && isInPlace(found, of: part)
        && found.match.captures.allSatisfy { claims.isFree($0.numeral) }
    }
    let confirmed = near.filter { isConfirmed($0.match, in: part, bindings) }
    let sides = SideVote(confirmed)
    for found in confirmed where sides.allows(found) { read(found, &self) }
    for found in near { reportDenial(of: found.match, bindings) }
    readBareValues(of: part, bindings, readings)
    ignoreAxes(of: part)
    reportEmptyHeadings(of: part, where: Set(printed[before...].map(\.key.indicator)))
  }

  private mutating func bindings(
    of part: Part
  ) -> ([FigureKey.Coordinate], [Reading])? {
    var coordinates: [FigureKey.Coordinate] = []
    var readings: [Reading] = []
    for binding in part.pattern.bindings {
      switch binding.source {
      case .member(let member):
        coordinates.append(
          FigureKey.Coordinate(dimension: binding.dimension, member: member))
      case .evidence(let evidence):
        let weighing = BindingEvidence(
          publication: grammar.publication, known: known)
        switch weighing.verdict(
          on: binding, by: evidence, from: part.sureMatches, labels: part.headLabels)
        {
        case .bound(let member, let reasons):
          coordinates.append(
            FigureKey.Coordinate(dimension: binding.dimension, member: member))
          readings.append(
            .inferred(dimension: binding.dimension, from: reasons.joined(separator: "; ")))
        case .undecided(let reason):
          report(
            .warning,
            "section “\(part.pattern.name)” is bound to no \(binding.dimension): \(reason)",
            at: part.instance.items.lowerBound)
          // Without its own member a section has nothing to say; without a part that is printed,
          // only the figures whose key needs that part stay unread.
          let isOpen = grammar.publication.dimension(binding.dimension)?.isOpen ?? false
          guard isOpen else { return nil }
        }
      }
    }
    return (coordinates, readings)
  }

  /// A field of a block with headings stands under one of them, before the next block's heading.
  private func isInPlace(_ found: DocumentMatches.Found, of part: Part) -> Bool {
    let block = part.pattern.blocks[found.block]
    guard !block.headings.isEmpty, let statement = found.statement,
      block.statements[statement].standsUnderHeading
    else { return true }
    // The label must stand under it, and a value over or under the label too: between them another
    // block may begin.
    let label = found.match.wording
    let lines = Set(label.map { text.items[$0].line })
    let values = found.match.captures.map { text.numerals[$0.numeral].item }
      .filter { value in
        !label.contains {
          text.items[$0].box.verticalOverlap(with: text.items[value].box) > 0
        } && !lines.contains(text.items[value].line)
      }
    return (label + values).allSatisfy { item in
      nearestHeading(over: item, in: part).map { $0.block == found.block } ?? false
    }
  }

  /// How far below its heading, or twice as far beside it, a single value may stand, in points.
  private static let headingReach = 320.0

  /// The nearest heading above an item; one that begins right of it only where it is much nearer.
  private func nearestHeading(over item: Int, in part: Part) -> DocumentMatches.Found? {
    let box = text.items[item].box
    let page = text.page(of: item)
    let headings = part.found.filter { $0.statement == nil && text.page(of: $0.first) == page }
    func distance(_ heading: DocumentMatches.Found) -> (Double, Int) {
      let headingBox = text.box(of: heading.match)
      let gap = max(0, -headingBox.horizontalOverlap(with: box))
      let sideways = headingBox.left > box.right ? 20 * gap : 2 * gap
      // Of headings that begin alike, the longer one is meant.
      return (max(0, box.top - headingBox.bottom) + sideways, -heading.match.wording.count)
    }
    return headings.filter { text.box(of: $0.match).top <= box.top }
      .min { distance($0) < distance($1) }
      .flatMap { heading in
        // A converter's text has lost the page's distances.
        return text.isPlain || distance(heading).0 <= Self.headingReach ? heading : nil
      }
  }

  /// Whether a value that stands only near its label denies no figure that is known already, and
  /// repeats one where the section is said to repeat it.
  private func isConfirmed(
    _ match: StatementMatch, in part: Part, _ bindings: [FigureKey.Coordinate]
  ) -> Bool {
    match.captures.allSatisfy { capture in
      guard let key = match.key(of: capture, in: grammar.publication, section: bindings) else {
        return false
      }
      if let value = known[key] { return value == capture.value }
      return !part.repeats.contains(capture.capture.template)
    }
  }

  /// Says so where a value was left unread because it would deny a figure.
  private mutating func reportDenial(of match: StatementMatch, _ bindings: [FigureKey.Coordinate]) {
    for capture in match.captures where claims.isFree(capture.numeral) {
      guard let key = match.key(of: capture, in: grammar.publication, section: bindings),
        let value = known[key], value != capture.value
      else { continue }
      report(
        .warning,
        "“\(capture.text)” stands where \(key) may be repeated, which is \(value); it stays unread",
        at: text.numerals[capture.numeral].item)
    }
  }

  /// Values without a label under a block's heading: the first that fit, and only where they deny
  /// nothing that is known.
  private mutating func readBareValues(
    of part: Part, _ bindings: [FigureKey.Coordinate], _ readings: [Reading]
  ) {
    for (block, pattern) in part.pattern.blocks.enumerated() {
      for (statement, kind) in pattern.statements.map(\.kind).enumerated() {
        guard case .bare = kind else { continue }
        let matches = part.found.filter { $0.block == block && $0.statement == statement }
        let first = matches.first { found in
          isInPlace(found, of: part)
            && found.match.captures.allSatisfy { claims.isFree($0.numeral) }
        }
        guard let match = first?.match else { continue }
        guard isConfirmed(match, in: part, bindings) else {
          reportDenial(of: match, bindings)
          continue
        }
        claim(match, bindings, readings + [.position], isIgnored: false)
      }
    }
  }

  /// Marks the numbers along the axes of charts, where the grammar says that there are some.
  private mutating func ignoreAxes(of part: Part) {
    let statements = part.pattern.blocks.flatMap(\.statements)
    guard statements.contains(where: { if case .axis = $0.kind { true } else { false } }) else {
      return
    }
    for numeral in AxisFinder(text).ticks(in: part.instance.items, isFree: claims.isFree) {
      claims.claim(numeral, as: .mark)
    }
  }

  /// Reports the headings that none of the indicators read in their section belongs to.
  private mutating func reportEmptyHeadings(of part: Part, where read: Set<String>) {
    for (index, block) in part.pattern.blocks.enumerated() where !block.headings.isEmpty {
      guard let heading = part.found.first(where: { $0.block == index && $0.statement == nil })
      else { continue }
      let indicators = Set(block.statements.flatMap(\.elements).flatMap(\.indicators))
      guard !indicators.isEmpty else { continue }
      if read.isDisjoint(with: indicators) {
        report(.note, "block “\(block.name)” has its heading but no figures", at: heading.first)
      }
    }
  }

  // MARK: Claims

  /// Takes a match's numerals, unless one of them is taken or a key stays open.
  @discardableResult
  private mutating func claim(
    _ match: StatementMatch, _ bindings: [FigureKey.Coordinate], _ sectionReadings: [Reading],
    isIgnored: Bool
  ) -> Bool {
    guard match.captures.allSatisfy({ claims.isFree($0.numeral) }) else { return false }
    var keys: [FigureKey] = []
    if !isIgnored {
      for capture in match.captures {
        guard let key = match.key(of: capture, in: grammar.publication, section: bindings) else {
          return false
        }
        keys.append(key)
      }
    }
    for item in match.wording {
      if case .numeral(let index) = text.items[item].kind, claims.isFree(index) {
        claims.claim(index, as: .mark)
      }
    }
    for (index, capture) in match.captures.enumerated() {
      claims.claim(capture.numeral, as: isIgnored ? .mark : .figure)
      guard !isIgnored else { continue }
      let numeral = text.numerals[capture.numeral]
      let record = text.numeralRecord(capture.numeral)
      // What was inferred for the section says nothing of a figure that names its own member, or
      // that no member of the dimension tells apart.
      let needed = grammar.publication.dimensions(tellingApart: capture.capture.template)
      let inferred = sectionReadings.filter { reading in
        guard case .inferred(let dimension, _) = reading else { return true }
        return needed.contains(dimension)
          && !match.labels.contains { $0.dimension == dimension }
      }
      var readings = inferred + match.readings + match.labels.compactMap(\.approximation)
      if numeral.isJoined { readings.append(.joined) }
      if known[keys[index]] == nil { known[keys[index]] = capture.value }
      printed.append(
        Printed(
          key: keys[index], measure: capture.capture.template.measure,
          occurrence: Figure.Occurrence(
            page: record.page, box: record.box, line: record.line, text: capture.text,
            value: capture.value),
          readings: readings, item: numeral.item))
    }
    return true
  }

  private mutating func report(_ severity: Diagnostic.Severity, _ message: String, at item: Int) {
    let line = text.lines[text.items[item].line]
    diagnostics.append(
      Diagnostic(
        severity: severity, message: message, page: text.pages[line.page].number,
        line: line.number, box: text.items[item].box))
  }
}
