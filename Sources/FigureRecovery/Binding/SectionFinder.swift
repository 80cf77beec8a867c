import DigestModel

/// A part of a document that fits one section of the grammar.
struct SectionInstance {
  /// Index into the grammar's sections; `nil` for a part that fits none.
  var section: Int?
  var items: Range<Int>
  /// Whether it begins with a page that stands behind the section's others but does not say that it
  /// goes on with it.
  var isUnconfirmed = false
}

/// Tells a document's sections apart.
///
/// A section begins at its phrase; at a block that opens sections, behind blocks that do not; and
/// where a block that was there already comes again behind others. In a document of several pages
/// it begins at the top of a page, as the order of a page's blocks says nothing; and a page with a
/// heading or sentence that other sections have, but not the one before, does not go on with that: its
/// own may stand elsewhere, as pages get lost and change places.
struct SectionFinder {
  private let grammar: Grammar
  private let text: DocumentText
  private let knowledge: PageKnowledge
  private let heads: PageHeads
  private var landmarks: [SectionLandmark] = []
  /// Where the phrases of sections stand that begin there no section: the section and the item.
  private(set) var passedOver: [(section: Int, item: Int)] = []
  /// Where pages stand that do not go on with the section before: that and the item which it lacks.
  private(set) var partedFrom: [(section: Int, item: Int)] = []
  /// Where pages stand whose heads say that they are about something else than the section before.
  private(set) var headedOtherwise: [(section: Int, item: Int)] = []

  private typealias BlockPlace = SectionLandmark.BlockPlace

  /// A section that is being gathered.
  private struct Open {
    var start: Int
    var section: Int?
    var seen: Set<BlockPlace> = []
    /// The blocks of the landmark before, which may go on.
    var last: Set<BlockPlace> = []
  }

  init(
    grammar: Grammar, text: DocumentText, matches: DocumentMatches, heads: PageHeads
  ) {
    self.grammar = grammar
    self.text = text
    self.heads = heads
    let furniture = heads.furniture
    var matches = matches
    // What most pages have at their edge says of none what it is about.
    matches.found.removeAll { found in
      found.statement != nil
        && furniture.isRunning(
          found.match.wording + found.match.captures.map { text.numerals[$0.numeral].item })
    }
    knowledge = PageKnowledge(matches, of: grammar, in: text, without: furniture.marks)
    landmarks = SectionLandmark.landmarks(of: matches, by: grammar, in: text)
  }

  /// The document's sections, in order; together they hold every item.
  mutating func instances() -> [SectionInstance] {
    var instances: [SectionInstance] = []
    var open = Open(start: 0)
    for (start, group) in groups() {
      if group.contains(where: { isBoundary($0, in: open) }) {
        close(&open, before: start, into: &instances)
        open = Open(start: start)
      } else if let section = open.section, let foreign = foreign(among: group, to: open) {
        partedFrom.append((section, foreign.item))
        close(&open, before: start, into: &instances)
        open = Open(start: start)
      }
      // The phrase that tells the section first: on a page it may stand behind its blocks.
      for landmark in group where !landmark.begins.isEmpty { add(landmark, to: &open) }
      for landmark in group where landmark.begins.isEmpty { add(landmark, to: &open) }
      if text.pages.count > 1 { open.last = [] }
    }
    close(&open, before: text.items.count, into: &instances)
    let parts = instances.map { parted($0) }
    return parts.flatMap(\.self)
  }

  /// A section's pages without those that do not say that they go on with it; these each alone.
  private mutating func parted(_ instance: SectionInstance) -> [SectionInstance] {
    guard let section = instance.section, let last = instance.items.last else { return [instance] }
    let pages = text.page(of: instance.items.lowerBound)...text.page(of: last)
    var parts = [instance]
    // Before its first page with anything of it there is nothing to go on with.
    var hasBegun = knowledge.knows(section, page: pages.lowerBound)
    for page in pages.dropFirst() {
      let isUnconfirmed = knowledge.needsConfirmation(page, of: section)
      let head = otherHead(ofPage: page, than: section)
      let isOthers = parts.last?.isUnconfirmed == true || parts.last?.section != section
      if head != nil || hasBegun && (isUnconfirmed || isOthers) {
        let start = text.itemRange(ofPage: page).lowerBound
        parts[parts.count - 1].items = parts[parts.count - 1].items.lowerBound..<start
        if let head { headedOtherwise.append((section, head.item)) }
        parts.append(
          SectionInstance(
            section: head.map { self.section(about: $0.units) } ?? section,
            items: start..<instance.items.upperBound, isUnconfirmed: isUnconfirmed))
      }
      hasBegun = hasBegun || knowledge.knows(section, page: page)
    }
    return parts
  }

  /// Landmarks that cannot be parted, each group with the item that a section may begin at: those
  /// of a page, or each alone where the document is one page. On a page with the phrases of several
  /// sections the first has all down to the line of the next; that begins only where something of the
  /// first stands between.
  private mutating func groups() -> [(start: Int, landmarks: [SectionLandmark])] {
    guard text.pages.count > 1 else { return landmarks.map { ($0.item, [$0]) } }
    var groups: [(start: Int, landmarks: [SectionLandmark])] = []
    var page = -1
    var begun: Set<Int> = []
    var hasBody = false
    for landmark in landmarks {
      let landmarkPage = text.page(of: landmark.item)
      if landmarkPage != page {
        page = landmarkPage
        (begun, hasBody) = ([], false)
        groups.append((text.itemRange(ofPage: page).lowerBound, []))
      } else if landmark.divides {
        (begun, hasBody) = ([], false)
        groups.append((text.lines[text.items[landmark.item].line].items.lowerBound, []))
      } else if !begun.isEmpty, !landmark.begins.isEmpty, begun.isDisjoint(with: landmark.begins) {
        guard hasBody else {
          passedOver += landmark.begins.map { ($0, landmark.item) }
          continue
        }
        (begun, hasBody) = ([], false)
        groups.append((text.lines[text.items[landmark.item].line].items.lowerBound, []))
      }
      begun.formUnion(landmark.begins)
      hasBody = hasBody || landmark.blocks.contains { begun.contains($0.section) && !opens($0) }
      groups[groups.count - 1].landmarks.append(landmark)
    }
    return groups
  }

  private func opens(_ place: BlockPlace) -> Bool {
    grammar.sections[place.section].blocks[place.block].opens
  }

  private func isTitle(_ place: BlockPlace) -> Bool {
    grammar.sections[place.section].blocks[place.block].statements.contains { $0.title != nil }
  }

  /// Whether a block counts for a section: where no phrase has said which it is, it can only be one
  /// that needs none.
  private func belongs(_ place: BlockPlace, to open: Open) -> Bool {
    open.section.map { $0 == place.section } ?? grammar.sections[place.section].begins.isEmpty
  }

  private func isBoundary(_ landmark: SectionLandmark, in open: Open) -> Bool {
    if landmark.divides { return true }
    let hasBody = open.seen.contains { !opens($0) }
    if landmark.isTable { return open.section.map { !landmark.begins.contains($0) } ?? true }
    if let section = open.section {
      if landmark.begins.contains(where: { $0 != section }) { return true }
      if landmark.begins.contains(section) {
        return grammar.sections[section].repeats && hasBody
      }
    } else if !landmark.begins.isEmpty {
      // The title of another section's page is none of what is behind it.
      return hasBody
        || open.seen.contains(where: isTitle)
          && text.page(of: landmark.item) > text.page(of: open.start)
    }
    let own = landmark.blocks.filter { belongs($0, to: open) }
    if own.isEmpty {
      // It belongs to other sections alone; where it opens one, this one is over.
      // A value right under the heading of this one is this one's, whatever else it looks like.
      let isOwnValue = landmark.fields.contains { belongs($0, to: open) && open.last.contains($0) }
      return landmark.blocks.contains { opens($0) } && hasBody && !isOwnValue
    }
    if own.contains(where: opens) { return hasBody }
    let again = own.filter { place in
      open.seen.contains(place) && !open.last.contains(place)
        && (grammar.sections[place.section].repeats || !landmark.tables.contains(place))
    }
    guard !again.isEmpty else { return false }
    // In one long text a block's words may come again; on another page they are another section's.
    return text.pages.count > 1 || (open.section.map { grammar.sections[$0].repeats } ?? true)
  }

  /// What says that a page is not the open section's: a landmark of other sections alone.
  private func foreign(among group: [SectionLandmark], to open: Open) -> SectionLandmark? {
    guard text.pages.count > 1, group.allSatisfy(\.begins.isEmpty) else { return nil }
    return group.first { landmark in
      !landmark.blocks.isEmpty
        && !(landmark.blocks + landmark.fields).contains { belongs($0, to: open) }
    }
  }

  /// The head of a page that names another unit than the one that a section is about, and does not begin that anew.
  private func otherHead(
    ofPage page: Int, than section: Int
  ) -> (units: Set<String>, item: Int)? {
    guard !knowledge.begins(section, page: page),
      let unit = grammar.sections[section].fixedCoordinates
        .first(where: { $0.dimension == FigureWords.unit })?.member,
      let head = heads.unit(ofPage: page), !head.units.contains(unit)
    else { return nil }
    return head
  }

  /// The only section that may be about one of some units; `nil` where there are none or several.
  private func section(about units: Set<String>) -> Int? {
    let sections = grammar.sections.indices.filter { section in
      grammar.sections[section].bindings.contains {
        $0.dimension == FigureWords.unit && !units.isDisjoint(with: $0.members)
      }
    }
    return sections.count == 1 ? sections[0] : nil
  }

  private func add(_ landmark: SectionLandmark, to open: inout Open) {
    if open.section == nil, let section = landmark.begins.first { open.section = section }
    let own = landmark.blocks.filter { belongs($0, to: open) }
    guard !own.isEmpty else { return }
    open.seen.formUnion(own)
    open.last = Set(own)
  }

  private func close(
    _ open: inout Open, before end: Int, into instances: inout [SectionInstance]
  ) {
    guard open.start < end else { return }
    var section = open.section
    if section == nil {
      // Without a phrase to begin with, the section that most of the blocks belong to.
      var counts: [Int: Int] = [:]
      for place in open.seen {
        counts[place.section, default: 0] += 1
      }
      section = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    instances.append(SectionInstance(section: section, items: open.start..<end))
  }
}
