import DigestModel
import TableSampling
import Testing

@testable import TableFooting

/// Tables beside one another on a page.
@Suite struct SampledPageTests {
  @Test func `tables side by side are footed each by itself, thousands set apart by spaces`() {
    var (claims, wrong, found, all) = (0, 0, 0, 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      var sampler = TableSampler(seed: seed)
      let sampled = SampledPage([sampler.table(), sampler.table()], seed: seed)
      let document = FootedDocument(
        SourceDocument(path: "page.pdf", sha256: "", pages: [sampled.page]))
      let equations = sampled.equations(of: document.tables)
      claims += equations.count
      wrong += equations.count { claim in
        claim.map { !sampled.tables[$0.table].isTrue($0.equation) } ?? true
      }
      for (index, table) in sampled.tables.enumerated() {
        all += table.sums.count
        found += table.sums.count { sum in
          equations.contains {
            $0.map { $0.table == index && table.isSame(sum, $0.equation) } ?? false
          }
        }
      }
    }
    #expect(claims > 1000)
    #expect(wrong == 0)
    #expect(found * 100 >= all * 98)
  }
}
