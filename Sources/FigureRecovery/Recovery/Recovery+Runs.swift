import DigestModel

/// Reads values that have run together, where just one way of parting them adds up.
extension Recovery {
  /// Takes the values of a chart that have run together, by the identity that the grammar declares.
  ///
  /// - Returns: Whether there are such values; where they stay unread, a warning says why.
  mutating func readRuns(of chart: Part.Chart, _ reading: inout SectionReading) -> Bool {
    guard let footing = chart.pairs.footing else { return false }
    let current = reading
    let found = pages(of: chart, in: current) { current.isFree($0, for: chart.pairs) }
      .compactMap { $0.page.isRunning ? $0.runningRuns() : $0.legendRuns() }
    for runs in found {
      let sums = Sums(of: runs) { series in
        let read = runs.read.filter { $0.series.member == series }
          .map { key(of: $0, in: chart.pairs, reading.bound) }
        let total = total(footing, of: chart.pairs, series, reading.bound)
        guard let total, let whole = count(of: total) else { return nil }
        var rest = Int128(whole)
        for key in read {
          guard let key, let value = count(of: key) else { return nil }
          rest -= Int128(value)
        }
        guard let value = Int(exactly: rest) else { return nil }
        return Sums.Total(value: value, keys: [total] + read.compactMap(\.self))
      }
      read(runs, sums, of: chart.pairs, footing, &reading)
    }
    return !found.isEmpty
  }

  /// What the values of each series of a chart add up to.
  private struct Sums {
    /// What the numbers of a series add up to, with the figures that say so: the total, and those
    /// that are taken off it because they are read by now.
    struct Total {
      var value: Int
      var keys: [FigureKey]
    }

    /// One for each series; `nil` where it is not known.
    var totals: [Total?] = []
    var runs: [FootedRuns.Run] = []
    /// Those that hold more numbers than numerals.
    var split: [Int] = []

    init(of chart: ChartRuns, total: (String?) -> Total?) {
      var series: [String?] = []
      for (index, run) in chart.runs.enumerated() {
        let columns = run.cells.map { cell in
          if let known = series.firstIndex(of: cell.series.member) { return known }
          series.append(cell.series.member)
          totals.append(total(cell.series.member))
          return series.count - 1
        }
        runs.append(FootedRuns.Run(numbers: run.numbers, columns: columns))
        if run.numbers.numerals.count < run.cells.count { split.append(index) }
      }
    }

    /// The series that have a number in a split run.
    var used: Set<Int> { Set(split.flatMap { runs[$0].columns }) }

    var solution: FootedRuns.Solution {
      FootedRuns(runs: runs, totals: totals.map { $0?.value }).solution()
    }
  }

  func count(of key: FigureKey) -> Int? {
    guard case .number(let count) = known[key], count.decimals == 0 else { return nil }
    return count.coefficient
  }

  private func key(of cell: ChartRuns.Cell, in pairs: Pattern.Pairs, _ bound: Bound) -> FigureKey? {
    pairs.capture.template.key(
      in: grammar.publication, cell.coordinates(in: pairs) + bound.coordinates)
  }

  func total(
    _ footing: Pattern.Footing, of pairs: Pattern.Pairs, _ series: String?, _ bound: Bound
  ) -> FigureKey? {
    var coordinates = bound.coordinates
    if let dimension = pairs.series?.dimension, let series {
      coordinates.insert(FigureKey.Coordinate(dimension: dimension, member: series), at: 0)
    }
    return footing.total.key(in: grammar.publication, coordinates)
  }

  private mutating func read(
    _ chart: ChartRuns, _ sums: Sums, of pairs: Pattern.Pairs, _ footing: Pattern.Footing,
    _ reading: inout SectionReading
  ) {
    guard sums.used.allSatisfy({ sums.totals[$0] != nil }) else {
      return leave(chart, sums, .remarkRunUnknown)
    }
    switch sums.solution {
    case .none: leave(chart, sums, .remarkRunNone, footing.rule)
    case .several: leave(chart, sums, .remarkRunSeveral, footing.rule)
    case .one(let parts):
      var matches: [StatementMatch] = []
      var keys = sums.totals.map { $0?.keys ?? [] }
      for (index, run) in chart.runs.enumerated() {
        var match = run.match(parts[index], of: pairs, in: text)
        match.readings = chart.readings
        if sums.split.contains(index) { match.readings.append(.arithmetic(identity: footing.rule)) }
        for (capture, column) in zip(match.captures, sums.runs[index].columns) {
          guard
            let key = match.key(
              of: capture, in: grammar.publication, section: reading.bound.coordinates),
            known[key].map({ $0 == capture.value }) ?? true
          else { return leave(chart, sums, .remarkRunOtherwise) }
          keys[column].append(key)
        }
        matches.append(match)
      }
      for match in matches where claim(match, reading.bound, isIgnored: false) {
        reading.take(match.wording, for: pairs)
      }
      usedIdentities += sums.used.sorted().map {
        RecoveredDocument.UsedIdentity(name: footing.rule, keys: keys[$0])
      }
    }
  }

  /// Says why the numbers of a run stay unread.
  private mutating func leave(
    _ chart: ChartRuns, _ sums: Sums, _ remark: Term, _ rule: String = ""
  ) {
    for index in sums.split {
      let numerals = chart.runs[index].numbers.numerals
      let printed = numerals.map { text.numerals[$0].text }.joined(separator: " ")
      report(
        .warning,
        remark.text.filled([
          "text": printed, "n": String(chart.runs[index].cells.count), "rule": rule,
        ]),
        at: text.numerals[numerals[0]].item)
    }
  }
}

extension ChartRuns.Cell {
  /// What the label and the series say of the value.
  fileprivate func coordinates(in pairs: Pattern.Pairs) -> [FigureKey.Coordinate] {
    var coordinates: [FigureKey.Coordinate] = []
    if let label = label.label {
      coordinates.append(FigureKey.Coordinate(dimension: label.dimension, member: label.member))
    }
    if let dimension = pairs.series?.dimension, let member = series.member {
      coordinates.append(FigureKey.Coordinate(dimension: dimension, member: member))
    }
    return coordinates
  }
}

extension ChartRuns.Run {
  /// The run as a place of the chart's statement, each number with its own label and series.
  fileprivate func match(
    _ parts: [NumberRun.Part], of pairs: Pattern.Pairs, in text: DocumentText
  ) -> StatementMatch {
    let wording = cells.flatMap(\.label.items)
    let items = wording + numbers.numerals.map { text.numerals[$0].item }
    var match = StatementMatch(items: (items.min() ?? 0)...(items.max() ?? 0))
    match.wording = wording
    match.captures = zip(parts, cells).map { part, cell in
      let characters = text.numerals[part.numeral].text.utf8
      let first = characters.index(characters.startIndex, offsetBy: part.characters.lowerBound)
      let end = characters.index(first, offsetBy: part.characters.count)
      var capture = CaptureMatch(
        capture: pairs.capture, numeral: part.numeral, value: .number(Quantity(part.value)),
        text: String(characters[first..<end]) ?? "", part: part.characters)
      capture.bindings = cell.coordinates(in: pairs)
      capture.readings = cell.label.label?.approximation.map { [$0] } ?? []
      return capture
    }
    return match
  }
}
