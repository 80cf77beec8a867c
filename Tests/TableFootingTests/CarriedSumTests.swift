import DigestModel
import TableFooting
import Testing

/// Numbers that are sums of what stands in other tables.
@Suite struct CarriedSumTests {
  private static let regions = ["North", "South", "East", "West", "Centre"]

  private func number(_ region: Int, _ line: Int, _ column: Int) -> Int {
    (region &* 7919 &+ line &* 104_729 &+ column &* 15_485_863 &+ 4001) % 89_989 + 1000
  }

  /// An overview of regions, and a breakdown of each, as fields.
  private func document(slip: Int = 0, isRandom: Bool = false) -> String {
    var text = "Region;Ever;Monthly\n"
    var details = ""
    for (region, name) in Self.regions.enumerated() {
      var sums = [0, 0]
      details += "\nService;Ever;Monthly\n"
      for (line, service) in ["Advice", "Work", "Care", "Health"].enumerated() {
        let numbers = (0...1).map { number(region, line, $0) }
        for index in sums.indices { sums[index] += numbers[index] }
        details += "\(service);\(numbers[0]);\(numbers[1])\n"
      }
      if isRandom { sums = sums.map { ($0 &* 31 &+ 7) % 97_003 + 1000 } }
      if region == 2 { sums[1] += slip }
      text += "\(name);\(sums[0]);\(sums[1])\n"
    }
    return text + details
  }

  /// The sums of the regions' breakdowns, as long as all are right.
  private var expected: [String] {
    Self.regions.indices.flatMap { region in
      (2...3).map { column in
        let first = 9 + 6 * region
        return "pass column \(region + 2):\(column) = "
          + (first..<(first + 4)).map { "\($0):\(column)" }.joined(separator: " ") + " (0)"
      }
    }
  }

  @Test func `a breakdown adds up to its line of the overview`() throws {
    #expect(try footedSums(document()) == expected)
  }

  @Test func `a line of the overview that its breakdown does not add up to fails`() throws {
    var failing = expected
    failing[5] = "fail column 4:3 = 21:3 22:3 23:3 24:3 (-900)"
    #expect(try footedSums(document(slip: -900)) == failing)
  }

  @Test func `nothing adds up by chance to a number elsewhere`() throws {
    #expect(try footedSums(document(isRandom: true)).isEmpty)
  }
}
