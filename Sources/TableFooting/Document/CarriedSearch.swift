import DigestModel

/// Finds the numbers of a document that are sums of blocks of its tables.
///
/// Among many numbers one is the sum of some others by chance; so it takes several: both columns of a
/// block found in one line elsewhere, blocks of one kind found in one column of an overview, or several
/// breakdowns of one headline.
struct CarriedSearch {
  private let tables: [FootedTable]
  private var sites: [Int: [CarriedSum.Site]] = [:]
  private var siteCount = 0
  /// The places that are known to be totals of their own tables.
  private var totals: Set<CarriedSum.Site> = []

  /// A chance of one in ten thousand, in hundredths of a power of ten.
  private static let threshold = 400
  /// What a sum of a group must be worth by itself.
  private static let least = 100
  /// The most that one number is worth.
  private static let most = 600
  /// A number found more often than this tells nothing.
  private static let mostSites = 40

  /// - Parameter loose: The whole numbers outside of tables, in the order of the document.
  init(_ tables: [FootedTable], loose: [Int]) {
    self.tables = tables
    for (index, number) in loose.enumerated() {
      add(number, CarriedSum.Site(table: nil, place: .init(row: index, column: 0)))
    }
    for (index, table) in tables.enumerated() {
      for equation in table.equations where equation.kind.isSum && equation.status == .pass {
        totals.insert(CarriedSum.Site(table: index, place: equation.total))
      }
      let reading = table.reading
      for row in reading.contents.indices.dropFirst(reading.headRows) {
        for column in reading.contents[row].indices {
          guard case .number = reading.contents[row][column],
            let number = reading.counted(row, column)
          else { continue }
          add(number, CarriedSum.Site(table: index, place: .init(row: row, column: column)))
        }
      }
    }
  }

  private mutating func add(_ number: Int, _ site: CarriedSum.Site) {
    guard number >= 100 else { return }
    sites[number, default: []].append(site)
    siteCount += 1
  }

  /// The sums, in the order of their parts; each block has one at most for each place.
  func sums() -> [CarriedSum] {
    let blocks = tables.enumerated().flatMap { SumBlock.blocks(of: $1, number: $0) }
    guard !blocks.isEmpty, siteCount > 0 else { return [] }
    let tried = Decades.hundredths(of: siteCount)
    // What is a total already is one of few, and likelier the total of something else, too.
    let triedTotals = Decades.hundredths(of: 2 * totals.count)
    let all = Decades.hundredths(of: blocks.count)
    var groups: [Group: Worth] = [:]
    var candidates: [[CarriedSum]] = []
    for block in blocks {
      var found: [CarriedSum] = []
      for (parts, sum) in zip(block.parts, block.sums) {
        let matching = (sites[sum] ?? []).filter { $0.table != block.table }
        guard matching.count <= Self.mostSites else { continue }
        let worth = min(Self.most, Decades.hundredths(of: sum))
        let values = parts.map { tables[block.table].reading.counted($0.row, $0.column) ?? 0 }
        for site in matching {
          let evidence = worth - (totals.contains(site) ? min(tried, triedTotals) : tried)
          guard evidence >= Self.least else { continue }
          let carried = CarriedSum(
            table: block.table, parts: parts, site: site, isRow: block.isRow, evidence: evidence)
          found.append(carried)
          for group in Self.groups(of: carried, in: block) {
            groups[group, default: Worth()].add(evidence, of: block, values: values)
          }
        }
      }
      candidates.append(found)
    }
    var sums: [[Int: CarriedSum]] = []
    for (block, found) in zip(blocks, candidates) {
      func strength(_ sum: CarriedSum) -> Int {
        Self.groups(of: sum, in: block).compactMap { groups[$0]?.evidence }.max() ?? sum.evidence
      }
      var accepted: [Int: CarriedSum] = [:]
      for (index, parts) in block.parts.enumerated() {
        let ranked = found.filter { $0.parts == parts }.map { (sum: $0, strength: strength($0)) }
        let best = ranked.max {
          // Of two alike the nearer, then the earlier one.
          ($0.strength, $1.sum.distance, $1.sum.site)
            < ($1.strength, $0.sum.distance, $0.sum.site)
        }
        if let best, best.strength - all >= Self.threshold { accepted[index] = best.sum }
      }
      sums.append(accepted)
    }
    let failing = CarriedFailures(blocks, sums).sums { site in
      site.table.flatMap { tables[$0].reading.counted(site.place.row, site.place.column) }
    }
    return sums.flatMap { accepted in accepted.sorted { $0.key < $1.key }.map(\.value) } + failing
  }

  /// What sums of blocks have in common.
  private enum Group: Hashable {
    /// One number that several blocks add up to.
    case site(CarriedSum.Site)
    /// A line of a table that has several sums of one block.
    case row(Int, Int, block: FootedEquation.Place, of: Int)
    case column(Int, Int, block: FootedEquation.Place, of: Int)
    /// A line of an overview that has the sums of blocks of one kind.
    case rowOfKind(Int, Int, String)
    case columnOfKind(Int, Int, String)
  }

  /// What the sums of a group are worth together.
  private struct Worth {
    private(set) var evidence = 0
    /// A sum that follows from another adds nothing.
    private var known: Set<[Int]> = []

    mutating func add(_ evidence: Int, of block: SumBlock, values: [Int]) {
      let sum = values.reduce(0, +)
      let isNew = known.insert([-1, block.table, block.isRow ? 1 : 0, block.region, sum]).inserted
      if known.insert(values).inserted, isNew { self.evidence += evidence }
    }
  }

  private static func groups(of sum: CarriedSum, in block: SumBlock) -> [Group] {
    guard let table = sum.site.table else { return [.site(sum.site)] }
    let (row, column) = (sum.site.place.row, sum.site.place.column)
    let first = FootedEquation.Place(row: block.parts[0][0].row, column: block.isRow ? 1 : 0)
    var groups: [Group] = [
      .site(sum.site), .row(table, row, block: first, of: block.table),
      .column(table, column, block: first, of: block.table),
    ]
    if block.signature.contains(where: \.isLetter) {
      groups += [
        .rowOfKind(table, row, block.signature), .columnOfKind(table, column, block.signature),
      ]
    }
    return groups
  }
}

extension CarriedSum {
  /// How many tables lie between.
  fileprivate var distance: Int { abs((site.table ?? -1) - table) }
}
