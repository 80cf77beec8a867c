import CorpusTypesetting
import PageExtraction
import TableFooting
import Testing

/// Marks of notes set right behind numbers whose groups are set apart by spaces.
@Suite struct NoteMarkTests {
  private static let seeds: ClosedRange<UInt64> = 1...80
  private static let names = ["North", "South", "East", "West", "Centre", "Coast"]

  /// Both parts of each region under the sums of all, and their own sum before them.
  private struct Regions {
    private let rows: [[Int]]
    private let space: String

    init(_ random: inout SplitMix64) {
      let parts = NoteMarkTests.names.map { _ in
        (0..<2).map { _ in 10_000 + Int(random.next() % 9_000_000) }
      }
      var rows = parts.map { [$0[0] + $0[1], $0[0], $0[1]] }
      rows.insert((0..<3).map { column in rows.reduce(0) { $0 + $1[column] } }, at: 0)
      self.rows = rows
      space = ["\u{A0}", "\u{202F}", " "][Int(random.next() % 3)]
    }

    private func grouped(_ number: Int) -> String {
      let digits = String(number)
      let first = (digits.count - 1) % 3 + 1
      var groups = [String(digits.prefix(first))]
      for start in stride(from: first, to: digits.count, by: 3) {
        groups.append(String(digits.dropFirst(start).prefix(3)))
      }
      return groups.joined(separator: space)
    }

    /// The text of the table with a mark behind one of its numbers.
    func text(_ mark: String, row: Int, column: Int) -> String {
      rows.enumerated().map { index, numbers in
        let cells = numbers.enumerated().map {
          grouped($1) + (index == row && $0 == column ? mark : "")
        }
        return (["All"] + NoteMarkTests.names)[index].padded(to: 10)
          + cells.map { $0.padded(to: 16, isRight: true) }.joined()
      }.joined(separator: "\n") + "\n"
    }
  }

  private func statuses(_ text: String) throws -> [String] {
    let document = FootedDocument(
      try DocumentReader.read(bytes: Array(text.utf8), path: "regions.txt"))
    return document.tables.flatMap(\.equations).map { "\($0.status)" }
  }

  @Test(arguments: seeds) func `a mark leaves its number whole`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let regions = Regions(&random)
    let (row, column) = (Int(random.next() % 7), Int(random.next() % 3))
    let plain = try statuses(regions.text("", row: row, column: column))
    #expect(plain.count >= 10 && Set(plain) == ["pass"])
    let marks = ["a", "b", "r", "p", "ᵃ", "¹", "*", "†", "(1)", "[2]", "(p)"]
    let mark = marks[Int(random.next() % UInt64(marks.count))]
    #expect(try statuses(regions.text(mark, row: row, column: column)) == plain, "\(mark)")
  }

  /// A digit more is no mark that anybody can tell: the number is none.
  @Test(arguments: seeds) func `a digit too much parts no number`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let regions = Regions(&random)
    let (row, column) = (Int(random.next() % 7), Int(random.next() % 3))
    let marked = try statuses(
      regions.text(String(1 + random.next() % 3), row: row, column: column))
    #expect(!marked.contains("fail"))
  }
}

extension String {
  fileprivate func padded(to width: Int, isRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(2, width - count))
    return isRight ? blanks + self : self + blanks
  }
}
