import Publications

/// The words of all known languages that tell what a line of a table is.
package struct FootingWords: Sendable {
  private var words: [TableWordKind: Set<String>] = [:]
  /// Names of several words.
  private var phrases: [TableWordKind: Set<String>] = [:]
  private var longestPhrase = 1
  /// Names in scripts that set no spaces between words.
  private var unspaced: [TableWordKind: [String]] = [:]

  /// Those of every language that Crossfoot knows.
  package static let all = FootingWords(languages: LanguageLibrary.codes)

  package init(languages: [String]) {
    for kind in TableWordKind.allCases {
      var seen: Set<String> = []
      for language in languages {
        for word in LanguageLibrary.words(of: kind, in: language) {
          let folded = Self.folded(word)
          guard seen.insert(folded).inserted else { continue }
          let length = folded.count { $0 == " " } + 1
          if folded.isUnspaced {
            unspaced[kind, default: []].append(folded)
          } else if length > 1 {
            phrases[kind, default: []].insert(folded)
            longestPhrase = max(longestPhrase, length)
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
    let tokens = folded.split(separator: " ").map(String.init)
    let isUnspaced = folded.isUnspaced
    var runs: Set<String> = []
    for start in tokens.indices {
      for length in 2..<max(2, longestPhrase + 1) where start + length <= tokens.count {
        runs.insert(tokens[start..<(start + length)].joined(separator: " "))
      }
    }
    return Set(
      TableWordKind.allCases.filter { kind in
        if let known = words[kind], tokens.contains(where: { known.contains($0) }) { return true }
        if let known = phrases[kind], !known.isDisjoint(with: runs) { return true }
        guard isUnspaced else { return false }
        return unspaced[kind]?.contains { phrase in
          folded == phrase || phrase.unicodeScalars.count > 1 && folded.contains(phrase)
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

extension String {
  /// Whether it has letters of a script without spaces between words.
  fileprivate var isUnspaced: Bool { unicodeScalars.contains { $0.value >= 0x2E80 } }
}
