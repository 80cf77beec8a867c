/// Which marks of a table's numbers set digits in groups, and which one parts the decimals.
package struct NumberFormat: Hashable, Sendable {
  /// The decimal mark: a point or a comma; `nil` where the table has no decimals.
  package var decimal: Unicode.Scalar?
  /// Another decimal mark, where a few numbers are printed with it.
  package var rareDecimal: Unicode.Scalar?
  /// The marks of groups besides spaces and apostrophes.
  package var group: Unicode.Scalar?
  /// A mark whose every use could be either: numbers with it are not read.
  package var doubtful: Unicode.Scalar?

  package init(
    decimal: Unicode.Scalar? = nil, group: Unicode.Scalar? = nil, doubtful: Unicode.Scalar? = nil
  ) {
    self.decimal = decimal
    self.group = group
    self.doubtful = doubtful
  }
}

extension NumberFormat {
  /// The format that all numbers of a table have in common.
  ///
  /// A mark used twice in one number, or before another mark, groups; one followed by other than three
  /// digits, or behind a lone zero, parts decimals. Where every use of a mark could be either, numbers
  /// below a thousand without it tell that it groups, and numbers of four digits and more without it
  /// that nothing is known.
  ///
  /// - Parameter fallback: That of the whole document, for a mark of which the table does not tell.
  package init(of texts: some Sequence<String>, orElse fallback: NumberFormat? = nil) {
    var uses: [Unicode.Scalar: Uses] = [".": Uses(), ",": Uses()]
    var longPlainNumbers = 0
    for text in texts {
      guard let shape = DigitShape(text) else { continue }
      if shape.marks.isEmpty, shape.groups[0] > 3, !shape.looksLikeYear {
        longPlainNumbers += 1
      }
      shape.count(into: &uses)
    }
    self.init()
    if let fallback {
      for mark in [Unicode.Scalar("."), ","] where uses[mark]?.isTelling == false {
        // What is known of the document is worth as much as a few numbers.
        let either = uses[mark]?.either ?? 0
        if fallback.decimal == mark { uses[mark]?.decimal += 1 + either }
        if fallback.group == mark { uses[mark]?.group += 1 }
      }
    }
    let point = uses["."]?.role ?? .unused
    let comma = uses[","]?.role ?? .unused
    for (mark, role, other) in [
      (Unicode.Scalar("."), point, comma), (Unicode.Scalar(","), comma, point),
    ] {
      switch role {
      case .unused: continue
      case .decimal: decimal = mark
      case .group: group = mark
      case .either where other == .group: decimal = mark
      case .either where other == .decimal || longPlainNumbers <= (uses[mark]?.either ?? 0) / 4:
        group = mark
      case .either, .both: doubtful = mark
      }
    }
    if point == .decimal, comma == .decimal {
      let isPoint = (uses["."]?.decimal ?? 0) >= (uses[","]?.decimal ?? 0)
      (decimal, rareDecimal) = isPoint ? (".", ",") : (",", ".")
    }
  }

  fileprivate enum Role { case unused, decimal, group, either, both }

  fileprivate struct Uses {
    var decimal = 0
    var group = 0
    var either = 0
    /// Of those that part decimals the ones with three digits behind, which are no times or days.
    var thousandths = 0

    var isTelling: Bool { decimal > 0 || group > 0 || either == 0 }

    var role: Role {
      // Nothing groups `0.204` or `1492.097`.
      if thousandths > 0 { return group > 0 ? .both : .decimal }
      // A time or a date among many numbers does not put these in doubt.
      if decimal == 0 { return group > 0 ? .group : either > 0 ? .either : .unused }
      if group + either > 4 * decimal { return .group }
      return decimal > 4 * group ? .decimal : .both
    }
  }
}

/// How many digits of a number are in each of the groups that its marks part.
struct DigitShape {
  private(set) var groups = [0]
  private(set) var marks: [Unicode.Scalar] = []
  private var firstDigit: UInt8 = 0
  /// Whether it has nothing behind a mark that it has within, too, as a day has: `02.05.`
  private var endsInMark = false

  /// - Returns: `nil` for what has no digits, or anything within them that is no mark of numbers.
  init?(_ text: String) {
    var isInside = false
    var pending: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let digit = scalar.decimalDigit {
        if let mark = pending {
          marks.append(mark)
          groups.append(0)
          pending = nil
        }
        if !isInside { firstDigit = digit }
        groups[groups.count - 1] += 1
        isInside = true
      } else if isInside {
        guard pending == nil, let mark = scalar.numberMark else { break }
        pending = mark
      }
    }
    if groups[0] == 0 { return nil }
    endsInMark = pending != nil && pending == marks.last
  }

  var looksLikeYear: Bool {
    marks.isEmpty && groups[0] == 4 && (firstDigit == 1 || firstDigit == 2)
  }

  /// Whether its groups are those of lakhs and crores: `12,34,567`.
  private var hasLakhs: Bool {
    Set(marks).count == 1 && groups[0] <= 2 && groups.last == 3
      && groups.dropFirst().dropLast().allSatisfy { $0 == 2 }
  }

  fileprivate func count(into uses: inout [Unicode.Scalar: NumberFormat.Uses]) {
    guard let last = marks.last else { return }
    // Dates and numbers of sections are no amounts.
    let isRepeatedOften = marks.count { $0 == last } > 1
    if endsInMark || firstDigit == 0 && groups[0] > 1 { return }
    if isRepeatedOften, !hasLakhs,
      zip(marks, groups.dropFirst()).contains(where: { $0 == last && $1 != 3 })
    {
      return
    }
    let isRepeated = marks.filter { $0 == last }.count > 1
    for (index, mark) in marks.enumerated() where mark == "." || mark == "," {
      let isLast = index == marks.count - 1
      if isRepeated && mark == last || !isLast && mark != last {
        uses[mark]?.group += 1
      } else if groups[index + 1] != 3 || groups[0] == 1 && firstDigit == 0 || groups[0] > 3
        || marks.count > 1
      {
        uses[mark]?.decimal += 1
        if groups[index + 1] == 3, marks.count == 1 { uses[mark]?.thousandths += 1 }
      } else {
        uses[mark]?.either += 1
      }
    }
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  var decimalDigit: UInt8? {
    if value >= 0x30, value <= 0x39 { return UInt8(value - 0x30) }
    guard value >= 0x660, properties.generalCategory == .decimalNumber,
      let number = properties.numericValue
    else { return nil }
    return UInt8(number)
  }

  /// A mark that may stand within a number: a point, a comma, a space or an apostrophe as `' '`.
  var numberMark: Unicode.Scalar? {
    switch value {
    case 0x2E, 0x66B: "."
    case 0x2C, 0x66C: ","
    case 0x20, 0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x27, 0x2019, 0x2BC: " "
    default: nil
    }
  }
}
