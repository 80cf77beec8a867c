import CorpusTypesetting
import DigestModel
import TableFooting
import TableSampling
import Testing

/// Means of numbers, each counted once, or as often as a number beside it says.
@Suite struct MeanTests {
  private static let seeds = 5001...5120

  /// Persons and their mean ages by place, with a total; the ages in tenths.
  private static func ages(_ change: (inout [[String]]) -> Void = { _ in }) -> String {
    let persons = [1204, 4417, 962, 2743, 1185]
    let columns = [
      [412, 385, 447, 391, 420], [188, 204, 251, 166, 230], [73, 91, 64, 108, 87],
      [905, 713, 842, 660, 799], [311, 367, 290, 402, 333],
    ]
    let all = persons.reduce(0, +)
    var rows = persons.indices.map { row in
      ["Place \(row + 1)", "\(persons[row])"] + columns.map { tenths($0[row]) }
    }
    rows.append(
      ["Total", "\(all)"]
        + columns.map { column in
          let added = zip(column, persons).reduce(0) { $0 + $1.0 * $1.1 }
          return tenths((2 * added + all) / (2 * all))
        })
    change(&rows)
    return (["Place,Persons,Age,Years,Rooms,Rent,Area"] + rows.map { $0.joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }

  private static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

  @Test func `means weighted by counts are found beside their sum`() throws {
    #expect(
      try footedSums(Self.ages()) == ["pass column 7:2 = 2:2 3:2 4:2 5:2 6:2 (0)"]
        + (3...7).map { "pass average 7:\($0) = 2:\($0) 3:\($0) 4:\($0) 5:\($0) 6:\($0) (0)" })
  }

  @Test func `a mean that is not that of its parts fails with its numbers and its suspect`() throws
  {
    let text = """
      Branch,Q1,Q2,Q3,Q4,Average
      Mining,100.3,101.9,105.9,91.9,100.0
      Metal,217.4,198.2,240.6,190.5,211.7
      Food,88.1,93.6,79.4,101.2,90.6
      Trade,55.9,61.3,48.7,52.8,45.7
      Energy,140.2,133.8,151.9,128.4,138.6
      Textiles,71.5,66.2,80.9,75.0,73.4
      Paper,31.2,54.8,22.6,47.9,39.1
      Glass,12.4,19.9,35.1,8.8,19.1
      Wood,64.2,21.7,48.5,90.3,56.2

      """
    let fields = try #require(FieldText(text, isDeclared: true))
    let table = try #require(FootedDocument(fields, path: "a.csv", sha256: "").tables.first)
    #expect(table.equations.filter { $0.status == .pass && $0.kind == .average }.count == 8)
    let failing = table.equations.filter { $0.status != .pass }
    #expect(
      failing.map { table.message(of: $0).en } == [
        "stated 45.7 differs from the mean of its parts, 54.675, by 8.975, where rounding explains "
          + "up to 0.1"
      ])
    #expect(
      failing.first?.suspects.first
        == FootedEquation.Suspect(
          place: FootedEquation.Place(row: 4, column: 5), implied: Quantity(547, decimals: 1),
          mechanism: "digits-transposed", resolves: 1, breaks: 0))
  }

  @Test(arguments: seeds)
  func `what is claimed to be a mean is one, and nothing is of tables without`(seed: Int) {
    var sampler = TableSampler(seed: UInt64(seed))
    let drawn = sampler.meanTable()
    let footed = FootedTable(drawn.table)
    let means = footed.equations.filter { $0.kind == .average }
    #expect(means.allSatisfy { drawn.isTrue($0) && $0.status == .pass })
    let others = FootedTable(sampler.falseMeanTable().table)
    #expect(!others.equations.contains { $0.kind == .average })
  }

  @Test func `most means are found, and most that a changed digit spoils`() {
    var (found, all, noticed, spoilt) = (0, 0, 0, 0)
    for seed in Self.seeds {
      var sampler = TableSampler(seed: UInt64(seed))
      let drawn = sampler.meanTable()
      let footed = FootedTable(drawn.table)
      all += drawn.means.count
      let held = drawn.means.filter { mean in
        footed.equations.contains { drawn.isSame(mean, $0) }
      }
      found += held.count
      guard let (slipped, place) = sampler.slippedMean(drawn),
        let mean = held.first(where: { $0.total == place })
      else { continue }
      let after = FootedTable(slipped.table).equations.first {
        $0.kind == .average && $0.total == mean.total
      }
      spoilt += 1
      if after?.status != .pass, after != nil { noticed += 1 }
    }
    #expect(found * 10 >= all * 8, "\(found) of \(all)")
    #expect(spoilt > 10 && noticed * 10 >= spoilt * 6, "\(noticed) of \(spoilt)")
  }

  /// An index of a branch is near that of all, and no share of it.
  @Test func `what is of a hundred is no share`() throws {
    let text = """
      Branch,Q1,Q2,Q3,Q4,Year 2008,Q1,Q2,Q3,Q4,Year 2009
      All,100.3,101.9,105.9,91.9,100.0,102.3,114.3,112.6,93.4,105.6
      Metal,100.1,102.0,106.1,91.9,100.0,102.3,114.6,112.9,93.5,105.8
      Food,100.4,104.9,104.7,90.1,100.0,103.2,111.6,107.0,92.2,103.5
      Trade,97.0,105.7,106.2,91.1,100.0,102.4,119.3,111.8,91.5,106.3
      Chemistry,102.0,102.4,105.4,90.2,100.0,103.6,111.1,104.6,91.1,102.6

      """
    #expect(!(try footedSums(text)).contains { $0.contains("share") })
  }
}
