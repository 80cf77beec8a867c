import DigestModel

extension Recovery.Part {
  typealias Heading = PageRegions.Heading

  /// A chart or table, wherever its labels stand, with all that does not depend on what was read: it may be tried several times.
  struct Chart {
    /// Index into the section's blocks.
    var block: Int
    var pairs: Pattern.Pairs
    /// The headings that its block has in the section.
    var headings: [StatementMatch]
    /// Where its labels stand in the section, whatever else they may serve.
    var labels: [LabelPlace]
    /// Where the labels of its series stand.
    var series: [LabelPlace]
    /// Where their names are listed in the order of the values.
    var lists: [SeriesList]
  }

  /// The blocks that have headings, none of which is printed in the section.
  var blocksWithoutHeading: [Int] {
    pattern.blocks.indices.filter { !pattern.blocks[$0].headings.isEmpty && !hasHeading(of: $0) }
  }

  /// Whether one of a block's headings is printed in the section.
  func hasHeading(of block: Int) -> Bool {
    headings.values.contains { $0.contains { $0.block == block } } || runIn.has(block)
  }

  /// The charts and tables of its blocks, in the order of the grammar.
  func charts(in text: DocumentText) -> [Chart] {
    let finder = LabelFinder(text)
    let items = instance.items
    return pattern.blocks.enumerated().flatMap { index, block in
      let headings = found.filter { $0.block == index && $0.statement == nil }.map(\.match)
      return block.statements.compactMap { statement -> Chart? in
        guard let pairs = statement.chart else { return nil }
        let labels = finder.places(of: pairs.label, in: items)
        let series = labels.isEmpty ? nil : pairs.series
        let lists = series.map { finder.lists(of: $0, in: items) } ?? []
        // What a list goes on with on the next line heads nothing.
        let listed = lists.reduce(into: Set<Int>()) { $0.formUnion($1.items) }
        let places = (series.map { finder.places(of: .labels($0.labels), in: items) } ?? [])
          .filter { listed.isDisjoint(with: $0.items) }
        return Chart(
          block: index, pairs: pairs, headings: headings, labels: labels, series: places,
          lists: lists)
      }
    }
  }

  /// The labels that whole sentences and lines print: the rows of a table name others too.
  var headLabels: [LabelMatch] {
    found.filter { $0.statement(in: pattern)?.namesSection ?? false }.flatMap(\.match.labels)
  }

  /// The figures that bind the section by repeating what is known of it elsewhere.
  var repeats: [Pattern.Template] {
    pattern.bindings.flatMap { binding -> [Pattern.Template] in
      guard case .evidence(let groups) = binding.source else { return [] }
      return groups.flatMap { $0 }.compactMap { piece in
        if case .repeats(let template) = piece.kind { template } else { nil }
      }
    }
  }

  /// What was found by more than nearness, wherever it stands.
  var sure: [DocumentMatches.Found] {
    found.filter { $0.statement(in: pattern)?.isSure ?? true }
  }

  /// Whether all it binds is said by the grammar.
  var isFixed: Bool { pattern.isFixed }
}
