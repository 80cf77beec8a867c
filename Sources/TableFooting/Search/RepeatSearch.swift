import DigestModel

/// Finds the numbers that a table states again as another one before it has them, under the same words.
///
/// Two cells meet where label and head are the same in both tables, each once. The same words head other
/// years, other places and other kinds as well, so a line repeats one of another table only where all of
/// its cells that meet agree, or all but one of six and more, and chance explains it less than once in ten
/// thousand, by the length of the numbers and by how often those of the tables' other lines agree.
struct RepeatSearch {
  /// A cell and the one that it repeats.
  struct Meeting: Hashable {
    var cell: FootedEquation.Place
    var source: FootedEquation.Place
    /// What is printed in the cell less what is in the source; 0 where they agree.
    var difference: Quantity
  }

  /// A line of a table that states numbers of another table again.
  struct Line {
    var table: Int
    var source: Int
    var meetings: [Meeting]
    /// How many cells agree, of how many that meet.
    var agreeing: Int
    var all: Int
    var evidence: Int
  }

  private let tables: [FootedTable]

  init(_ tables: [FootedTable]) { self.tables = tables }

  /// How many cells of a line must agree, how many where one does not, and of how many numbers.
  private static let least = 3
  private static let leastBesideFailure = 5
  private static let leastNumbers = 3
  /// A chance of one in ten thousand, in hundredths of a power of ten, and what a failure needs more.
  private static let threshold = 400
  private static let doubt = 200
  /// The most that one number is worth.
  private static let most = 300
  /// How many tables before it with the same words a cell is compared with.
  private static let reach = 8

  /// The cell's words: its row's label and its column's heads.
  private struct Words: Hashable {
    var label: String
    var head: String
  }

  fileprivate struct Pair: Hashable, Comparable {
    var table: Int
    var source: Int

    static func < (left: Pair, right: Pair) -> Bool {
      (left.table, left.source) < (right.table, right.source)
    }
  }

  /// - Returns: In the order of the tables; each cell in one line at most.
  /// - Complexity: O(*n*) in the cells.
  func lines() -> [Line] {
    guard tables.count > 1 else { return [] }
    var sites: [Words: [(table: Int, place: FootedEquation.Place)]] = [:]
    var meetings: [Pair: [Meeting]] = [:]
    let periods = tables.map { Self.numbers(in: $0.reading.table.title) }
    for (index, table) in tables.enumerated() {
      for (words, place) in Self.cells(of: table.reading) {
        for site in (sites[words] ?? []).suffix(Self.reach)
        where periods[site.table] == periods[index] {
          if let meeting = meeting(of: place, in: table, with: site.place, in: tables[site.table]) {
            meetings[Pair(table: index, source: site.table), default: []].append(meeting)
          }
        }
        sites[words, default: []].append((index, place))
      }
    }
    let tried = Decades.hundredths(of: 10 * meetings.count)
    var found: [Line] = []
    var known: Set<Pair.Cell> = []
    for (pair, met) in meetings.sorted(by: { $0.key < $1.key }) {
      let columns = Dictionary(grouping: met) { [$0.cell.column, $0.source.column] }
      let rows = Dictionary(grouping: met) { [$0.cell.row, $0.source.row] }
      for groups in [columns, rows] {
        let lines = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        let chance = Self.chance(in: lines)
        for group in lines {
          guard var line = line(of: group, pair, tried: tried, chance: chance) else { continue }
          line.meetings.removeAll {
            !known.insert(Pair.Cell(table: pair.table, place: $0.cell)).inserted
          }
          if !line.meetings.isEmpty { found.append(line) }
        }
      }
    }
    return found
  }

  /// Whether all cells of a line agree, or all but one of many.
  private static func isRepeat(_ group: [Meeting]) -> Bool {
    let agreeing = group.count { $0.difference.coefficient == 0 }
    return agreeing == group.count && agreeing >= least
      || agreeing == group.count - 1 && agreeing >= leastBesideFailure
  }

  /// How little an agreement is worth where numbers agree here and there in other lines, as those of few
  /// cases do from day to day, in hundredths of a power of ten; `nil` where that tells nothing.
  private static func chance(in lines: [[Meeting]]) -> Int? {
    let others = lines.filter { !isRepeat($0) }.joined()
    let agreeing = others.count { $0.difference.coefficient == 0 }
    guard others.count - agreeing >= 2 else { return nil }
    return Decades.hundredths(of: 100)
      - Decades.hundredths(of: max(1, 100 * agreeing / others.count))
  }

  private func line(of group: [Meeting], _ pair: Pair, tried: Int, chance: Int?) -> Line? {
    guard Self.isRepeat(group) else { return nil }
    let agreeing = group.filter { $0.difference.coefficient == 0 }
    let failing = group.count - agreeing.count
    if let chance, agreeing.count * chance < Self.threshold + tried { return nil }
    var numbers: Set<Int> = []
    var evidence = -tried
    for meeting in agreeing {
      guard case .number(let number, _) = tables[pair.table].reading.content(at: meeting.cell),
        numbers.insert(number.coefficient).inserted
      else { continue }
      evidence += min(Self.most, Decades.hundredths(of: abs(number.coefficient)))
    }
    guard numbers.count >= Self.leastNumbers,
      evidence >= Self.threshold + (failing == 0 ? 0 : Self.doubt)
    else { return nil }
    var line = Line(
      table: pair.table, source: pair.source, meetings: group, agreeing: agreeing.count,
      all: group.count, evidence: evidence)
    if failing > 0 {
      // Where both are right in their own tables, they are of something else each.
      line.meetings.removeAll { meeting in
        meeting.difference.coefficient != 0 && isConfirmed(meeting.cell, in: tables[pair.table])
          && isConfirmed(meeting.source, in: tables[pair.source])
      }
    }
    return line
  }

  /// Whether a cell takes part in sums that hold, and in none that fails.
  private func isConfirmed(_ place: FootedEquation.Place, in table: FootedTable) -> Bool {
    let own = table.equations.filter { equation in
      equation.total == place || equation.parts.contains { $0.place == place }
    }
    return own.contains { $0.status == .pass } && !own.contains { $0.status == .fail }
  }

  /// How two numbers that are printed alike compare; `nil` for those that are not, and for nothing.
  private func meeting(
    of place: FootedEquation.Place, in table: FootedTable, with source: FootedEquation.Place,
    in other: FootedTable
  ) -> Meeting? {
    guard case .number(let number, let isPercent) = table.reading.content(at: place),
      case .number(let first, isPercent) = other.reading.content(at: source),
      number.decimals == first.decimals, number.coefficient != 0 || first.coefficient != 0,
      let difference = number.adding(first, times: -1)
    else { return nil }
    return Meeting(cell: place, source: source, difference: difference)
  }

  /// The numbers whose words no other number of the table has.
  private static func cells(
    of reading: TableReading
  ) -> [(words: Words, place: FootedEquation.Place)] {
    let heads = reading.heads.map { folded($0.joined(separator: " ")) }
    let labels = reading.labels.map { folded($0) }
    let repeatedHeads = repeated(heads)
    let body = reading.contents.indices.dropFirst(reading.headRows).dropLast(reading.carriedRows)
    let repeatedLabels = repeated(body.map { labels[$0] })
    var cells: [(words: Words, place: FootedEquation.Place)] = []
    for row in body where !labels[row].isEmpty && !repeatedLabels.contains(labels[row]) {
      for column in reading.contents[row].indices
      where !heads[column].isEmpty && !repeatedHeads.contains(heads[column]) {
        guard case .number = reading.contents[row][column],
          reading.table.rows[row][column]?.doubt == nil
        else { continue }
        cells.append(
          (
            Words(label: labels[row], head: heads[column]),
            FootedEquation.Place(row: row, column: column)
          ))
      }
    }
    return cells
  }

  private static func repeated(_ texts: [String]) -> Set<String> {
    var (seen, repeated) = (Set<String>(), Set<String>())
    for text in texts where !seen.insert(text).inserted { repeated.insert(text) }
    return repeated
  }

  /// Lower case, letters and digits alone.
  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars
    where scalar.decimalDigit != nil || scalar.properties.isAlphabetic {
      folded.unicodeScalars.append(scalar)
    }
    return folded
  }

  /// The numbers in a title, as those of days and years, but for that of the table itself: one of its
  /// first two words, with up to three digits.
  private static func numbers(in title: String) -> [String] {
    title.split(separator: " ").enumerated().compactMap { index, word in
      let digits = word.unicodeScalars.filter { $0.decimalDigit != nil }
      if digits.isEmpty || index < 2 && digits.count <= 3 { return nil }
      return String(String.UnicodeScalarView(digits))
    }
  }
}

extension RepeatSearch.Pair {
  /// A cell of one of the document's tables.
  fileprivate struct Cell: Hashable {
    var table: Int
    var place: FootedEquation.Place
  }
}
