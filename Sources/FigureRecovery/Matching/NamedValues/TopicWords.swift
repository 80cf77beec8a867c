import DigestModel
import Publications

/// The words that a publication has for each kind of figure: in its names, in the phrases of its statements and over
/// their blocks.
///
/// A heading made of such words of the kinds under it says nothing that these do not say themselves: `Mean duration`
/// over `Mean duration of waiting`. One with any other word may be about another year, or about others.
struct TopicWords {
  /// Folded, by indicator.
  private var words: [String: Set<[UInt32]>] = [:]
  /// By dimension the indicators whose figures it tells apart.
  private var ofDimension: [String: Set<String>] = [:]

  /// How many letters two forms of a word have in common at the least, and how long their endings are at most.
  private static let (leastStem, longestEnding) = (4, 4)

  init(of grammar: Grammar) {
    let publication = grammar.publication
    func folded(_ texts: some Sequence<String>) -> Set<[UInt32]> {
      Set(
        texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
          .map { grammar.folding.fold(String($0)) }.filter { !$0.isEmpty })
    }
    for indicator in publication.indicators {
      words[indicator.id] = folded(indicator.names.byLanguage.flatMap(\.names))
      for dimension in indicator.dimensions {
        ofDimension[dimension, default: []].insert(indicator.id)
      }
    }
    for block in grammar.sections.flatMap(\.blocks) {
      let headings = folded(block.headings.map(\.text))
      for statement in block.statements {
        let phrases = folded(statement.phrases.map(\.text))
        for indicator in Set(statement.indicators) {
          words[indicator, default: []].formUnion(headings.union(phrases))
        }
      }
    }
  }

  /// The kinds of figure that a label may be of.
  func kinds(of namings: [Naming]) -> Set<String> {
    let named = Set(namings.flatMap(\.indicators))
    guard named.isEmpty else { return named }
    return namings.flatMap(\.members.keys).filter { $0 != FigureWords.unit }
      .reduce(into: []) { $0.formUnion(ofDimension[$1] ?? []) }
  }

  /// Whether all words of a heading are of some kinds.
  func hold(_ items: [Int], of kinds: Set<String>, in text: DocumentText) -> Bool {
    let own = kinds.reduce(into: Set<[UInt32]>()) { $0.formUnion(words[$1] ?? []) }
    return !items.isEmpty && !own.isEmpty
      && items.allSatisfy { item in
        guard case .word = text.items[item].kind else { return text.isPassable(item) }
        let word = Array(text.letters[text.items[item].letters])
        return own.contains(word) || own.contains { Self.areForms(word, $0) }
      }
  }

  private static func areForms(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let stem = zip(first, second).prefix { $0 == $1 }.count
    return stem >= leastStem && max(first.count, second.count) - stem <= longestEnding
      && stem > max(first.count, second.count) - stem
  }
}
