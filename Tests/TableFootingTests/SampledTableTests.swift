import PageExtraction
import TableFooting
import TableSampling
import Testing

@Suite struct SampledTableTests {
  @Test func `of tables drawn at random all sums are found and none is made up`() {
    var (claims, wrong, found, all, alarms) = (0, 0, 0, 0, 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      var sampler = TableSampler(seed: seed)
      let sampled = sampler.table()
      let equations = FootedTable(sampled.table).equations
      claims += equations.count
      wrong += equations.count { !sampled.isTrue($0) }
      alarms += equations.count { $0.status == .fail }
      all += sampled.sums.count
      found += sampled.sums.count { sum in equations.contains { sampled.isSame(sum, $0) } }
    }
    #expect(claims > 1000)
    #expect(wrong == 0)
    #expect(alarms == 0)
    #expect(found * 100 >= all * 98)
  }

  @Test func `tables set as text are footed as their fields are`() throws {
    for seed in 100...130 as ClosedRange<UInt64> {
      var sampler = TableSampler(seed: seed)
      let sampled = sampler.table()
      let document = FootedDocument(
        try DocumentReader.read(bytes: Array(sampled.text.utf8), path: "table.txt"))
      let found = sampled.equations(of: document.tables)
      #expect(found.allSatisfy { $0.isWhole && sampled.isTrue($0.equation) }, "seed \(seed)")
      let missed = sampled.sums.count { sum in
        !found.contains { sampled.isSame(sum, $0.equation) }
      }
      #expect(missed * 20 <= sampled.sums.count, "seed \(seed)")
    }
  }

  @Test func `of numbers that add up to nothing nothing is claimed`() {
    let claims = (1...60 as ClosedRange<UInt64>).count { seed in
      var sampler = TableSampler(seed: seed)
      return !FootedTable(sampler.randomTable().table).equations.isEmpty
    }
    #expect(claims == 0)
  }
}
