package import DigestModel
package import Publications

/// A publication's grammar, ready to recover figures from its documents.
package struct Grammar: Sendable {
  var publication: Publication
  let sections: [Pattern.Section]
  let folding: Folding
  /// Finds the dates of a line.
  let dates: DateScanner
  /// The folded words of its language that multiply the number before them.
  let multipliers: Set<[UInt32]>
  /// The folded endings that may hang on a number in the publication's language.
  let caseEndings: Set<[UInt32]>
  /// Every phrase and label of the grammar that begins with a digit.
  let numberedPhrases: [Pattern.Phrase]
  /// The folded letters of every phrase and label of the grammar, and of every name of the vocabulary.
  let wordings: Set<[UInt32]>

  /// Reads a grammar and resolves its names in a publication's vocabulary.
  ///
  /// - Throws: Everything that is wrong with `file`, in order of its places.
  package init(_ file: SourceFile, for publication: Publication) throws(SourceErrors) {
    var parser = GrammarParser(file)
    let syntax = parser.sections()
    guard parser.errors.isEmpty else { throw SourceErrors(parser.errors) }
    var resolver = GrammarResolver(file: file, publication: publication)
    resolver.checkNames(of: syntax)
    let sections = syntax.map { resolver.section($0) }
    guard resolver.errors.isEmpty else { throw SourceErrors(resolver.errors) }
    self.publication = publication
    self.sections = sections
    folding = Folding()
    dates = DateScanner(
      words: CalendarWords(publication.dates.allNames, folding: folding),
      format: publication.dates, readsSpans: sections.readSpans)
    numberedPhrases = sections.numberedPhrases
    let names =
      publication.dimensions.flatMap(\.members).map(\.names) + publication.indicators.map(\.names)
    wordings = Set(sections.phrases.map(\.letters))
      .union(names.flatMap(\.byLanguage).flatMap(\.names).map(folding.fold))
    multipliers = Set(LanguageLibrary.multipliers(in: publication.language).map(folding.fold))
    caseEndings = Set(LanguageLibrary.caseEndings(in: publication.language).map(folding.fold))
  }
}
