import DigestModel
import Yams

/// Reads how numbers are printed.
extension VocabularyReader {
  mutating func numberFormat(_ node: Node) -> Publication.NumberFormat {
    var format = Publication.NumberFormat()
    for (key, keyNode, value) in yaml.pairs(node, "numbers") {
      switch key {
      case "thousands": format.thousands = marks(value, key)
      case "decimal":
        format.decimal = marks(value, key)
        if format.decimal.isEmpty { report(.missingDecimalMark, at: value) }
      case "grouping": choice(value, key).map { format.grouping = $0 }
      case "parentheses": choice(value, key).map { format.parentheses = $0 }
      case "suffixes": format.suffixes = suffixes(value)
      case "zero": format.zero = nilMarks(value, key)
      case "missing": format.missing = nilMarks(value, key)
      default: report(.unknownKey(key, where: "numbers"), at: keyNode)
      }
    }
    if let mark = format.thousands.first(where: format.decimal.contains) {
      report(.separatorOfGroupsAndDecimals(mark), at: node)
    }
    if let mark = format.zero.first(where: format.missing.contains) {
      report(.nilMarkOfZeroAndMissing(mark), at: node)
    }
    return format
  }

  /// Separators, each one character; “space” is a space, “none” is none.
  private mutating func marks(_ node: Node, _ key: String) -> [Character] {
    let nodes = node.scalar == nil ? yaml.items(node, key) : [node]
    return nodes.compactMap { node in
      guard let text = yaml.text(node, key) else { return nil }
      switch text {
      case "space": return " "
      case "none" where key == "thousands": return nil
      default:
        guard text.count == 1, let mark = text.first else {
          report(.invalidSeparator(key: key), at: node)
          return nil
        }
        checkSeparator(mark, key, at: node)
        return mark
      }
    }
  }

  private mutating func nilMarks(_ node: Node, _ key: String) -> [String] {
    yaml.texts(node, key).filter { mark in
      let isMark = !mark.isEmpty && !mark.contains(where: \.isNumber)
      if !isMark { report(.invalidNilMark(key: key), at: node) }
      return isMark
    }
  }

  private mutating func suffixes(_ node: Node) -> [Publication.NumberFormat.Suffix] {
    yaml.pairs(node, "suffixes").compactMap { word, _, value in
      guard let number = yaml.text(value, word), let power = Self.power(of: number),
        word.contains(where: \.isLetter), !word.contains(where: \.isWhitespace)
      else {
        report(.invalidSuffix, at: value)
        return nil
      }
      return Publication.NumberFormat.Suffix(word: word, power: power)
    }
  }

  /// The exponent of 10, 100, … 10¹²; `nil` for any other number.
  private static func power(of number: String) -> Int? {
    let zeros = number.dropFirst()
    guard number.first == "1", (1...12).contains(zeros.count), zeros.allSatisfy({ $0 == "0" })
    else { return nil }
    return zeros.count
  }
}
