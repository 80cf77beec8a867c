import DigestModel
import Publications

/// The names of months, weekdays, quarters and weeks, folded and ready to be found in a line.
struct CalendarWords: Sendable {
  /// Names that each stand for a number.
  struct Names: Sendable {
    /// By folded letters and digits; 0 where a name stands for several numbers.
    private(set) var numbers: [[UInt32]: Int] = [:]
    /// The beginnings of names of several pieces, each as long as some pieces.
    private(set) var openings: Set<[UInt32]> = []

    /// - Parameter pieces: A name's folded letters and digits, piece by piece.
    fileprivate mutating func add(_ pieces: [[UInt32]], for number: Int) {
      let name = pieces.flatMap(\.self)
      guard !name.isEmpty else { return }
      numbers[name] = numbers[name].map { $0 == number ? number : 0 } ?? number
      for count in 1..<max(1, pieces.count) {
        openings.insert(Array(pieces[..<count].joined()))
      }
    }
  }

  let folding: Folding
  private(set) var months = Names()
  private(set) var weekdays = Names()
  private(set) var quarters = Names()
  private(set) var weeks = Names()
  private(set) var between = Names()
  private(set) var ordinal = Names()
  /// The letters and digits that a month, weekday, quarter or week begins with.
  private(set) var initials: Set<UInt32> = []

  init(_ names: CalendarNames, folding: Folding) {
    self.folding = folding
    for (index, list) in names.months.enumerated() {
      for name in list { months.add(pieces(of: name), for: index + 1) }
    }
    for (index, list) in names.weekdays.enumerated() {
      for name in list { weekdays.add(pieces(of: name), for: index + 1) }
    }
    for (index, list) in names.quarters.enumerated() {
      for name in list { quarters.add(pieces(of: name), for: index + 1) }
    }
    for word in names.week + ["W"] { weeks.add(pieces(of: word), for: 1) }
    for word in names.between { between.add(pieces(of: word), for: 1) }
    for word in names.ordinal { ordinal.add(pieces(of: word), for: 1) }
    addNumberedQuarters(names)
    for table in [months, weekdays, quarters, weeks] {
      for name in table.numbers.keys { name.first.map { _ = initials.insert($0) } }
    }
  }

  /// `2 quarter`, `2nd quarter`, `II quarter`, `quarter 2`, `quarter II`; `Q2` is ISO 8601's, in any
  /// language.
  private mutating func addNumberedQuarters(_ names: CalendarNames) {
    for (index, roman) in ["I", "II", "III", "IV"].enumerated() {
      let number = index + 1
      quarters.add(pieces(of: "Q\(number)"), for: number)
      for word in names.quarter {
        var printed = [
          "\(number) \(word)", "\(roman) \(word)", "\(word) \(number)", "\(word) \(roman)",
        ]
        printed += names.ordinal.map { "\(number)\($0) \(word)" }
        for form in printed { quarters.add(pieces(of: form), for: number) }
      }
    }
  }

  /// A name's folded letters and digits, cut as a line's words are.
  private func pieces(of name: String) -> [[UInt32]] {
    let line = LinePieces([Word(text: name, box: Box(left: 0, top: 0, right: 1, bottom: 1))])
    return (0..<line.count).filter { line[$0].kind != .sign }.map { letters(of: $0, in: line) }
  }

  /// The folded letters and digits of a piece; none for a sign.
  func letters(of piece: Int, in line: LinePieces) -> [UInt32] {
    guard line[piece].kind != .sign else { return [] }
    var letters: [UInt32] = []
    for scalar in line.scalars(of: piece) { folding.append(scalar, to: &letters) }
    return letters
  }
}

extension CalendarWords {
  /// A name that stands in a line.
  struct Found: Equatable {
    /// The month, weekday or quarter; 0 where the name may be several.
    var number: Int
    var pieces: Range<Int>
  }

  /// Signs that may stand inside a name: `B.e.`, `segunda-feira`, `d’abril`.
  private static let innerSigns: Set<Unicode.Scalar> = [
    ".", "-", "\u{2010}", "\u{2011}", "'", "\u{2019}",
  ]

  /// The longest of some names that begins at a piece and ends with one.
  func find(_ names: Names, at index: Int, in line: LinePieces) -> Found? {
    guard index < line.count, line[index].kind != .sign else { return nil }
    var letters: [UInt32] = []
    var found: Found?
    var endsInNumber = false
    var piece = index
    while piece < line.count, piece == index || line.isAdjacent(piece) {
      if let sign = line.sign(piece) {
        guard Self.innerSigns.contains(sign) else { break }
      } else {
        // `1 1月` is a day before a month, not `11月`.
        let isNumber = line[piece].kind != .letters
        if isNumber, endsInNumber { break }
        endsInNumber = isNumber
        letters += self.letters(of: piece, in: line)
        if let number = names.numbers[letters] {
          found = Found(number: number, pieces: index..<(piece + 1))
        }
        guard names.openings.contains(letters) else { break }
      }
      piece += 1
    }
    return found
  }

  /// Whether a month, weekday, quarter or week is named at a piece.
  func isName(at index: Int, in line: LinePieces) -> Bool {
    [months, weekdays, quarters, weeks].contains {
      find($0, at: index, in: line) != nil
    }
  }

  /// Whether a month, weekday, quarter or week may begin with a piece.
  func mayBegin(at index: Int, in line: LinePieces) -> Bool {
    guard let first = line.scalars(of: index).first else { return false }
    var letters: [UInt32] = []
    folding.append(first, to: &letters)
    return letters.first.map(initials.contains) ?? false
  }
}

extension LinePieces {
  /// Whether a piece stands in the same cell as the one before it.
  func isAdjacent(_ index: Int) -> Bool {
    guard index > 0, index < count else { return false }
    return self[index].word == self[index - 1].word || !isCellGap(before: self[index].word)
  }

  /// Pieces as printed, one space where there is a gap.
  func text(of span: Range<Int>) -> String {
    var text = ""
    for index in span {
      if index > span.lowerBound, !self[index].isGlued { text += " " }
      text += self.text(of: index)
    }
    return text
  }

  /// The number that digits of any script write, and how many they are; `nil` where there are others
  /// or too many for a year.
  func wholeNumber(_ index: Int) -> (value: Int, digits: Int)? {
    guard index < count, self[index].kind == .digits || self[index].kind == .raisedDigits else {
      return nil
    }
    var value = 0
    let scalars = scalars(of: index)
    guard scalars.count < 10 else { return nil }
    for scalar in scalars {
      // Superscripts and the like have a value, too, but write no number.
      let properties = scalar.properties
      guard properties.numericType == .decimal, let digit = properties.numericValue else {
        return nil
      }
      value = value * 10 + Int(digit)
    }
    return (value, scalars.count)
  }
}
