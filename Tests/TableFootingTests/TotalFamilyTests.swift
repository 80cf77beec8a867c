import TableFooting
import Testing

/// Totals of one look that follow one another.
@Suite struct TotalFamilyTests {
  private func number(_ seed: Int, _ row: Int, _ column: Int) -> Int {
    (seed &* 7919 &+ row &* 104_729 &+ column &* 15_485_863) % 180 + 3
  }

  /// Groups of some lines under or over their total, one number of the last group off.
  private func table(_ seed: Int, name: (Int) -> String, isTotalFirst: Bool, groups: Int) -> String
  {
    var lines = ["Item;March;April"]
    for group in 0..<groups {
      let size = 2 + (seed + group) % 3
      let numbers = (0..<size).map { row in
        (0..<2).map { number(seed, 10 * group + row, $0) }
      }
      var sums = (0..<2).map { column in numbers.reduce(0) { $0 + $1[column] } }
      if group == groups - 1 { sums[0] += 2 }
      let total = "\(name(group));\(sums[0]);\(sums[1])"
      let parts = numbers.enumerated().map { row, pair in
        "\(["North", "South", "East", "West"][row]) \("ABCDEF".dropFirst(group).prefix(1));"
          + "\(pair[0]);\(pair[1])"
      }
      lines += isTotalFirst ? [total] + parts : parts + [total]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: 1...12)
  func `the others speak for one that does not fit`(_ seed: Int) throws {
    let isNumbered = seed.isMultiple(of: 2)
    let text = table(
      seed, name: { isNumbered ? "Group \($0 + 1)" : "Total \("UVWXYZ".dropFirst($0).prefix(1))" },
      isTotalFirst: seed % 4 >= 2, groups: 5)
    let failing = try footedSums(text).filter { $0.hasPrefix("fail") }
    #expect(failing.count == 1)
    #expect(failing.first?.hasSuffix("(2)") ?? false)
  }

  @Test(arguments: 1...12)
  func `two lines of which one fits say nothing`(_ seed: Int) throws {
    let text = table(seed, name: { "Group \($0 + 1)" }, isTotalFirst: false, groups: 2)
    #expect(try footedSums(text).filter { $0.hasPrefix("fail") } == [])
  }
}
