import DigestModel

func key(_ text: String) -> FigureKey {
  guard let key = FigureKey(text) else { preconditionFailure("malformed key \(text)") }
  return key
}

func number(_ text: String) -> FigureValue {
  guard let quantity = Quantity(text) else { preconditionFailure("malformed number \(text)") }
  return .number(quantity)
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: year, month: month, day: day) else {
    preconditionFailure("no such day")
  }
  return date
}

func march(_ number: Int) -> FigureValue { .date(day(2026, 3, number)) }

func coordinate(_ dimension: String, _ member: String) -> FigureKey.Coordinate {
  FigureKey.Coordinate(dimension: dimension, member: member)
}

/// A box on a line, with edges that need rounding.
func box(line: Int) -> Box {
  Box(left: 72, top: Double(line) * 12 + 0.04, right: 110.25, bottom: Double(line) * 12 + 10.96)
}

func occurrence(
  _ text: String, _ value: FigureValue, page: Int, line: Int, footnote: String? = nil
) -> Figure.Occurrence {
  Figure.Occurrence(
    page: page, box: box(line: line), line: line, text: text, value: value, footnote: footnote)
}

func figure(
  _ name: String, _ measure: Measure, _ text: String, _ value: FigureValue, page: Int = 1,
  line: Int, footnote: String? = nil, reading: [Reading] = [.plain]
) -> Figure {
  Figure(
    key: key(name), measure: measure,
    occurrences: [occurrence(text, value, page: page, line: line, footnote: footnote)],
    reading: reading)
}

func word(
  _ text: String, _ left: Double, _ right: Double, line: Int, size: Double = 10,
  weight: Int = 400, rotation: Int = 0, isSuperscript: Bool = false,
  isJoined: Bool = false
) -> Word {
  Word(
    text: text,
    box: Box(left: left, top: Double(line) * 12, right: right, bottom: Double(line) * 12 + size),
    fontSize: size, weight: weight, rotation: rotation,
    isSuperscript: isSuperscript, isJoined: isJoined, line: line)
}
