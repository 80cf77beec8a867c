import DigestModel

/// Numerals side by side that hold so many numbers, some of which may have run together.
///
/// Where the space between two numbers is as wide as that between the digit groups of one, all their
/// groups look like one numeral: `2 470 667` may be 2 470 and 667.
struct NumberRun {
  /// One number of a run.
  struct Part: Hashable {
    /// Index into the document's numerals.
    var numeral: Int
    /// Its characters in the numeral's text.
    var characters: Range<Int>
    var value: Int
  }

  private struct Group {
    var characters: Range<Int>
    var digits: String

    /// Whether a number may begin with the group.
    var begins: Bool { digits == "0" || digits.utf8.first != 0x30 }
  }

  /// Indices into the document's numerals, from left to right.
  let numerals: [Int]
  private let groups: [[Group]]

  /// `nil` where a numeral is no whole number.
  init?(_ numerals: [Int], of text: DocumentText) {
    self.numerals = numerals
    var groups: [[Group]] = []
    for numeral in numerals {
      guard !text.numerals[numeral].isOrdinal, !text.numerals[numeral].isCounter,
        let parts = Self.groups(of: text.numerals[numeral].text)
      else { return nil }
      groups.append(parts)
    }
    self.groups = groups
  }

  private static func groups(of text: String) -> [Group]? {
    var groups: [Group] = []
    var start = 0
    for digits in text.split(separator: " ", omittingEmptySubsequences: false) {
      let count = digits.utf8.count
      guard count > 0, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      groups.append(Group(characters: start..<(start + count), digits: String(digits)))
      start += count + 1
    }
    return groups
  }

  /// The most numbers that the run may hold.
  var most: Int { groups.reduce(0) { $0 + 1 + $1.dropFirst().count(where: \.begins) } }

  /// Every way to read the run as so many numbers, each from left to right.
  ///
  /// - Returns: `nil` where there are more ways than the limit.
  func readings(as count: Int, limit: Int) -> [[Part]]? {
    guard (numerals.count...max(numerals.count, most)).contains(count) else { return [] }
    var readings: [[Part]] = []
    var parts: [Part] = []
    func read(_ index: Int) {
      guard readings.count <= limit else { return }
      guard index < groups.count else {
        if parts.count == count { readings.append(parts) }
        return
      }
      split(index, from: 0)
    }
    func split(_ index: Int, from start: Int) {
      let numeral = groups[index]
      guard start < numeral.count else { return read(index + 1) }
      // The numerals behind this one hold a number each at the least.
      guard parts.count + 1 + (groups.count - index - 1) <= count else { return }
      for end in (start + 1)...numeral.count where end == numeral.count || numeral[end].begins {
        guard let part = part(index, start..<end) else { continue }
        parts.append(part)
        split(index, from: end)
        parts.removeLast()
      }
    }
    read(0)
    return readings.count <= limit ? readings : nil
  }

  private func part(_ index: Int, _ range: Range<Int>) -> Part? {
    let numeral = groups[index]
    guard let quantity = Quantity(numeral[range].map(\.digits).joined()) else { return nil }
    let characters =
      numeral[range.lowerBound].characters
      .lowerBound..<numeral[range.upperBound - 1].characters
      .upperBound
    return Part(numeral: numerals[index], characters: characters, value: quantity.coefficient)
  }
}
