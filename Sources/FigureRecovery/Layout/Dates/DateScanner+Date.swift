import DigestModel
import Publications

/// Days, in words and in numerals.
extension DateScanner {
  /// A day, with the weekday before it where there is one.
  func date(at index: Int, in line: LinePieces) -> Run? {
    if let weekday = weekday(at: index, in: line),
      let next = joint(after: weekday.pieces.upperBound, in: line)?.next,
      var run = wordedDate(at: next, in: line)
        ?? (line[next].kind == .digits ? numericDate(at: next, in: line) : nil)
    {
      run.pieces = index..<run.pieces.upperBound
      run.text = line.text(of: run.pieces)
      if case .date(let date) = run.form, date.weekday != weekday.number {
        run.form = .noDate(.otherWeekday(date))
      }
      return run
    }
    return wordedDate(at: index, in: line)
  }

  /// Short names of weekdays are words, too: those of so many letters count only with a mark behind.
  private static let shortName = 2

  private func weekday(at index: Int, in line: LinePieces) -> CalendarWords.Found? {
    guard line[index].kind == .letters, let found = words.find(words.weekdays, at: index, in: line),
      found.pieces.upperBound < line.count
    else { return nil }
    let isShort =
      found.pieces.count == 1 && line.scalars(of: index).count <= Self.shortName
    let sign = line.sign(found.pieces.upperBound)
    return isShort && sign != "." && sign != "," ? nil : found
  }

  /// A day whose month is printed by name.
  ///
  /// - Parameter isRangeEnd: Digits and a dash before it are the beginning of a range.
  func wordedDate(at index: Int, in line: LinePieces, isRangeEnd: Bool = false) -> Run? {
    let parts = parts(from: index, in: line)
    guard parts.count == 3, let month = parts.first(where: \.isMonth) else { return nil }
    var pieces = index..<parts[2].pieces.upperBound
    func run(_ form: DocumentNumeral.Form) -> Run {
      Run(pieces: pieces, form: form, text: line.text(of: pieces))
    }
    guard let (day, year) = dayAndYear(of: parts, in: line) else { return nil }
    if !isRangeEnd, isCut(before: index, in: line) { return run(.noDate(.notWhole)) }
    if let end = cut(after: pieces.upperBound, in: line) {
      pieces = index..<end
      return run(.noDate(.notWhole))
    }
    if let end = rival(of: parts, year: year, in: line) {
      pieces = index..<end
      return run(.noDate(.severalReadings))
    }
    guard year.isYear || year.digits == 2 else { return run(.noDate(.noYear)) }
    guard month.number > 0 else { return run(.noDate(.severalMonths)) }
    let number = year.digits == 2 ? format.century + year.number : year.number
    let date = CalendarDate(year: number, month: month.number, day: day.number)
    return run(date.map { .date($0) } ?? .noDate(.noSuchDay))
  }

  /// Which of two numbers is the day and which the year; `nil` where they are no such two.
  private func dayAndYear(of parts: [Part], in line: LinePieces) -> (day: Part, year: Part)? {
    let numbers = parts.filter { !$0.isMonth }
    guard numbers.count == 2 else { return nil }
    let (first, second) = (numbers[0], numbers[1])
    let isAroundMonth = parts[1].isMonth
    // What may be a year with a digit too few or too many is no count for sure.
    if isAroundMonth, !(1...2).contains(first.digits), first.digits != 4, second.mayBeDay {
      return (second, first)
    }
    if first.digits == 4 {
      // Only a word tells that a day and not a count stands behind a year.
      let isJoined = isAroundMonth || parts[0].isMonth == false && parts[1].before.hasWord
      return isJoined && !parts[0].isMonth && second.mayBeDay && first.isYear
        ? (second, first) : nil
    }
    guard first.mayBeDay, !parts[2].isMonth else { return nil }
    if second.digits == 4 { return (first, second) }
    let isSet = isAroundMonth || second.before.hasComma || second.before.hasDash
    if second.digits == 2, !second.isOrdinal {
      if isAroundMonth, second.before.hasComma { return nil }
      if isAroundMonth, format.order == .ymd, first.digits == 2, !first.isOrdinal {
        return (second, first)
      }
      return isSet ? (first, second) : nil
    }
    // Three digits behind the day may be a group of a count that begins with the day's.
    let isYear = second.digits > 4 || isSet && second.digits == 3
    return isYear && !second.isOrdinal ? (first, second) : nil
  }

  /// Whether digits before a piece hang on it.
  private func isCut(before index: Int, in line: LinePieces) -> Bool {
    guard index >= 2, line[index].kind == .digits, line[index].isGlued, line[index - 1].isGlued,
      let sign = line.sign(index - 1), sign != "(", sign != ")"
    else { return false }
    return line[index - 2].kind == .digits
  }

  /// Where what hangs on the end of a date ends; `nil` where nothing does.
  func cut(after end: Int, in line: LinePieces) -> Int? {
    guard end < line.count, line[end].isGlued else { return nil }
    switch line[end].kind {
    case .letters:
      let isWord =
        words.find(words.between, at: end, in: line) ?? words.find(words.ordinal, at: end, in: line)
      return isWord == nil ? end + 1 : nil
    case .digits, .otherNumber: return end + 1
    case .raisedDigits: return nil
    case .sign:
      // A dash may lead to another date.
      guard let sign = line.sign(end), sign != "(", sign != ")", end + 1 < line.count,
        line[end + 1].isGlued, line[end + 1].kind == .digits
      else { return nil }
      let parts = parts(from: end + 1, in: line)
      let leadsToDate =
        parts.count == 3 && dayAndYear(of: parts, in: line) != nil
        || numericDate(at: end + 1, in: line) != nil
      return leadsToDate ? nil : end + 2
    }
  }

  /// Where another number ends that the last one of a date may belong to, or that may be the year in
  /// place of it; `nil` where there is none.
  private func rival(of parts: [Part], year: Part, in line: LinePieces) -> Int? {
    let last = parts[2]
    guard last.digits <= 2, year.digits == 2 || year.digits == 4,
      last.pieces != year.pieces || year.digits == 2
    else { return nil }
    var next = last.pieces.upperBound
    if next < line.count, line.sign(next) == "," { next += 1 }
    guard line.isAdjacent(next) else { return nil }
    // `5 May-18 May 2021`: what may be a year is the day of another date.
    if line[next].kind == .letters, last.pieces == year.pieces,
      let month = words.find(words.months, at: next, in: line)
    {
      return month.pieces.upperBound
    }
    guard line[next].kind == .digits, let number = line.wholeNumber(next) else { return nil }
    let isTime = next + 1 < line.count && line.sign(next + 1) == ":" && line[next + 1].isGlued
    if isTime { return nil }
    // Behind a year of two digits stands the year or the rest of a count; behind a day, too.
    return last.pieces == year.pieces || number.digits >= 3 ? next + 1 : nil
  }

  private static let dateSigns: Set<Unicode.Scalar> = [".", "/", "-"]

  /// A day in numerals alone, in the publication's order.
  func numericDate(at index: Int, in line: LinePieces) -> Run? {
    let lengths: [ClosedRange<Int>] =
      format.order == .ymd ? [4...4, 1...2, 1...2] : [1...2, 1...2, 2...4]
    guard index + 4 < line.count, let sign = line.sign(index + 1),
      Self.dateSigns.contains(sign), sign == line.sign(index + 3),
      (1...4).allSatisfy({ line[index + $0].isGlued }),
      [0, 2, 4].allSatisfy({ line[index + $0].kind == .digits }),
      let first = line.wholeNumber(index), lengths[0].contains(first.digits),
      let second = line.wholeNumber(index + 2), lengths[1].contains(second.digits),
      let third = line.wholeNumber(index + 4), lengths[2].contains(third.digits)
    else { return nil }
    let yearDigits = format.order == .ymd ? first.digits : third.digits
    guard yearDigits != 3 else { return nil }
    func year(_ number: Int) -> Int { yearDigits == 2 ? format.century + number : number }
    let day =
      switch format.order {
      case .dmy: CalendarDate(year: year(third.value), month: second.value, day: first.value)
      case .mdy: CalendarDate(year: year(third.value), month: first.value, day: second.value)
      case .ymd: CalendarDate(year: year(first.value), month: second.value, day: third.value)
      }
    let pieces = index..<(index + 5)
    return Run(
      pieces: pieces, form: day.map { .date($0) } ?? .noDate(.noSuchDay),
      text: line.text(of: pieces))
  }
}
