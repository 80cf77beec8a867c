internal import CorpusTypesetting
internal import DigestModel
internal import FigureRecovery
internal import Publications

/// Invents figures that a grammar can print, consistent as far as grammar and vocabulary say how.
///
/// A unit's counts are the sums of its parts', the parts of a chart that foots add up, a share is that of
/// its part; an earlier series of a chart is larger than a later one, as what has gathered over years is
/// larger than what a month has added. Rules that say more than that may fail.
struct FigureInventor {
  typealias Members = FigureSource.Members

  /// A part of a chart and the figure that its parts add up to.
  struct Footing {
    var total: FigureKey
    /// The part's place among all.
    var place: Int
    var count: Int
  }

  let publication: Publication
  let outline: GrammarOutline
  var random: SplitMix64
  let period: Period
  var keys: [FigureKey] = []
  var kinds: [FigureKey: String] = [:]
  var footings: [FigureKey: Footing] = [:]
  var shares: [FigureKey: (part: FigureKey, whole: FigureKey)] = [:]
  /// Figures that are parts of others, which they must not exceed.
  var wholes: [FigureKey: FigureKey] = [:]
  var openingDays: Set<FigureKey> = []
  /// Members of dimensions that the series of footed charts are told apart by, largest first.
  var ranks: [String: [String]] = [:]
  /// The most that a figure of an indicator without parts has.
  var sizes: [String: Int] = [:]
  var values: [FigureKey: FigureValue] = [:]
  var weights: [String: [Int]] = [:]

  init(publication: Publication, outline: GrammarOutline, seed: UInt64) {
    self.publication = publication
    self.outline = outline
    random = SplitMix64(seed: seed)
    let year = random.pick(2021...2027)
    let month = random.pick(1...12)
    let days = CalendarDate.days(inMonth: month, of: year)
    guard let start = CalendarDate(year: year, month: month, day: 1),
      let end = CalendarDate(year: year, month: month, day: days)
    else { preconditionFailure("a month has a first and a last day") }
    period = Period(start: start, end: end)
  }

  mutating func figures() -> [SampledFigure] {
    for section in outline.sections { collect(section) }
    for case .pairs(let pairs) in outline.sections.flatMap(\.blocks).flatMap(\.statements) {
      guard let series = pairs.series,
        pairs.total?.coordinates.contains(where: {
          $0.dimension == series.dimension && $0.member == nil
        }) == true
      else { continue }
      ranks[series.dimension] = series.members
    }
    for key in keys where values[key] == nil { values[key] = invent(key) }
    return keys.compactMap { key in
      values[key].map { SampledFigure(key: key, value: $0) }
    }
  }

  // MARK: Keys

  private mutating func collect(_ section: GrammarOutline.Section) {
    var choices: [Members] = [[:]]
    for binding in section.bindings {
      let members =
        binding.members.isEmpty ? openMembers(of: binding.dimension, "") : binding.members
      choices = choices.flatMap { choice in
        members.filter(exists).map { choice.merging([binding.dimension: $0]) { _, new in new } }
      }
    }
    for members in choices {
      for statement in section.blocks.flatMap(\.statements) { collect(statement, members) }
      for binding in section.bindings {
        for figure in binding.openingDays {
          if let key = key(figure, members) { openingDays.insert(key) }
        }
        for (share, part, whole) in binding.shares { relate(share, part, whole, members) }
      }
    }
  }

  /// Whether a member is no unit, or one that exists in the period.
  func exists(_ member: String) -> Bool {
    publication.unit(member)?.exists(in: period) ?? true
  }

  private mutating func relate(
    _ share: GrammarOutline.Figure, _ part: GrammarOutline.Figure,
    _ whole: GrammarOutline.Figure, _ members: Members
  ) {
    let free = Set(share.coordinates.filter { $0.member == nil }.map(\.dimension))
      .subtracting(members.keys)
    var choices = [members]
    for dimension in free.sorted() {
      let ids = publication.dimension(dimension)?.members.map(\.id) ?? []
      choices = choices.flatMap { choice in
        ids.map { choice.merging([dimension: $0]) { _, new in new } }
      }
    }
    for choice in choices {
      guard let share = key(share, choice), let part = key(part, choice),
        let whole = key(whole, choice)
      else { continue }
      shares[share] = (part, whole)
      wholes[part] = whole
    }
  }

  private mutating func collect(_ statement: GrammarOutline.Statement, _ members: Members) {
    switch statement {
    case .line(let elements), .row(let elements), .title(let elements), .prose(let elements),
      .field(let elements), .bare(let elements), .place(let elements):
      collect(elements, members)
    case .rows(let alternatives): for elements in alternatives { collect(elements, members) }
    case .pairs(let pairs): collect(pairs, members)
    case .axis, .ignore, .notes, .table, .list: break
    }
  }

  private mutating func collect(_ elements: [GrammarOutline.Element], _ members: Members) {
    let figures = elements.flatMap(\.figures).flatMap { [$0] + $0.also }
    for members in choices(elements.flatMap(\.options), members) {
      for figure in figures { add(figure, members) }
    }
  }

  private mutating func collect(_ pairs: GrammarOutline.Pairs, _ members: Members) {
    let labels = choices(pairs.label.options, members)
    let series =
      pairs.series.map { series in series.members.map { [series.dimension: $0] } } ?? [[:]]
    for member in series {
      for (place, label) in labels.enumerated() {
        let all = label.merging(member) { _, new in new }
        guard let key = add(pairs.figure, all) else { continue }
        if let total = pairs.total,
          let totalKey = self.key(total, members.merging(member) { _, new in new })
        {
          footings[key] = Footing(total: totalKey, place: place, count: labels.count)
        }
      }
    }
  }

  private func choices(
    _ labels: [(dimension: String, members: [String], kind: String)], _ members: Members
  ) -> [Members] {
    var choices = [members]
    for label in labels {
      let options =
        label.members.isEmpty ? openMembers(of: label.dimension, label.kind) : label.members
      choices = choices.flatMap { choice in
        options.filter(exists).map { choice.merging([label.dimension: $0]) { _, new in new } }
      }
    }
    return choices
  }

  /// What a document may print of a dimension whose members are not listed.
  private func openMembers(of dimension: String, _ kind: String) -> [String] {
    switch kind {
    case "ages": (0..<9).map { "\($0 * 10)-\($0 * 10 + 9)" }
    case "ordinal": [String((period.end.month - 1) * 4 + 3)]
    default: [String(period.end.year)]
    }
  }

  private func key(_ figure: GrammarOutline.Figure, _ members: Members) -> FigureKey? {
    FigureSource([], of: publication).key(of: figure, members)
  }

  @discardableResult
  private mutating func add(_ figure: GrammarOutline.Figure, _ members: Members) -> FigureKey? {
    guard let key = key(figure, members), key.coordinates.allSatisfy({ exists($0.member) }) else {
      return nil
    }
    if kinds[key] == nil {
      keys.append(key)
      kinds[key] = figure.kind
    }
    return key
  }
}

extension GrammarOutline.Element {
  /// The labels that it may print; no members where the document says which there are.
  fileprivate var options: [(dimension: String, members: [String], kind: String)] {
    switch self {
    case .label(let dimension, let members): [(dimension, members, "")]
    case .member(let dimension, let kind): [(dimension, [], kind)]
    case .optional(let inner): inner.options
    case .choice(let choices): choices.joined().flatMap(\.options)
    case .phrase, .figure, .hole, .pageNumber, .numeral: []
    }
  }
}
