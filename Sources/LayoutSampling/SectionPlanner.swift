internal import DigestModel
internal import FigureRecovery
internal import Publications

/// Decides which statements of a grammar's sections print which figures.
///
/// Several statements of a block may be ways of printing one figure: in an order drawn at random each is
/// taken that prints one which those before it do not. What an earlier section has printed is printed
/// again now and then, as real digests do.
struct SectionPlanner {
  typealias Members = FigureSource.Members

  /// How often in a hundred a block prints again what is printed elsewhere.
  private static let repetition = 45
  /// How often in a hundred a section that its opening day tells has no label.
  private static let namelessness = 15
  private static let notes = 40

  let setter: StatementSetter
  let outline: GrammarOutline
  private(set) var printed: Set<FigureKey> = []

  var source: FigureSource { setter.source }

  init(setter: StatementSetter, outline: GrammarOutline) {
    self.setter = setter
    self.outline = outline
  }

  mutating func plan(_ dice: inout Dice) -> PlannedDigest {
    var planned: [Int: [PlannedSection]] = [:]
    // What is known beforehand first: it tells which figures only the others can print.
    let order = outline.sections.indices.sorted { left, right in
      (isFixed(left) ? 0 : 1, left) < (isFixed(right) ? 0 : 1, right)
    }
    for index in order { planned[index] = sections(of: outline.sections[index], &dice) }
    return PlannedDigest(
      sections: outline.sections.indices.flatMap { planned[$0] ?? [] },
      leftOut: source.values.keys.filter { !printed.contains($0) }
        .sorted { $0.description < $1.description })
  }

  private func isFixed(_ section: Int) -> Bool {
    outline.sections[section].bindings.allSatisfy(\.isFixed)
  }

  // MARK: Sections

  private mutating func sections(
    of section: GrammarOutline.Section, _ dice: inout Dice
  ) -> [PlannedSection] {
    var sections: [PlannedSection] = []
    for members in choices(of: section) {
      let before = printed
      let evidence = section.bindings.filter { !$0.isFixed }
      var titles: [[Piece]] = []
      var needsHead = false
      if !evidence.isEmpty {
        guard let told = label(section, members, &dice) else { continue }
        titles = told.titles
        needsHead = told.needsHead
      }
      let locked = Set(evidence.map(\.dimension))
      let blocks = section.blocks.compactMap { block in
        self.block(block, in: section, members, locked: locked, &dice)
      }
      guard !blocks.isEmpty, section.begins.isEmpty == false || printed != before else {
        printed = before
        continue
      }
      if !section.begins.isEmpty {
        titles.insert([Piece(dice.pick(section.begins))], at: 0)
      }
      sections.append(
        PlannedSection(
          name: section.name, titles: titles, needsHead: needsHead, blocks: blocks,
          hasAxis: section.blocks.contains { block in
            block.statements.contains { if case .axis = $0 { true } else { false } }
          }))
    }
    return sections
  }

  /// What a section may be about: those that most of it is not printed of yet first.
  private func choices(of section: GrammarOutline.Section) -> [Members] {
    var choices: [Members] = [[:]]
    for binding in section.bindings {
      let members =
        binding.members.isEmpty ? openMembers(binding.dimension, section) : binding.members
      choices = choices.flatMap { choice in
        members.map { choice.merging([binding.dimension: $0]) { _, new in new } }
      }
    }
    return choices
  }

  /// The member of an open dimension that most figures have a part in.
  private func openMembers(_ dimension: String, _ section: GrammarOutline.Section) -> [String] {
    var counts: [String: Int] = [:]
    for figure in section.blocks.flatMap(\.statements).flatMap(\.figures) {
      var known: Members = [:]
      for binding in section.bindings where binding.isFixed {
        known[binding.dimension] = binding.members[0]
      }
      for members in source.members(of: figure, where: known) {
        if let member = members[dimension] { counts[member, default: 0] += 1 }
      }
    }
    if let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) { return [most.key] }
    // No figure has a part of it: the year of the issue is printed all the same.
    let days = source.values.values.compactMap { value in
      if case .date(let date) = value { date } else { nil }
    }
    return days.max().map { [String($0.year)] } ?? []
  }

  // MARK: Labels

  /// What tells a reader what a section is about; `nil` where nothing can.
  private func label(
    _ section: GrammarOutline.Section, _ members: Members, _ dice: inout Dice
  ) -> (titles: [[Piece]], needsHead: Bool)? {
    let isTold = section.bindings.allSatisfy { binding in
      binding.isFixed || !binding.members.isEmpty && isToldByDay(binding, members)
    }
    if isTold, dice.chance(Self.namelessness) { return ([], false) }
    let locked = Set(section.bindings.filter { !$0.isFixed }.map(\.dimension))
    var titles: [[Piece]] = []
    var others = 0
    for statement in section.blocks.flatMap(\.statements) {
      switch statement {
      case .title(let elements) where elements.allSatisfy(\.figures.isEmpty):
        if !setter.choices(for: elements, members, locked: locked).isEmpty,
          let pieces = setter.pieces(of: elements, members, &dice)
        {
          titles.append(pieces)
        }
      case .line(let elements), .prose(let elements), .row(let elements):
        let dimensions = Set(elements.flatMap(\.labels).map(\.dimension))
        if !dimensions.isDisjoint(with: locked),
          !setter.choices(for: elements, members, locked: locked).isEmpty,
          elements.contains(where: { $0.requiredFigure != nil }),
          elements.compactMap(\.requiredFigure).allSatisfy({ source.has($0, members) })
        {
          others += 1
        }
      default: continue
      }
    }
    if titles.isEmpty { return others > 0 ? ([], false) : nil }
    return (titles, others == 0)
  }

  /// Whether a printed first day tells a section's member from all others.
  private func isToldByDay(_ binding: GrammarOutline.Binding, _ members: Members) -> Bool {
    guard let member = members[binding.dimension], let unit = source.publication.unit(member),
      let opened = unit.opened, opened.start == opened.end
    else { return false }
    let hasTwin = source.publication.units.contains {
      $0.id != member && $0.opened?.start == opened.start
    }
    guard !hasTwin else { return false }
    return binding.openingDays.contains { figure in
      source.key(of: figure, members).map { source.values[$0] == .date(opened.start) } ?? false
    }
  }

  // MARK: Blocks

  private mutating func block(
    _ block: GrammarOutline.Block, in section: GrammarOutline.Section, _ members: Members,
    locked: Set<String>, _ dice: inout Dice
  ) -> PlannedBlock? {
    guard !isAboutOthers(block, members, locked) else { return nil }
    var candidates: [BlockCandidate] = []
    var order = Array(block.statements.indices)
    dice.shuffle(&order)
    var covered: Set<FigureKey> = []
    let repeats = dice.chance(Self.repetition)
    for index in order {
      let statement = block.statements[index]
      for candidate in setter.candidates(
        for: statement, at: index, members, locked: locked,
        elsewhere: indicators(of: block, besides: index), &dice)
      {
        let keys = Set(candidate.keys)
        guard keys.allSatisfy({ belongs($0, to: members, locked) }) else { continue }
        if keys.isEmpty {
          // A sentence that only says what the section is about, or a note.
          if dice.chance(Self.notes) { candidates.append(candidate) }
          continue
        }
        if keys.isSubset(of: covered), !candidate.tells(locked) { continue }
        if keys.isSubset(of: printed), !repeats, !candidate.tells(locked) { continue }
        covered.formUnion(keys)
        candidates.append(candidate)
      }
    }
    guard
      candidates.contains(where: { !$0.keys.isEmpty || $0.isNote })
        || !block.headings.isEmpty
          && !covered.isEmpty
    else { return nil }
    printed.formUnion(covered)
    candidates.sort { ($0.statement, $0.place) < ($1.statement, $1.place) }
    let parts = BlockCandidate.parts(of: candidates)
    let captions = parts.map { part -> String? in
      guard block.headings.isEmpty, let indicator = part.indicator else { return nil }
      return setter.text.name(of: indicator).map(setter.text.capitalized)
    }
    return PlannedBlock(
      name: "\(section.name)/\(block.name)", opens: block.opens,
      heading: block.headings.isEmpty ? nil : dice.pick(block.headings),
      contents: parts.map(\.content), captions: captions)
  }
}

extension GrammarOutline.Statement {
  /// All figures that it may print.
  var figures: [GrammarOutline.Figure] {
    switch self {
    case .line(let elements), .row(let elements), .title(let elements), .prose(let elements),
      .field(let elements), .bare(let elements), .place(let elements):
      elements.flatMap(\.figures)
    case .rows(let alternatives): alternatives.joined().flatMap(\.figures)
    case .pairs(let pairs): [pairs.figure]
    case .axis, .ignore, .notes, .table, .list: []
    }
  }
}
