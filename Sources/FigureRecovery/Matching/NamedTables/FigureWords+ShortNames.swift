import DigestModel
import Publications

/// Names of units without the words that most of them have, and without the endings that hang on abbreviations: `North` for
/// “North office”, in a table whose other heads leave them out, too.
extension FigureWords {
  /// By letters the units that a short name may stand for.
  ///
  /// What is left may be the name of a place as well, so that it says nothing alone.
  static func shortNames(of grammar: Grammar) -> [[UInt32]: Set<String>] {
    let publication = grammar.publication
    let units = publication.units.filter { $0.parent != nil }
    let names = units.flatMap { unit in
      unit.names.byLanguage.flatMap(\.names).map { name in
        let words = name.split(whereSeparator: \.isWhitespace)
        return (
          unit: unit.id, words: words.map { grammar.folding.fold(String($0)) },
          bare: words.map { grammar.folding.fold(String(withoutEnding($0, in: grammar))) }
        )
      }
    }
    let counts = Dictionary(
      units.flatMap { unit in Set(names.filter { $0.unit == unit.id }.flatMap(\.words)) }
        .map { ($0, 1) }, uniquingKeysWith: +)
    let common = Set(counts.filter { 2 * $0.value >= units.count && $0.value > 1 }.keys)
    var short: [[UInt32]: Set<String>] = [:]
    for (unit, words, bare) in names {
      let rest = bare.filter { !common.contains($0) }
      guard rest != words, !rest.isEmpty else { continue }
      short[Array(rest.joined()), default: []].insert(unit)
    }
    return short
  }

  /// An abbreviation without the ending of a case behind its hyphen.
  private static func withoutEnding(_ word: Substring, in grammar: Grammar) -> Substring {
    guard let hyphen = word.unicodeScalars.lastIndex(where: Dashes.all.contains),
      grammar.caseEndings.contains(
        grammar.folding.fold(String(word[hyphen...].unicodeScalars.dropFirst())))
    else { return word }
    return word[..<hyphen]
  }

  /// The words with short names among them; `nil` where there are none.
  var withShortNames: FigureWords? {
    guard !shortNames.isEmpty else { return nil }
    var words = self
    for (letters, units) in shortNames where !letters.isEmpty && !knows(letters) {
      words.add(
        Phrase(letters: letters, tolerance: 0, namings: [Naming(members: [Self.unit: units])]))
    }
    return words
  }
}
