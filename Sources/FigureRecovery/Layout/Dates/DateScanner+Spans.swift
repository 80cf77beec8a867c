import DigestModel

/// Several days that are printed as one: from a day to another, a month, a quarter, a week.
extension DateScanner {
  /// `1–18 September 2020`, `28 September – 4 October 2020`, `September 1–18, 2020`.
  func days(at index: Int, in line: LinePieces) -> Run? {
    if line[index].kind == .digits, let first = number(at: index, in: line), first.mayBeDay,
      let range = rangeEnd(after: first.pieces.upperBound, in: line),
      let end = wordedDate(at: range.next, in: line, isRangeEnd: true),
      case .date(let last) = end.form,
      let day = line.wholeNumber(range.next), day.digits <= 2
    {
      let isRange = first.number < day.value
      // `No 12 – 18 September 2020` may be an issue and its day.
      guard isRange || range.isGlued else { return nil }
      let start = CalendarDate(year: last.year, month: last.month, day: first.number)
      let pieces = index..<end.pieces.upperBound
      guard isRange, range.isGlued, !range.isStroke, let start, day.value == last.day else {
        return run(pieces, .noDate(.severalReadings), in: line)
      }
      return run(pieces, .days(Period(start: start, end: last)), in: line)
    }
    let parts = parts(from: index, in: line).prefix(2)
    guard parts.count == 2, let month = parts.first(where: \.isMonth)?.number,
      let day = parts.first(where: \.mayBeDay)?.number,
      let range = rangeEnd(after: parts[1].pieces.upperBound, in: line)
    else { return nil }
    if let end = wordedDate(at: range.next, in: line, isRangeEnd: true),
      case .date(let last) = end.form
    {
      let year = month > last.month ? last.year - 1 : last.year
      let pieces = index..<end.pieces.upperBound
      guard let start = CalendarDate(year: year, month: month, day: day), start < last else {
        return run(pieces, .noDate(.noSuchDay), in: line)
      }
      return run(pieces, .days(Period(start: start, end: last)), in: line)
    }
    guard parts[0].isMonth, let second = number(at: range.next, in: line), second.mayBeDay,
      let next = joint(after: second.pieces.upperBound, in: line)?.next,
      let year = number(at: next, in: line), year.isYear
    else { return nil }
    let pieces = index..<year.pieces.upperBound
    guard let start = CalendarDate(year: year.number, month: month, day: day),
      let last = CalendarDate(year: year.number, month: month, day: second.number), start < last
    else { return run(pieces, .noDate(.noSuchDay), in: line) }
    return run(pieces, .days(Period(start: start, end: last)), in: line)
  }

  private func run(_ pieces: Range<Int>, _ form: DocumentNumeral.Form, in line: LinePieces) -> Run {
    Run(pieces: pieces, form: form, text: line.text(of: pieces))
  }

  // MARK: Months, quarters and weeks

  /// A part of a year that is printed by name or number.
  private enum Unit {
    case months(ClosedRange<Int>)
    case week(Int)

    func days(of year: Int) -> Period? {
      switch self {
      case .months(let months):
        guard let start = CalendarDate(year: year, month: months.lowerBound, day: 1),
          let end = CalendarDate(
            year: year, month: months.upperBound,
            day: CalendarDate.days(inMonth: months.upperBound, of: year))
        else { return nil }
        return Period(start: start, end: end)
      case .week(let week): return CalendarDate.days(ofWeek: week, of: year)
      }
    }
  }

  /// A month, quarter or week with its year before or behind it.
  func span(at index: Int, in line: LinePieces) -> Run? {
    guard !isContinued(index, in: line) else { return nil }
    var found: (unit: Unit, year: Int, end: Int)?
    if let (unit, end) = unit(at: index, in: line),
      let next = joint(after: end, in: line)?.next, let year = number(at: next, in: line),
      year.isYear
    {
      found = (unit, year.number, year.pieces.upperBound)
    } else if let year = number(at: index, in: line), year.isYear,
      let next = joint(after: year.pieces.upperBound, in: line)?.next,
      let (unit, end) = unit(at: next, in: line)
    {
      found = (unit, year.number, end)
    }
    guard let found else { return nil }
    let pieces = index..<found.end
    if let end = cut(after: found.end, in: line) {
      return run(index..<end, .noDate(.notWhole), in: line)
    }
    // Another number may make a day of the month.
    if line.isAdjacent(found.end), line[found.end].kind == .digits {
      return run(index..<(found.end + 1), .noDate(.severalReadings), in: line)
    }
    guard let days = found.unit.days(of: found.year) else {
      return run(pieces, .noDate(.noSuchDay), in: line)
    }
    return run(pieces, .days(days), in: line)
  }

  /// Whether a piece goes on with what began before it: a day, or a month that has no year of its own.
  private func isContinued(_ index: Int, in line: LinePieces) -> Bool {
    var piece = index
    for _ in 0..<3 where line.isAdjacent(piece) && piece > 0 {
      piece -= 1
      if line[piece].kind == .digits || line[piece].kind == .raisedDigits { return true }
      if words.find(words.months, at: piece, in: line)?.pieces.upperBound == piece + 1 {
        return true
      }
    }
    return false
  }

  private func unit(at index: Int, in line: LinePieces) -> (Unit, end: Int)? {
    if let month = words.find(words.months, at: index, in: line), month.number > 0 {
      let end = month.pieces.upperBound
      guard let range = rangeEnd(after: end, in: line),
        let last = words.find(words.months, at: range.next, in: line), last.number > month.number
      else { return (.months(month.number...month.number), end) }
      return (.months(month.number...last.number), last.pieces.upperBound)
    }
    if let quarter = words.find(words.quarters, at: index, in: line), quarter.number > 0 {
      return (
        .months((3 * quarter.number - 2)...(3 * quarter.number)), quarter.pieces.upperBound
      )
    }
    if let word = words.find(words.weeks, at: index, in: line) {
      guard let number = weekNumber(at: word.pieces.upperBound, in: line) else { return nil }
      return (.week(number.value), number.end)
    }
    guard let number = weekNumber(at: index, in: line),
      let next = joint(after: number.end, in: line)?.next,
      let word = words.find(words.weeks, at: next, in: line)
    else { return nil }
    return (.week(number.value), word.pieces.upperBound)
  }

  /// The number of a week, which may be glued to a letter.
  private func weekNumber(at index: Int, in line: LinePieces) -> (value: Int, end: Int)? {
    guard index < line.count, line.isAdjacent(index) || index == 0 else { return nil }
    if let part = number(at: index, in: line) {
      return part.mayBeDay ? (part.number, part.pieces.upperBound) : nil
    }
    guard line[index].kind == .raisedDigits, !line.words[line[index].word].isSuperscript,
      let number = line.wholeNumber(index), number.digits == 1
    else { return nil }
    return (number.value, index + 1)
  }
}

extension DateScanner {
  /// Whether a number stands beside a month's name, as a day or year does, and so is no count.
  func isPart(_ run: Run, in line: LinePieces) -> Bool {
    guard case .number(let quantity, isPercent: false) = run.form, quantity.decimals == 0,
      run.pieces.count == 1, let number = line.wholeNumber(run.pieces.lowerBound),
      (1...2).contains(number.digits) && (1...31).contains(number.value)
        || number.digits == 4 && Self.years.contains(number.value)
    else { return false }
    let end = self.number(at: run.pieces.lowerBound, in: line)?.pieces.upperBound
    if let end, let next = joint(after: end, in: line)?.next,
      words.find(words.months, at: next, in: line) != nil
    {
      return true
    }
    // Three pieces back, as in `May, the 3`; or the name itself has a number.
    let index = run.pieces.lowerBound
    for piece in (max(0, index - 3)...index).reversed() {
      if let month = words.find(words.months, at: piece, in: line),
        month.pieces.contains(index)
          || joint(after: month.pieces.upperBound, in: line)?.next == index
      {
        return true
      }
      if !line.isAdjacent(piece) { return false }
    }
    return false
  }
}
