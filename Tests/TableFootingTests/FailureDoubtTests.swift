import TableFooting
import Testing

/// Lines that do not add up though no number of theirs is wrong.
@Suite struct FailureDoubtTests {
  /// Numbers of so many digits that look like nothing in particular.
  private func number(_ seed: Int, _ row: Int, _ column: Int) -> Int {
    (seed &* 7919 &+ row &* 104_729 &+ column &* 15_485_863) % 8999 + 1000
  }

  private func rows(_ seed: Int, _ count: Int) -> [[Int]] {
    (0..<count).map { row in (0..<3).map { number(seed, row, $0) } }
  }

  private func statuses(_ lines: [String]) throws -> [String: Int] {
    try footedSums(lines.joined(separator: "\n") + "\n").reduce(into: [:]) { counts, sum in
      counts[String(sum.prefix { $0 != " " }), default: 0] += 1
    }
  }

  @Test(arguments: 1...6)
  func `persons in several groups count once in their total`(_ seed: Int) throws {
    let groups = [1200, 9800].map { $0 + 37 * seed }
    var lines = ["Group;Visits;Calls;Letters;Persons"]
    let numbers = rows(seed, 2)
    for (name, (row, persons)) in zip(["North", "South"], zip(numbers, groups)) {
      lines.append(([name] + row.map(String.init) + ["\(persons)"]).joined(separator: ";"))
    }
    let sums = (0..<3).map { column in numbers.reduce(0) { $0 + $1[column] } }
    let persons = groups[1] + 317
    lines.append((["Total"] + sums.map(String.init) + ["\(persons)"]).joined(separator: ";"))
    #expect(try statuses(lines) == ["pass": 3])
  }

  @Test(arguments: 1...6)
  func `what counts once where nothing else does is no part`(_ seed: Int) throws {
    var lines = ["Year;Seats;Vacant;Red;Blue;Green"]
    for (index, row) in rows(seed, 9).enumerated() {
      let vacant = index == 3 ? 17 : 0
      let numbers = [row.reduce(0, +), vacant] + row
      lines.append(([String(1980 + index)] + numbers.map(String.init)).joined(separator: ";"))
    }
    #expect(try statuses(lines) == ["pass": 9])
  }

  @Test(arguments: 1...6)
  func `what a sum lacks in one column stands beside it there`(_ seed: Int) throws {
    let numbers = (0..<2).map { row in (0..<7).map { number(seed, row, $0) } }
    let loan = 269 + seed
    var sums = (0..<7).map { numbers[0][$0] + numbers[1][$0] }
    sums[4] += loan
    let lines = [
      "Item;March;April;May;June;July;August;Autumn",
      "Transfers in;" + numbers[0].map(String.init).joined(separator: ";"),
      "Transfers out;" + numbers[1].map(String.init).joined(separator: ";"),
      "Net transfers;" + sums.map(String.init).joined(separator: ";"),
      "Loans;0;0;0;0;\(loan);0;0",
    ]
    #expect(try statuses(lines) == ["pass": 7])
  }

  @Test(arguments: 1...6)
  func `a line of totals need not cross-foot where one has its total alone`(_ seed: Int) throws {
    let numbers = rows(seed, 4)
    var lines = ["Paper;Cost;Gain;Fees;Value"]
    for (index, row) in numbers.enumerated() {
      lines.append(
        (["Paper \("ABCD".dropFirst(index).prefix(1))"]
          + (row + [row.reduce(0, +)]).map(String.init))
          .joined(separator: ";"))
    }
    let sums = (0..<3).map { column in numbers.reduce(0) { $0 + $1[column] } }
    lines.append("Shares;;;;\(4381 + seed)")
    lines.append(
      (["Total"] + (sums + [sums.reduce(0, +) + 4381 + seed]).map(String.init))
        .joined(separator: ";"))
    #expect(try statuses(lines)["fail"] == nil)
    // With a number changed in a line before, both are said to be wrong.
    lines[2] = lines[2].replacing(";\(numbers[1][0]);", with: ";\(numbers[1][0] + 3);")
    #expect(try statuses(lines)["fail"] ?? 0 >= 1)
  }

  /// Any line may be nothing at one place.
  @Test(arguments: 1...6)
  func `what stands between a total and its other parts is one of them`(_ seed: Int) throws {
    let numbers = (0..<9).map { row in
      [row == 4 ? 0 : number(seed, row, 0) + 10_000, number(seed, row, 1) + 20_000]
    }
    let sums = (0..<2).map { column in numbers.reduce(0) { $0 + $1[column] } }
    var lines = ["Item;March;April"]
    for (row, pair) in numbers.enumerated() {
      lines.append("Item \("ABCDEFGHI".dropFirst(row).prefix(1));\(pair[0]);\(pair[1])")
    }
    lines.append("Total;\(sums[0]);\(sums[1] + 300)")
    let sum = try #require(
      try footedSums(lines.joined(separator: "\n") + "\n").first { $0.hasPrefix("fail") })
    #expect(
      sum == "fail column 11:3 = 2:3 3:3 4:3 5:3 6:3 7:3 8:3 9:3 10:3 (300)")
  }

  /// What is added up in columns is added up in its row as the others are.
  @Test(arguments: 1...6)
  func `a row of amounts fails where its total is none of its parts' mean`(_ seed: Int) throws {
    var numbers = (0..<7).map { row in (0..<2).map { number(seed, row, $0) } }
    numbers[3] = [2345 + seed, 1234 + seed]
    var lines = ["Item;March;April;Together"]
    for row in numbers.indices {
      numbers[row].append(numbers[row].reduce(0, +))
      lines.append(
        (["Row \("ABCDEFG".dropFirst(row).prefix(1))"] + numbers[row].map(String.init))
          .joined(separator: ";"))
    }
    let sums = (0..<3).map { column in numbers.reduce(0) { $0 + $1[column] } }
    lines.append((["Sum"] + sums.map(String.init)).joined(separator: ";"))
    // So much more that the total lies between the parts.
    lines[4] = lines[4].replacing(";\(numbers[3][1]);", with: ";\(numbers[3][1] + 8000);")
    let failing = try footedSums(lines.joined(separator: "\n") + "\n").filter {
      $0.hasPrefix("fail")
    }
    #expect(failing.contains("fail row 5:4 = 5:2 5:3 (-8000)"))
  }
}
