import DigestModel
import PageExtraction
import TableFooting
import TableSampling

/// What is claimed of tables drawn at random, counted.
struct FootingTally {
  /// How tables are read: as fields, or from their text.
  enum Form: String, CaseIterable {
    case fields, text
  }

  private let form: Form
  private(set) var tables = 0
  private(set) var claims = 0
  /// Claims that are not true of a table by how it was made.
  private(set) var wrong = 0
  private(set) var plain = (found: 0, all: 0)
  private(set) var nested = (found: 0, all: 0)
  /// Tables that are right, and of which a sum is said to fail.
  private(set) var falseAlarms = 0
  /// Tables of numbers that add up to nothing, and of which something is claimed.
  private(set) var randomClaims = 0
  /// Changed digits in cells of claimed sums, by more than rounding explains.
  private(set) var covered = 0
  private(set) var noticed = 0
  /// Those where the changed cell is the first suspect.
  private(set) var named = 0
  /// What became of the changed digits that were not noticed, a line each.
  private(set) var missed: [String] = []

  init(form: Form) { self.form = form }

  private struct Footing {
    var equations: [FootedEquation]
    /// How many claims are of cells that are none of the table's.
    var misread = 0
    var reading: TableReading
  }

  private func footing(of sampled: SampledTable) throws -> Footing {
    switch form {
    case .fields:
      let footed = FootedTable(sampled.table)
      return Footing(equations: footed.equations, reading: footed.reading)
    case .text:
      let document = FootedDocument(
        try DocumentReader.read(bytes: Array(sampled.text.utf8), path: "table.txt"))
      let found = sampled.equations(of: document.tables)
      return Footing(
        equations: found.filter(\.isWhole).map(\.equation), misread: found.count { !$0.isWhole },
        reading: TableReading(sampled.table))
    }
  }

  /// Foots the tables that a seed draws.
  mutating func add(seed: UInt64) throws {
    var sampler = TableSampler(seed: seed)
    let sampled = sampler.table()
    let footed = try footing(of: sampled)
    tables += 1
    claims += footed.equations.count + footed.misread
    wrong += footed.misread + footed.equations.count { !sampled.isTrue($0) }
    if footed.equations.contains(where: { $0.status == .fail }) { falseAlarms += 1 }
    for sum in sampled.sums {
      let isFound = footed.equations.contains { sampled.isSame(sum, $0) }
      if sum.isNested {
        nested = (nested.found + (isFound ? 1 : 0), nested.all + 1)
      } else {
        plain = (plain.found + (isFound ? 1 : 0), plain.all + 1)
      }
    }
    if let (slipped, place) = sampler.slipped(sampled) {
      try add(slipped, place, before: footed, seed: seed)
    }
    let random = try footing(of: sampler.randomTable())
    if random.misread > 0 || !random.equations.isEmpty { randomClaims += 1 }
  }

  private mutating func add(
    _ slipped: SampledTable, _ place: FootedEquation.Place, before: Footing, seed: UInt64
  ) throws {
    let after = try footing(of: slipped)
    let isCovered = before.equations.contains { equation in
      equation.status == .pass && equation.uses(place)
        && !isHidden(place, in: equation, before, after)
    }
    guard isCovered else { return }
    covered += 1
    let failing = after.equations.filter { $0.status == .fail && $0.uses(place) }
    if failing.isEmpty {
      let holding = before.equations.count { $0.uses(place) }
      let undecided = after.equations.count { $0.status == .indeterminate && $0.uses(place) }
      let rows = after.reading.table.rows.count
      missed.append(
        "seed \(seed), \(rows) x \(after.reading.table.columnCount), row \(place.row + 1), "
          + "column \(place.column + 1): \(before.reading.text(at: place)) printed "
          + "\(after.reading.text(at: place)), in \(holding) before, \(undecided) undecided")
    } else {
      noticed += 1
    }
    if failing.contains(where: { $0.suspects.first?.place == place }) { named += 1 }
  }

  /// Whether rounding hides the change of a cell from an equation.
  private func isHidden(
    _ place: FootedEquation.Place, in equation: FootedEquation, _ before: Footing,
    _ after: Footing
  ) -> Bool {
    guard let bound = equation.bound,
      case .number(let old, _) = before.reading.content(at: place),
      case .number(let new, _) = after.reading.content(at: place)
    else { return false }
    var (difference, limit) = (abs(new.coefficient - old.coefficient), bound.coefficient)
    for _ in new.decimals..<max(new.decimals, bound.decimals) { difference *= 10 }
    for _ in bound.decimals..<max(new.decimals, bound.decimals) { limit *= 10 }
    return difference <= 2 * limit
  }
}

extension TableReading {
  fileprivate func text(at place: FootedEquation.Place) -> String {
    cell(at: place)?.text ?? ""
  }
}

extension FootedEquation {
  fileprivate func uses(_ place: Place) -> Bool {
    total == place || parts.contains { $0.place == place }
  }
}
