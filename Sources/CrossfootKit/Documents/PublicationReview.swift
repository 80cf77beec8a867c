package import DigestModel
import FigureRecovery
package import Publications
import RuleChecking

/// Looks through a publication's files for what is wrong, unused or left out.
package struct PublicationReview {
  private let publication: Publication
  private var messages: [SourceError] = []

  /// Everything there is to say, by file and place; nothing where all is well.
  ///
  /// - Parameter known: Publications that the issues must not be taken for.
  package static func messages(
    _ publication: Publication, among known: [Publication]
  ) -> [SourceError] {
    var review = PublicationReview(publication)
    review.reviewRecognition(among: known)
    review.reviewUnits()
    review.messages += publication.warnings
    do throws(SourceErrors) {
      let method = try Pipeline.Method(publication)
      review.messages += method.rules.warnings
      let usage = method.grammar.usage
      review.reviewVocabulary(usage)
      review.reviewRules(method.rules, usage)
    } catch {
      review.messages += error.errors
    }
    return review.messages.sorted { ($0.path, $0.position) < ($1.path, $1.position) }
  }

  private init(_ publication: Publication) { self.publication = publication }

  private mutating func report(
    _ message: String, at declaration: Publication.Declaration,
    severity: SourceError.Severity = .warning
  ) {
    let start = SourcePosition(line: 1, column: 1)
    messages.append(
      SourceError(
        in: publication.vocabulary, at: publication.places[declaration] ?? start, message,
        severity: severity))
  }

  // MARK: Recognition

  /// A phrase of fewer letters may stand in any document.
  private static let leastLetters = 4

  private mutating func reviewRecognition(among known: [Publication]) {
    let phrases = publication.recognizedBy.map { RecognitionPhrase($0) }
    guard let first = publication.recognizedBy.first,
      phrases.allSatisfy({ $0.length > 0 })
    else { return }
    if phrases.allSatisfy({ $0.length < Self.leastLetters }) {
      report(
        "phrases so short may recognise any document", at: .recognition(phrase: first))
    }
    for other in known where other.id != publication.id {
      let theirs = other.recognizedBy.map { RecognitionPhrase($0) }
      if phrases.allSatisfy({ phrase in theirs.contains { $0.contains(phrase) } }) {
        report(
          "every issue of “\(other.id)” is recognised as this publication too",
          at: .recognition(phrase: first))
      }
    }
  }

  // MARK: Vocabulary

  private mutating func reviewUnits() {
    guard publication.units.count > 1 else { return }
    for unit in publication.units
    where unit.parent == nil && publication.children(of: unit.id).isEmpty {
      report("unit “\(unit.id)” has no parent and is none", at: .unit(unit.id))
    }
  }

  private mutating func reviewVocabulary(_ usage: Grammar.Usage) {
    for indicator in publication.indicators where !usage.indicators.contains(indicator.id) {
      report(
        "no statement of the grammar yields “\(indicator.id)”", at: .indicator(indicator.id))
    }
    let needed = Set(
      publication.indicators.flatMap(\.dimensions)
        + publication.dimensions.flatMap { $0.composition?.parts ?? [] })
    for dimension in publication.dimensions {
      guard needed.contains(dimension.id) else {
        report(
          "dimension “\(dimension.id)” belongs to no indicator", at: .dimension(dimension.id))
        continue
      }
      for member in dimension.members
      where usage.members[dimension.id]?.contains(member.id) != true {
        let declaration: Publication.Declaration =
          dimension.id == "unit" ? .unit(member.id) : .member(member.id, dimension: dimension.id)
        let lack =
          member.names.all(in: publication.language).isEmpty
          ? ": it has no label in “\(publication.language)”" : ""
        report(
          "the grammar never reads “\(member.id)” of “\(dimension.id)”\(lack)", at: declaration)
      }
    }
  }

  // MARK: Rules

  private mutating func reviewRules(_ rules: RuleSet, _ usage: Grammar.Usage) {
    for rule in rules.rules {
      for indicator in rules.indicators(of: rule).subtracting(usage.indicators).sorted() {
        messages.append(
          SourceError(
            in: publication.rules, at: rule.position,
            "rule “\(rule.name)” needs “\(indicator)”, which no statement of the grammar yields",
            severity: .warning))
      }
    }
    let names = Set(rules.rules.map(\.name))
    for (name, position) in usage.rules where !names.contains(name) {
      messages.append(
        SourceError(
          in: publication.grammar, at: position,
          "there is no rule “\(name)” for values to foot by", severity: .error))
    }
  }
}
