import DigestModel

/// What is printed as one, part by part: “month / year” over `410 / 2 750`, or “year (month)” beside `2 750 (410)`.
extension DocumentText {
  /// The signs that part what is printed as one.
  private static let partingSigns: [Unicode.Scalar] = ["/", "|", "("]

  /// The sign that alone stands between two items of a cell and parts them; `nil` where something else does.
  func partingSign(between first: Int, and next: Int) -> Unicode.Scalar? {
    guard next == first + 2, items[first].cell == items[next].cell else { return nil }
    return Self.partingSigns.first { isSign(first + 1, $0) }
  }

  /// The one sign that parts names or numbers from each other; `nil` where they are fewer than two.
  func partingSign(of names: [ClosedRange<Int>]) -> Unicode.Scalar? {
    let signs = zip(names, names.dropFirst()).map {
      partingSign(between: $0.upperBound, and: $1.lowerBound)
    }
    guard let first = signs.first, let sign = first, signs.allSatisfy({ $0 == sign }) else {
      return nil
    }
    return sign
  }

  /// The numerals of a cell where there are so many, all parted by one sign.
  ///
  /// - Parameter sign: The one that is meant; `nil` for any.
  /// - Returns: Their items; `nil` where they are not so.
  func tuple(inCell cell: Int, of count: Int, parted sign: Unicode.Scalar? = nil) -> [Int]? {
    let numerals = cells[cell].items.filter {
      if case .numeral = items[$0].kind { !isPassable($0) } else { false }
    }
    guard numerals.count == count, let own = partingSign(of: numerals.map { $0...$0 }),
      sign == nil || own == sign
    else { return nil }
    return numerals
  }

  /// Whether a page prints numbers so under a line, or such as stand in parentheses in cells of their own.
  func hasNumbers(parted sign: Unicode.Scalar, under line: Int) -> Bool {
    let page = lines[line].page
    return lines[line...].prefix { $0.page == page }.contains { line in
      line.items.contains { item in
        guard case .numeral = items[item].kind, item > line.items.lowerBound,
          isSign(item - 1, sign)
        else { return false }
        if sign == "(" { return item + 1 < line.items.upperBound && isSign(item + 1, ")") }
        return item > line.items.lowerBound + 1
          && partingSign(between: item - 2, and: item) == sign
          && numeral(at: item - 2) != nil
      }
    }
  }
}
