import Testing

@testable import TableFooting

/// Cells that hold a leader of points in place of a number, and rows that hold one number alone.
@Suite struct LeaderTests {
  private func number(_ seed: Int, _ row: Int, _ column: Int) -> Int {
    (seed &* 7919 &+ row &* 104_729 &+ column &* 15_485_863) % 8999 + 1000
  }

  @Test(arguments: 1...40)
  func `a leader in place of a number is nothing`(_ length: Int) {
    let points = String(repeating: ".", count: length)
    // Few points are a mark for what is not known, or a note's.
    let expected: CellContent = length < 5 ? .missing : length < 6 ? .text : .dash
    #expect(CellContent(points, format: NumberFormat()) == expected)
    let spaced = (0..<length).map { _ in "." }.joined(separator: " ")
    if length > 5 { #expect(CellContent(spaced, format: NumberFormat()) == .dash) }
    #expect(CellContent(points + " 12", format: NumberFormat()) != .dash)
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
