import CorpusTypesetting
import TableFooting
import Testing

/// Means and shares one of which is wrong among few.
@Suite struct WrongQuotientTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  /// Marks of pupils with their means, in rows or in columns.
  private struct Marks {
    var marks: [[Int]]
    let isAcross: Bool

    init(pupils: Int, seed: UInt64) {
      var random = SplitMix64(seed: seed)
      isAcross = seed % 2 == 0
      let subjects = 3 + Int(random.next() % 4)
      marks = (0..<pupils).map { _ in (0..<subjects).map { _ in 200 + Int(random.next() % 1700) } }
    }

    /// With one decimal, rounded half away from zero.
    private static func mean(_ numbers: [Int]) -> String {
      let tenths = (20 * numbers.reduce(0, +) + numbers.count) / (2 * numbers.count)
      return "\(tenths / 10).\(tenths % 10)"
    }

    /// - Parameter off: What the second mean is more than it should be.
    func text(off: Int) -> String {
      var lines = [
        ["Pupil"] + (0..<marks[0].count).map { "Subject " + "ABCDEFG".letter($0) } + ["Average"]
      ]
      for (pupil, own) in marks.enumerated() {
        var mean = Self.mean(own)
        if pupil == 1, off != 0 {
          let parts = mean.split(separator: ".")
          mean = "\((Int(parts[0]) ?? 0) + off).\(parts[1])"
        }
        lines.append(["Pupil " + "KLMNOPQR".letter(pupil)] + own.map(String.init) + [mean])
      }
      if !isAcross {
        lines = lines[0].indices.map { column in lines.map { $0[column] } }
      }
      return lines.map { $0.joined(separator: ";") }.joined(separator: "\n")
    }

    /// The cell of a pupil's mean.
    func place(_ pupil: Int) -> String {
      let (own, last) = (pupil + 2, marks[0].count + 2)
      return isAcross ? "\(own):\(last)" : "\(last):\(own)"
    }
  }

  @Test(arguments: seeds) func `one wrong mean of several fails alone`(seed: UInt64) throws {
    let marks = Marks(pupils: 5 + Int(seed % 3), seed: seed)
    let means = (0..<marks.marks.count).map(marks.place)
    func judged(_ off: Int) throws -> [String] {
      try footedSums(marks.text(off: off)).filter { $0.contains(" average ") }
        .map { String($0.prefix { $0 != "=" }) }
    }
    #expect(try judged(0).sorted() == means.map { "pass average \($0) " }.sorted())
    let off = try judged(11)
    #expect(off.filter { $0.hasPrefix("fail") } == ["fail average \(means[1]) "], "\(off)")
    #expect(off.count == means.count)
  }

  /// Of four the others do not say enough for it to fail.
  @Test(arguments: seeds) func `one wrong mean of few is listed`(seed: UInt64) throws {
    let marks = Marks(pupils: 4, seed: seed)
    #expect(try !footedSums(marks.text(off: 11)).contains { $0.hasPrefix("fail") })
    #expect(try isTold(marks.text(off: 11), marks.place(1), .average))
    #expect(try !isTold(marks.text(off: 0), marks.place(1), .average))
  }

  @Test(arguments: seeds) func `one wrong share of four is told`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counts = (0..<4).map { _ in 2300 + Int(random.next() % 40_000) }
    let all = counts.reduce(0, +)
    func text(off: Int) -> String {
      let rows = counts.enumerated().map { row, count in
        let tenths = (2000 * count / all + 1) / 2 + (row == 2 ? off : 0)
        return "Age \("ABCD".letter(row));\(count);\(tenths / 10).\(tenths % 10)%"
      }
      return (["Age;Persons;Share"] + rows + ["Total;\(all);100.0%"]).joined(separator: "\n")
    }
    #expect(try isTold(text(off: 30), "4:3", .share))
    #expect(try !isTold(text(off: 0), "4:3", .share))
  }
}

extension String {
  fileprivate func letter(_ index: Int) -> String { String(dropFirst(index).prefix(1)) }
}
