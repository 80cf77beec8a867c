package import CorpusTypesetting
internal import DigestModel
package import FigureRecovery
package import Publications

/// Sets digests in layouts that nobody has designed.
///
/// The fixed layouts of CorpusTypesetting taught the reader four ways to set a page. Here everything
/// that a page's designer decides is drawn at random: what varies in training must be wider than
/// what is met (domain randomisation: Tobin et al., "Domain randomization for transferring deep neural
/// networks from simulation to the real world", IROS 2017, doi:10.1109/IROS.2017.8202133). What a
/// reader of the page must see is not: the grammar says it.
///
/// A grammar that reads figures by their places on a page (`place`) fixes its pages: what a layout drawn
/// at random puts in those places is misread by right.
///
/// A target of its own, because it has to know the grammar, and CorpusTypesetting shares nothing with
/// recovery but the model. Of recovery it knows `GrammarOutline` alone, which has nothing of matching.
package struct LayoutSampler {
  package let publication: Publication
  package let outline: GrammarOutline

  package init(publication: Publication, outline: GrammarOutline) {
    self.publication = publication
    self.outline = outline
  }

  /// Sets figures in the layout that a seed determines: the same bytes on every machine with the same
  /// fonts.
  ///
  /// - Throws: A `TypesettingError` where no font has the publication's letters, or a block does not
  ///   fit on a page in any form.
  package func sample(
    _ figures: [SampledFigure], seed: UInt64
  ) throws(TypesettingError) -> SampledDigest {
    try FontShelf.alone { () throws(TypesettingError) in
      do throws(TypesettingError) {
        return try sample(figures, seed: seed, isWide: false)
      } catch {
        guard case .overflow = error else { throw error }
        return try sample(figures, seed: seed, isWide: true)
      }
    }
  }

  private func sample(
    _ figures: [SampledFigure], seed: UInt64, isWide: Bool
  ) throws(TypesettingError) -> SampledDigest {
    var dice = Dice(seed: seed)
    let fonts = FontShelf()
    let text = SampledText(publication)
    let style = try LayoutStyle(
      &dice, fonts: fonts, alphabet: text.alphabet + Self.signs + outline.alphabet(text),
      isWide: isWide)
    let printer = ValuePrinter(publication, &dice) { sign in
      [style.body.face, style.body.face.bold].allSatisfy { fonts.covers(sign, face: $0) }
    }
    let setter = StatementSetter(
      source: FigureSource(figures, of: publication), text: text, printer: printer,
      hasColons: style.hasColons, hasCapitalLabels: dice.choose("labels in capitals", percent: 10))
    var planner = SectionPlanner(setter: setter, outline: outline)
    let plan = planner.plan(&dice)
    var composer = DigestComposer(style: style, fonts: fonts, text: text, dice: dice)
    return try composer.compose(plan, values: setter.source.values)
  }

  /// Signs that are set beside the publication's own words.
  private static let signs = "0123456789.,:;-–—•■%*()+/| "
}

extension GrammarOutline {
  /// Every character of its phrases.
  func alphabet(_ text: SampledText) -> String {
    var phrases: [String] = []
    for section in sections {
      phrases += section.begins
      for block in section.blocks {
        phrases += block.headings
        phrases += block.statements.flatMap(\.phrases)
      }
    }
    let all = phrases.joined()
    return all + text.capitals(all)
  }
}

extension GrammarOutline.Statement {
  fileprivate var phrases: [String] {
    switch self {
    case .line(let elements), .row(let elements), .title(let elements), .prose(let elements),
      .field(let elements), .bare(let elements), .place(let elements), .ignore(let elements),
      .list(let elements):
      elements.flatMap(\.phrases)
    case .rows(let alternatives): alternatives.joined().flatMap(\.phrases)
    case .pairs(let pairs): pairs.label.phrases
    case .table(let table):
      (table.label + table.columns.flatMap(\.head)).flatMap(\.phrases)
    case .notes(let phrases): phrases
    case .axis: []
    }
  }
}

extension GrammarOutline.Element {
  fileprivate var phrases: [String] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .optional(let inner): inner.phrases
    case .choice(let choices): choices.joined().flatMap(\.phrases)
    case .label, .figure, .member, .hole, .pageNumber, .numeral: []
    }
  }
}
