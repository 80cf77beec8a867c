import DigestModel

/// To how many places the numbers of a table are rounded.
extension LineMatrix {
  /// The most decimals of a number that is printed for readers: more are a computer's, which rounds nothing else.
  static let mostPrinted = 4
  /// How many numbers with more decimals tell that a computer wrote a line.
  private static let fewestComputed = 3

  /// How many decimals a whole number has lost of its row's or its column's: a computer's in the row are of other columns
  /// than one printed for readers.
  static func dropped(row: Int, column: Int) -> Int {
    row > mostPrinted && column > 0 ? column : max(row, column)
  }

  /// How many last decimals are zero wherever numbers have as many as any: they say nothing.
  static func idleDecimals(of contents: [[CellContent]]) -> Int {
    var (most, count, idle) = (0, 0, 0)
    for row in contents {
      for case .number(let quantity, _) in row where quantity.decimals > 0 {
        if quantity.decimals > most { (most, count, idle) = (quantity.decimals, 0, .max) }
        guard quantity.decimals == most, quantity.coefficient != 0 else { continue }
        count += 1
        var (zeros, rest) = (0, quantity.coefficient)
        while rest.isMultiple(of: 10), zeros < most {
          rest /= 10
          zeros += 1
        }
        idle = min(idle, zeros)
      }
    }
    return count >= 6 && most <= mostPrinted ? idle : 0
  }

  /// The decimals that most numbers of each row and of each column have; 0 where most have none.
  ///
  /// `whole` are the columns without any decimals: beside rates their numbers are counts all the same.
  static func usualDecimals(
    of contents: [[CellContent]]
  ) -> (rows: [Int], columns: [Int], whole: [Bool]) {
    func usual(_ cells: some Sequence<CellContent>) -> Int {
      var (numbers, decimal, computed, most) = (0, 0, 0, 0)
      for case .number(let quantity, _) in cells {
        numbers += 1
        if quantity.decimals > 0 { decimal += 1 }
        if quantity.decimals > mostPrinted { computed += 1 }
        most = max(most, quantity.decimals)
      }
      return numbers >= 3 && decimal * 2 > numbers || computed >= fewestComputed ? most : 0
    }
    let width = contents.first?.count ?? 0
    return (
      contents.map { usual($0) },
      (0..<width).map { column in usual(contents.lazy.map { $0[column] }) },
      (0..<width).map { column in
        let numbers = contents.compactMap { row -> Int? in
          if case .number(let quantity, _) = row[column] { quantity.decimals } else { nil }
        }
        return numbers.count >= 3 && numbers.allSatisfy { $0 == 0 }
      }
    )
  }

  /// What all whole numbers of each column are multiples of, where there are enough to tell that it is
  /// no chance: a column rounded to fives or hundreds.
  static func grains(of contents: [[CellContent]], usualDecimals usual: [Int]) -> [Int] {
    let width = contents.first?.count ?? 0
    var divisors = Array(repeating: 0, count: width)
    var counts = divisors
    var distinct = Array(repeating: Set<Int>(), count: width)
    for row in contents {
      // A row of means or rates among amounts tells nothing of these.
      let isOfMeans = row.enumerated().contains { column, content in
        if case .number(let quantity, _) = content {
          quantity.decimals > 0 && usual[column] == 0
        } else {
          false
        }
      }
      if isOfMeans { continue }
      for (column, content) in row.enumerated() {
        guard case .number(let quantity, false) = content, quantity.coefficient != 0 else {
          continue
        }
        var (first, second) = (divisors[column], abs(quantity.coefficient))
        while second != 0 { (first, second) = (second, first % second) }
        divisors[column] = first
        counts[column] += 1
        if distinct[column].count < 4 { distinct[column].insert(quantity.coefficient) }
      }
    }
    // Columns alike support each other.
    for column in divisors.indices where distinct[column].count < 4 { divisors[column] = 1 }
    let common = divisors.filter { $0 > 1 }
    return divisors.enumerated().map { column, divisor in
      guard divisor > 1 else { return 1 }
      let grain = [1_000_000, 100_000, 10_000, 1000, 100, 50, 10, 5, 3]
        .first { divisor.isMultiple(of: $0) }
      guard let grain else { return 1 }
      let alike = common.count { $0.isMultiple(of: grain) } * 2 > width
      let numbers = alike ? counts.reduce(0, +) : counts[column]
      return Decades.hundredths(of: grain) * (numbers - 1) >= 400 ? grain : 1
    }
  }
}
