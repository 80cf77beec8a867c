import Publications

/// The words of all known languages that tell what a line of a table is.
package struct FootingWords: Sendable {
  private var words: [TableWordKind: Set<String>] = [:]
  /// Names of several words, or of a script that sets no spaces between words.
  private var phrases: [TableWordKind: [String]] = [:]

  /// Those of every language that Crossfoot knows.
  package static let all = FootingWords(languages: LanguageLibrary.codes)

  package init(languages: [String]) {
    for kind in TableWordKind.allCases {
      var seen: Set<String> = []
      for language in languages {
        for word in LanguageLibrary.words(of: kind, in: language) {
          let folded = Self.folded(word)
          guard seen.insert(folded).inserted else { continue }
          if folded.contains(" ") || folded.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
            phrases[kind, default: []].append(folded)
          } else {
            words[kind, default: []].insert(folded)
          }
        }
      }
    }
  }

  /// The kinds that a label's words are of.
  func kinds(in label: String) -> Set<TableWordKind> {
    let folded = Self.folded(label)
    let tokens = Set(folded.split(separator: " ").map(String.init))
    let padded = " \(folded) "
    return Set(
      TableWordKind.allCases.filter { kind in
        if let known = words[kind], !known.isDisjoint(with: tokens) { return true }
        return phrases[kind]?.contains { phrase in
          phrase.unicodeScalars.contains { $0.value >= 0x2E80 }
            ? folded == phrase || phrase.unicodeScalars.count > 1 && folded.contains(phrase)
            : padded.contains(" \(phrase) ")
        } ?? false
      })
  }

  /// Lower case, with one space for all that is no letter.
  static func folded(_ text: String) -> String {
    var result = ""
    var isSpace = true
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        result.unicodeScalars.append(scalar)
        isSpace = false
      } else if !isSpace {
        result += " "
        isSpace = true
      }
    }
    return result.hasSuffix(" ") ? String(result.dropLast()) : result
  }
}
