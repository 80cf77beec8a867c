import CorpusTypesetting
import Testing

/// Documents whose numbers have other separators than their publication declares.
@Suite struct PrintedFormatTests {
  private static let seeds: ClosedRange<UInt64> = 1...40
  private static let grammar = """
      block calls
        heading "What came in"
        pairs unit in (north, south, east) calls[unit, span]: count  series span = year, before
              foots to calls[unit=all, span] as quays-foot
      block used
        heading "How full it is"
        pairs unit in (north, south, east) used[unit, span=year]: percent

    """

  /// A number with a sign between its thousands.
  private func grouped(_ number: Int, by sign: String) -> String {
    let digits = Array("\(number)")
    return digits.indices.map { index in
      (index > 0 && (digits.count - index).isMultiple(of: 3) ? sign : "") + String(digits[index])
    }.joined()
  }

  /// Harbour declares commas between thousands and a point before decimals.
  private func text(
    _ seed: UInt64, thousands: String, decimal: String, change: (inout [String]) -> Void = { _ in }
  ) -> (text: String, figures: [String]) {
    var random = SplitMix64(seed: seed)
    let values = Harbour.quays.map { _ in
      (Harbour.value(&random), 1_000_000 + Int(random.next() % 8_000_000))
    }
    let shares = Harbour.quays.map { _ in 20 + Int(random.next() % 70) }
    var lines =
      ["Harbour", "", "What came in", "                 This year    Last year"]
      + zip(Harbour.quays, values).map { quay, value in
        "\(quay.0)       \(grouped(value.0, by: thousands))    \(grouped(value.1, by: thousands))"
      } + ["", "How full it is"]
      + zip(Harbour.quays, shares).map { "\($0.0)       \($1)\(decimal)5 %" }
    change(&lines)
    let figures = zip(Harbour.quays, zip(values, shares)).flatMap { quay, value in
      [
        "calls \(quay.1) year \(value.0.0)", "calls \(quay.1) before \(value.0.1)",
        "used \(quay.1) year \(value.1).5",
      ]
    }
    return (lines.joined(separator: "\n") + "\n", figures.sorted())
  }

  @Test(arguments: seeds)
  func `numbers that all have the other separators are read with them`(seed: UInt64) throws {
    let declared = text(seed, thousands: ",", decimal: ".")
    let other = text(seed, thousands: ".", decimal: ",")
    let (first, second) = (
      try Harbour.read(declared.text, by: Self.grammar),
      try Harbour.read(other.text, by: Self.grammar)
    )
    #expect(first.figures == declared.figures)
    #expect(second.figures == declared.figures)
    let warning =
      "numbers are read with “.” between thousands and “,” before decimals, not as declared: 3 numbers are written so, and none as declared"
    #expect(!first.messages.contains(warning) && second.messages.contains(warning))
  }

  /// One number as declared, and the others may as well be slips.
  @Test(arguments: seeds)
  func `where some are written as declared the others stay unread`(seed: UInt64) throws {
    let mixed = text(seed, thousands: ".", decimal: ",") { lines in
      lines.append("Depth 12.75")
    }
    let reading = try Harbour.read(mixed.text, by: Self.grammar)
    #expect(Set(reading.figures).isSubset(of: mixed.figures))
    #expect(!reading.figures.contains { $0.hasPrefix("calls") })
  }
}
