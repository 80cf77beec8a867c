import Publications

/// Finds the numbers of a table that are means of others: of those right before or behind them, or of what stands
/// beside the parts of a sum, each of which counts as often as its part of the sum says.
///
/// Means that follow one rule are weighed together: those of a line by the numbers of another, those of all that is
/// beside one sum, those so many places beside the parts of a sum wherever along its line it stands. They are
/// claimed where chance explains them less than once in ten thousand, the rules that were tried counted in.
struct MeanSearch {
  /// A rule and the means that follow it, or do not.
  struct Rule {
    var means: [CellMean] = []
    var holding = 0
    var near = 0
    var failing = 0
    /// How little chance explains it, in hundredths of a power of ten.
    var evidence = 0
    /// What words say for it, in hundredths of a power of ten.
    var structure = 0
  }

  /// Of rows.
  let matrix: LineMatrix
  /// The cells that are known to be made of others in another way.
  let known: Set<FootedEquation.Place>
  /// The rows and columns that are called means.
  let rowKinds: [Bool]
  let columnKinds: [Bool]
  private(set) var found: [Rule] = []
  /// Looks at single cells left.
  var budget: Int

  init(
    _ matrix: LineMatrix, _ traits: TableTraits, known: Set<FootedEquation.Place>,
    budget: Int = 4_000_000
  ) {
    self.matrix = matrix
    self.known = known
    rowKinds = traits.rowKinds.map { $0.contains(.average) }
    columnKinds = traits.columnKinds.map { $0.contains(.average) }
    self.budget = budget
  }

  /// What it says that a line is called a mean, in hundredths of a power of ten.
  static let calledMean = 150
  /// What means need more without such a word, as many numbers lie among others; what stands right beside them may be
  /// their parts in more ways.
  static let (doubt, plainDoubt) = (50, 100)

  var rowCount: Int { matrix.lines.count }
  var columnCount: Int { matrix.placeCount }

  mutating func run(sums: [FootedEquation]) {
    var rules = weightedRules(of: sums)
    for isAcross in [false, true] { rules += plainRules(isAcross: isAcross) }
    let threshold = SumSearch.threshold + Self.doubt
    let likely = rules.filter { $0.evidence + $0.structure >= threshold }.sorted {
      let (left, right) = ($0.evidence + $0.structure, $1.evidence + $1.structure)
      return left != right ? left > right : $0.key.lexicographicallyPrecedes($1.key)
    }
    // A number is the mean of one thing only; what holds is meant before what does not.
    var taken: Set<FootedEquation.Place> = []
    for areHolding in [true, false] {
      for var rule in likely {
        rule.means.removeAll { ($0.outcome == .holds) != areHolding || taken.contains($0.total) }
        guard !rule.means.isEmpty else { continue }
        taken.formUnion(rule.means.map(\.total))
        found.append(rule)
      }
    }
  }

  // MARK: Evidence

  /// A rule with how often it holds and how little chance explains that.
  func weighed(_ rule: Rule, tried: Int) -> Rule {
    var weighed = rule
    weighed.evidence = -tried
    var references: [CellMean] = []
    for mean in rule.means {
      switch mean.outcome {
      case .holds:
        weighed.holding += 1
        weighed.evidence += mean.evidence(besides: references)
        if references.count == 2 { references[1] = mean } else { references.append(mean) }
      case .near:
        weighed.near += 1
        weighed.evidence -= 50
      case .fails:
        weighed.failing += 1
        weighed.evidence -= 100
      }
    }
    return weighed
  }
}

extension MeanSearch.Rule {
  /// Whether it mostly holds; what is called a mean may be wrong more often.
  var isUsual: Bool {
    failing * (structure >= MeanSearch.calledMean ? 2 : 4) <= holding && near * 3 <= holding
  }

  /// What tells it from others, for a fixed order: those whose parts are nearest first.
  fileprivate var key: [Int] {
    guard let mean = means.first else { return [] }
    let cells = mean.parts + mean.weights
    let reach = cells.map { abs($0.row - mean.total.row) + abs($0.column - mean.total.column) }
      .max()
    return [reach ?? 0, mean.total.row, mean.total.column, cells.count]
      + cells.prefix(1).flatMap { [$0.row, $0.column] }
  }
}
