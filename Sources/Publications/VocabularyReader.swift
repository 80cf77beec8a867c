import DigestModel
import Yams

/// Reads a `publication.yaml`.
struct VocabularyReader {
  var yaml: YAMLReader
  private(set) var places: [Publication.Declaration: SourcePosition] = [:]

  init(file: SourceFile) { yaml = YAMLReader(file: file) }

  var errors: [SourceError] { yaml.errors }

  /// The publication, or `nil` where something is wrong; then `errors` says what.
  mutating func publication(grammar: SourceFile, rules: SourceFile) -> Publication? {
    guard let root = yaml.root() else { return nil }
    var id: String?
    var titles = Publication.Names(byLanguage: [])
    var language = "en"
    var recognizedBy: [String] = []
    var periodNode: Node?
    var numbers = Publication.NumberFormat()
    var footnotes = Publication.FootnoteFormat()
    var datesNode: Node?
    var dimensions: [Publication.Dimension] = []
    var units: [Publication.Unit] = []
    var indicatorNodes: Node?

    for (key, node, value) in yaml.pairs(root, "a publication") {
      switch key {
      case "id": id = identifier(value)
      case "titles": titles = names(value, "titles")
      case "language": language = yaml.text(value, "language") ?? language
      case "recognised-by": recognizedBy = recognition(value)
      case "period": periodNode = value
      case "numbers": numbers = numberFormat(value)
      case "dates": datesNode = value
      case "footnotes": footnotes = footnoteFormat(value)
      case "dimensions":
        dimensions = self.dimensions(value)
        checkCompositions(dimensions, at: value)
      case "units": units = self.units(value)
      case "indicators": indicatorNodes = value
      default: report(.unknownKey(key, where: nil), at: node)
      }
    }
    guard let id else {
      report(.missingID(of: "a publication"), at: root)
      return nil
    }
    if recognizedBy.isEmpty { report(.missingRecognition, at: root) }
    let unitMembers = units.map { Publication.Member(id: $0.id, names: $0.names) }
    if let place = dimensions.firstIndex(where: { $0.id == "unit" }) {
      dimensions[place].members = unitMembers
      dimensions[place].isOpen = false
    } else {
      dimensions.insert(
        Publication.Dimension(id: "unit", members: unitMembers, isOpen: false), at: 0)
    }
    let indicators = indicatorNodes.map { self.indicators($0, dimensions: dimensions) } ?? []
    if indicators.isEmpty { report(.missingIndicators, at: root) }
    var dates = Publication.DateFormat(order: .dmy, century: 2000)
    dates.languages = [language]
    if let datesNode { dates = dateFormat(datesNode, in: language) }
    let period = periodNode.map { self.period($0, indicators, dimensions) } ?? IssuePeriod()
    return Publication(
      id: id, titles: titles, language: language, recognizedBy: recognizedBy,
      period: (period.start, period.end), frequency: period.frequency, numbers: numbers,
      dates: dates, footnotes: footnotes, dimensions: dimensions, units: units,
      indicators: indicators,
      places: places, vocabulary: yaml.file, grammar: grammar, rules: rules)
  }

  mutating func report(_ problem: VocabularyProblem, at node: Node) {
    yaml.report(problem.message, at: node)
  }

  mutating func report(_ problem: VocabularyProblem, at position: SourcePosition) {
    yaml.report(problem.message, at: position)
  }

  /// One of the words that a key may have; an error and `nil` where it has another.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ key: String
  ) -> Choice? {
    guard let text = yaml.text(node, key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    report(.invalidChoice(key: key, found: text, choices: choices), at: node)
    return nil
  }

  mutating func names(_ node: Node, _ what: String) -> Publication.Names {
    if case .mapping = node {
      return Publication.Names(
        byLanguage: yaml.pairs(node, what).map { code, _, value in
          let names = yaml.texts(value, what)
          return Publication.Names.Language(
            code: code, names: names.filter { !$0.contains(Publication.Names.month) },
            dated: names.filter { $0.contains(Publication.Names.month) })
        })
    }
    report(.namesWithoutLanguage(what), at: node)
    return Publication.Names(byLanguage: [])
  }

  /// What something is called in files.
  mutating func identifier(_ node: Node) -> String? {
    guard let id = yaml.text(node, "id") else { return nil }
    checkIdentifier(id, at: node)
    return id
  }

  mutating func checkIdentifier(_ id: String, at node: Node) {
    if id.isEmpty || id.contains(where: { "[],=".contains($0) }) {
      report(.invalidID(id), at: node)
    }
  }

  /// Notes where something is declared, the first time; whether it is the first.
  @discardableResult
  mutating func declare(_ declaration: Publication.Declaration, at node: Node) -> Bool {
    if places[declaration] != nil { return false }
    places[declaration] = yaml.position(of: node)
    return true
  }

  private mutating func recognition(_ node: Node) -> [String] {
    let nodes = node.scalar == nil ? yaml.items(node, "recognised-by") : [node]
    return nodes.compactMap { node in
      let phrase = yaml.text(node, "recognised-by")
      if let phrase { declare(.recognition(phrase: phrase), at: node) }
      return phrase
    }
  }

  private mutating func units(_ node: Node) -> [Publication.Unit] {
    var units: [Publication.Unit] = []
    var parents: [(String, Node)] = []
    for item in yaml.items(node, "units") {
      var id: String?
      var names = Publication.Names(byLanguage: [])
      var parent: String?
      var opened: Period?
      var closed: CalendarDate?
      for (key, keyNode, value) in yaml.pairs(item, "a unit") {
        switch key {
        case "id": id = identifier(value)
        case "name": names = self.names(value, "name")
        case "parent":
          parent = yaml.text(value, "parent")
          parent.map { parents.append(($0, value)) }
        case "opened":
          opened = yaml.text(value, key).flatMap(days(of:))
          if opened == nil { report(.invalidOpening, at: value) }
        case "closed":
          closed = yaml.text(value, key).flatMap { CalendarDate($0) }
          if closed == nil { report(.invalidClosing, at: value) }
        default: report(.unknownKey(key, where: "a unit"), at: keyNode)
        }
      }
      if let opened, let closed, closed < opened.start { report(.closedBeforeOpened, at: item) }
      guard let id else {
        report(.missingID(of: "a unit"), at: item)
        continue
      }
      if !declare(.unit(id), at: item) { report(.declaredTwice(id, kind: "unit"), at: item) }
      units.append(
        Publication.Unit(id: id, names: names, parent: parent, opened: opened, closed: closed))
    }
    for (parent, node) in parents where !units.contains(where: { $0.id == parent }) {
      report(.unknownParent(parent), at: node)
    }
    checkParents(of: units)
    return units
  }

  private mutating func indicators(
    _ node: Node, dimensions: [Publication.Dimension]
  ) -> [Publication.Indicator] {
    yaml.pairs(node, "indicators").map { id, idNode, value in
      checkIdentifier(id, at: idNode)
      if !declare(.indicator(id), at: idNode) {
        report(.declaredTwice(id, kind: "indicator"), at: idNode)
      }
      var indicator = Publication.Indicator(
        id: id, dimensions: [], measure: .count, names: Publication.Names(byLanguage: []))
      var hasMeasure = false
      for (key, keyNode, value) in yaml.pairs(value, "indicator “\(id)”") {
        switch key {
        case "dimensions":
          let names = yaml.texts(value, "dimensions")
          for name in names where !dimensions.contains(where: { $0.id == name }) {
            report(.unknownDimension(name), at: value)
          }
          indicator.dimensions = dimensions.map(\.id).filter(names.contains)
        case "measure":
          if let measure: Measure = choice(value, key) {
            indicator.measure = measure
            hasMeasure = true
          }
        case "name": indicator.names = names(value, "name")
        case "range":
          let ends = yaml.texts(value, "range").map { Int($0) }
          if ends.count == 2, let least = ends[0], let greatest = ends[1], least <= greatest {
            indicator.range = least...greatest
          } else if value.mapping == nil {
            report(.invalidRange(indicator: id), at: value)
          }
        default: report(.unknownKey(key, where: "indicator “\(id)”"), at: keyNode)
        }
      }
      if !hasMeasure { report(.missingMeasure(indicator: id), at: idNode) }
      return indicator
    }
  }
}
