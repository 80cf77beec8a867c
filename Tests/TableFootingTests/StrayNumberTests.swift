import CorpusTypesetting
import TableFooting
import Testing

/// Single numbers that are far off among rows that add up.
@Suite struct StrayNumberTests {
  /// Rows of three parts and their total, without a row of totals.
  private static func rows(_ seed: UInt64) -> [[Int]] {
    var random = SplitMix64(seed: seed)
    return (0..<Int.random(in: 10...30, using: &random)).map { _ in
      let parts = (0..<3).map { _ in Int.random(in: 200..<999, using: &random) }
      return parts + [parts.reduce(0, +)]
    }
  }

  private func text(_ rows: [(label: String, values: [Int])]) -> String {
    let lines = rows.map { ([$0.label] + $0.values.map(String.init)).joined(separator: ";") }
    return (["Region;Ships;Trains;Lorries;Together"] + lines).joined(separator: "\n") + "\n"
  }

  private func labelled(_ rows: [[Int]]) -> [(label: String, values: [Int])] {
    rows.enumerated().map { ("Region R\($0)", $1) }
  }

  @Test(arguments: 1...20, [2, 5])
  func `a number that is several times what it should be fails its row`(
    seed: UInt64, times: Int
  ) throws {
    var rows = Self.rows(seed)
    let row = Int(seed) % (rows.count - 1)
    rows[row][Int(seed) % 3] *= times
    let failing = try footedSums(text(labelled(rows))).filter { $0.hasPrefix("fail") }
    #expect(failing.count == 1)
    #expect(failing.first?.hasPrefix("fail row \(row + 2):5 = ") == true)
  }

  /// The greatest, the least and the middle numbers of columns are no sums of each other.
  @Test(arguments: 1...20)
  func `rows of what columns have at most are not said to fail`(seed: UInt64) throws {
    let rows = Self.rows(seed)
    func row(_ label: String, _ pick: ([Int]) -> Int) -> (label: String, values: [Int]) {
      (label, (0..<4).map { column in pick(rows.map { $0[column] }.sorted()) })
    }
    let summary = [
      row("Maximum") { $0[$0.count - 1] }, row("Minimum") { $0[0] },
      row("Median") { $0[$0.count / 2] },
    ]
    for table in [labelled(rows) + summary, summary + labelled(rows)] {
      #expect(try footedSums(text(table)).filter { $0.hasPrefix("fail") } == [])
    }
  }
}
