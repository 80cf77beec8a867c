import DigestModel
import Foundation

/// A count of a document's numerals by a regular expression over its lines.
enum NumeralCount {
  /// Raised digits; days; times; ranges; numbers in groups of three or in one piece, with decimals
  /// or none, as Azerbaijani texts print them.
  private static let pattern =
    #"[⁰¹²³⁴⁵⁶⁷⁸⁹]+"#
    + #"|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?![0-9])"#
    + #"|[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?![0-9])"#
    + #"|[0-9]{1,3}[-–][0-9]{1,3}(?![0-9])"#
    + #"|(?:[1-9][0-9]{0,2}(?: [0-9]{3}(?![0-9]))+|[0-9]+)(?:,[0-9]+)?"#

  static func numerals(in document: SourceDocument) -> Int {
    let lines = document.pages.flatMap(lines).joined(separator: "\n")
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return -1 }
    return expression.numberOfMatches(in: lines, range: NSRange(lines.startIndex..., in: lines))
  }

  /// Words joined by a space where they stand close, else by a tab. Raised and rotated words are for
  /// themselves, and a word that holds several groups of a number holds its last ones.
  private static func lines(of page: Page) -> [String] {
    var lines: [String] = []
    let upright = page.words.filter { $0.rotation == 0 }
    for (_, words) in Dictionary(grouping: upright, by: \.line).sorted(by: { $0.key < $1.key }) {
      var line = ""
      var previous: Word?
      for word in words.sorted(by: { $0.box.left < $1.box.left }) {
        if let previous {
          let gap = word.box.left - previous.box.right
          let isApart =
            word.isSuperscript || previous.isSuperscript || gap > 0.7 * word.fontSize
            || previous.text.contains(" ")
          line += isApart ? "\t" : gap > 0 ? " " : ""
        }
        line += word.text
        previous = word
      }
      lines.append(line)
    }
    return lines + page.words.filter { $0.rotation != 0 }.map(\.text)
  }
}
