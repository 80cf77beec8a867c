package import DigestModel

/// Why a figures file could not be read, or a digest not be typeset.
package enum TypesettingError: Error, Hashable, Sendable {
  /// The first line of a figures file is not the one expected.
  case header(found: String)
  /// A quoted field that is never closed, or text after its closing quote.
  case quotation(line: Int)
  /// A row has too few or too many fields.
  case fieldCount(line: Int, found: Int)
  /// A row without an indicator or text.
  case emptyField(line: Int, column: String)
  /// The value and the printed text of a row do not say the same.
  case disagreement(line: Int, value: String, text: String)
  /// A key that a former line has already.
  case repeatedKey(line: Int, key: FigureKey)
  /// The report period, which every digest prints, is missing.
  case noPeriod
  /// Figures that the digest prints nowhere.
  case unplaced([FigureKey])
  /// Fontconfig has another family, or weight, than the one asked for.
  case font(wanted: String, found: String?)
  /// A font lacks a character.
  case glyph(family: String, scalar: Unicode.Scalar)
  /// A page's text does not fit on the page at any allowed size.
  case overflow(unit: String, layout: String)
  /// Cairo reports an error.
  case drawing(String)
  /// A month that a digest cannot be made for.
  case month(String)
}

extension TypesettingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .header(let found):
      "line 1: expected “\(FiguresFile.columns.joined(separator: ","))”, found “\(found)”"
    case .quotation(let line): "line \(line): a quoted field is not closed where it should be"
    case .fieldCount(let line, let found):
      "line \(line): expected \(FiguresFile.columns.count) fields, found \(found)"
    case .emptyField(let line, let column): "line \(line): the field “\(column)” is empty"
    case .disagreement(let line, let value, let text):
      "line \(line): the value “\(value)” is not what the text “\(text)” says"
    case .repeatedKey(let line, let key): "line \(line): “\(key)” stands in a line before"
    case .noPeriod: "no report period: “period.start[unit=all,span=monthly]” is missing"
    case .unplaced(let keys):
      "the digest has no place for “\(keys.map(\.description).joined(separator: "”, “"))”"
    case .font(let wanted, .some(let found)):
      "expected the font “\(wanted)”, found “\(found)”: install fonts-dejavu-core and "
        + "fonts-dejavu-extra"
    case .font(let wanted, nil):
      "expected the font “\(wanted)”, found none: install fonts-dejavu-core and "
        + "fonts-dejavu-extra"
    case .glyph(let family, let scalar):
      "the font “\(family)” lacks “\(scalar)” (U+\(hexadecimal(scalar)))"
    case .overflow(let unit, let layout):
      "the page of “\(unit)” does not fit in the layout “\(layout)”"
    case .drawing(let message): "cairo: \(message)"
    case .month(let text): "no month “\(text)”: expected YYYY-MM, not before 2019-05"
    }
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
