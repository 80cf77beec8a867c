import CorpusTypesetting
import TableFooting
import Testing

/// Statements of a firm, whose totals follow one another: each adds up what stands over it, mostly with the total before.
@Suite struct StatementTests {
  private struct Statement {
    /// Each with its label, its numbers, and how many of the lines left over it are its parts.
    var rows: [(label: String, values: [Int], parts: Int)] = []
    private var left: [[Int]] = []
    private var random: SplitMix64
    private let years: Int

    /// - Parameters:
    ///   - blocks: How many lines each total adds up, without the total before.
    ///   - isChained: Whether the total before is another part of each; else the last total is of all others.
    init(seed: UInt64, years: Int, blocks: [Int], isChained: Bool) {
      (random, self.years) = (SplitMix64(seed: seed), years)
      for (block, count) in blocks.enumerated() {
        for line in 0..<count { add("Line \(block).\(line)", values(isFirst: block + line == 0)) }
        close(isChained && block > 0 ? count + 1 : count, "Result \(block)")
      }
      if !isChained { close(left.count, "Change") }
    }

    private mutating func values(isFirst: Bool) -> [Int] {
      (0..<years).map { _ in
        isFirst
          ? Int.random(in: 40_000..<100_000, using: &random)
          : Int.random(in: 1200..<9000, using: &random) * (Bool.random(using: &random) ? 1 : -1)
      }
    }

    private mutating func add(_ label: String, _ values: [Int], parts: Int = 0) {
      rows.append((label, values, parts))
      left.append(values)
    }

    private mutating func close(_ parts: Int, _ label: String) {
      let sums = left.suffix(parts).reduce(Array(repeating: 0, count: years)) { sums, values in
        zip(sums, values).map { $0 + $1 }
      }
      left.removeLast(parts)
      add(label, sums, parts: parts)
    }

    var text: String {
      let head = (["EUR"] + (0..<years).map { "\(2024 - $0)" }).joined(separator: ";")
      let lines = rows.map { ([$0.label] + $0.values.map(String.init)).joined(separator: ";") }
      return ([head] + lines).joined(separator: "\n") + "\n"
    }

    /// The places of the totals in the file.
    var totals: Set<String> {
      Set(
        rows.indices.filter { rows[$0].parts > 0 }.flatMap { row in
          (0..<years).map { "\(row + 2):\($0 + 2)" }
        })
    }
  }

  private static func statement(_ seed: UInt64, years: Int) -> Statement {
    var random = SplitMix64(seed: seed &* 31)
    let blocks = (0..<Int.random(in: 3...4, using: &random)).map { _ in
      Int.random(in: 2...5, using: &random)
    }
    return Statement(
      seed: seed, years: years, blocks: blocks, isChained: Bool.random(using: &random))
  }

  private func totals(_ found: [String], _ status: String) -> Set<String> {
    Set(found.filter { $0.hasPrefix(status) }.map { String($0.split(separator: " ")[2]) })
  }

  @Test func `totals are found, of one year and of two, and none is said to fail`() throws {
    var (found, all) = (0, 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      for years in 1...2 {
        let statement = Self.statement(seed, years: years)
        let sums = try footedSums(statement.text)
        all += statement.totals.count
        found += totals(sums, "pass").intersection(statement.totals).count
        #expect(totals(sums, "fail") == [])
      }
    }
    #expect(found * 100 >= all * 98)
  }

  @Test func `of two years a slip in a total or a part fails, and in nothing else`() throws {
    var noticed = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      var statement = Self.statement(seed, years: 2)
      var random = SplitMix64(seed: seed &* 17)
      let row = Int.random(in: statement.rows.indices, using: &random)
      let power = [10, 100, 1000].randomElement(using: &random) ?? 10
      let value = statement.rows[row].values[0]
      let isLow = abs(value) / power % 10 < 5
      statement.rows[row].values[0] += (value < 0) == isLow ? -power : power
      let failing = try footedSums(statement.text).filter { $0.hasPrefix("fail") }
      if !failing.isEmpty { noticed += 1 }
      let place = Substring("\(row + 2):2")
      #expect(failing.allSatisfy { $0.split { " -".contains($0) }.contains(place) })
    }
    #expect(noticed * 100 >= 60 * 85)
  }

  /// Lines of as many digits that add up to nothing.
  @Test(arguments: 1...60)
  func `of lines that are no statement nothing is said`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &* 101)
    let years = Int.random(in: 1...2, using: &random)
    let lines = (0..<Int.random(in: 8...24, using: &random)).map { line in
      (["Line \(line)"]
        + (0..<years).map { _ in
          "\(Int.random(in: 1000..<99_999, using: &random) * (Bool.random(using: &random) ? 1 : -1))"
        }).joined(separator: ";")
    }
    let head = (["EUR"] + (0..<years).map { "\(2024 - $0)" }).joined(separator: ";")
    #expect(try footedSums(([head] + lines).joined(separator: "\n") + "\n") == [])
  }
}
