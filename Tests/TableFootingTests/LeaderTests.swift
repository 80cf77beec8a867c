import TableFooting
import Testing

/// Cells that hold a leader of points in place of a number, and rows that hold one number alone.
@Suite struct LeaderTests {
  private func number(_ seed: Int, _ row: Int, _ column: Int) -> Int {
    (seed &* 7919 &+ row &* 104_729 &+ column &* 15_485_863) % 8999 + 1000
  }

  @Test(arguments: 1...6, ["......", "...............", ". . . . . ."])
  func `a leader in place of a number is nothing`(_ seed: Int, _ leader: String) throws {
    let numbers = (0..<4).map { row in (0..<3).map { number(seed, row, $0) } }
    let (empty, column) = (seed % 4, seed % 3)
    var lines = ["Item;2024;2025;2026"]
    for (row, values) in numbers.enumerated() {
      let cells = values.enumerated().map { row == empty && $0 == column ? leader : "\($1)" }
      lines.append((["Kind \(row)"] + cells).joined(separator: ";"))
    }
    let sums = (0..<3).map { place in
      numbers.enumerated().reduce(0) {
        $0 + ($1.offset == empty && place == column ? 0 : $1.element[place])
      }
    }
    lines.append((["Total"] + sums.map(String.init)).joined(separator: ";"))
    let found = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(found.count == 3 && found.allSatisfy { $0.hasPrefix("pass ") })
  }

  @Test(arguments: 1...6)
  func `one number beside blanks is no sum that fails`(_ seed: Int) throws {
    var lines = ["Group;Men;Women;Total"]
    for row in 0..<8 {
      let (men, women) = (number(seed, row, 0), number(seed, row, 1))
      lines.append("Group \(row);\(men);\(women);\(men + women)")
    }
    // What another table has in these columns.
    lines.append("Other;\(number(seed, 9, 0));;\(number(seed, 9, 0) - 1)")
    let found = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(found.count == 8 && found.allSatisfy { $0.hasPrefix("pass ") })
  }
}
