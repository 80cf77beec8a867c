import Publications

/// The words of all known languages that tell what a line of a table is.
package struct FootingWords: Sendable {
  private var words: [String: Set<TableWordKind>] = [:]
  /// Names of several words, by the first of them.
  private var phrases: [String: [(words: [String], kind: TableWordKind)]] = [:]
  /// Names in scripts that set no spaces between words.
  private var unspaced: [(name: String, kind: TableWordKind)] = []

  /// Those of every language that Crossfoot knows.
  package static let all = FootingWords(languages: LanguageLibrary.codes)

  package init(languages: [String]) {
    for kind in TableWordKind.allCases {
      var seen: Set<String> = []
      for language in languages {
        for word in LanguageLibrary.words(of: kind, in: language) {
          let folded = Self.folded(word)
          guard seen.insert(folded).inserted else { continue }
          let parts = folded.split(separator: " ").map(String.init)
          if folded.isUnspaced {
            unspaced.append((folded, kind))
          } else if parts.count > 1 {
            phrases[parts[0], default: []].append((parts, kind))
          } else {
            words[folded, default: []].insert(kind)
          }
        }
      }
    }
  }

  /// The kinds that a label's words are of.
  func kinds(in label: String) -> Set<TableWordKind> {
    let folded = Self.folded(label)
    if folded.isEmpty { return [] }
    let tokens = folded.split(separator: " ").map(String.init)
    var kinds: Set<TableWordKind> = []
    for (start, token) in tokens.enumerated() {
      if let known = words[token] { kinds.formUnion(known) }
      for phrase in phrases[token] ?? [] where tokens[start...].starts(with: phrase.words) {
        kinds.insert(phrase.kind)
      }
    }
    guard folded.isUnspaced else { return kinds }
    for (name, kind) in unspaced where !kinds.contains(kind) {
      if folded == name || name.unicodeScalars.count > 1 && folded.holds(name) {
        kinds.insert(kind)
      }
    }
    return kinds
  }

  /// Lower case, with one space for all that is no letter.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
    var result = ""
    var isSpace = true
    for scalar in text.lowercased().unicodeScalars {
      let isLetter =
        scalar.isASCII
        ? scalar >= "a" && scalar <= "z"
        : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      if isLetter {
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

extension FootingWords {
  private static func foldedASCII(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if small >= 0x61, small <= 0x7A {
        bytes.append(small)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether it has letters of a script without spaces between words.
  fileprivate var isUnspaced: Bool { unicodeScalars.contains { $0.value >= 0x2E80 } }

  /// Whether a text stands within this one, scalar by scalar.
  fileprivate func holds(_ other: String) -> Bool {
    let (own, sought) = (utf8, other.utf8)
    guard let first = sought.first else { return true }
    var start = own.startIndex
    while let place = own[start...].firstIndex(of: first) {
      if own[place...].starts(with: sought) { return true }
      start = own.index(after: place)
    }
    return false
  }
}
