internal import Publications

/// The publication's words, in the language that its documents are printed in.
struct SampledText {
  let publication: Publication
  private var language: String { publication.language }

  init(_ publication: Publication) { self.publication = publication }

  /// All labels of a dimension's member.
  func labels(of member: String, in dimension: String) -> [String] {
    let declared = publication.dimension(dimension)
    let names: Publication.Names? =
      declared?.members.first { $0.id == member }?.names
      ?? (declared?.isOpen == false ? publication.unit(member)?.names : nil)
    return names?.all(in: language) ?? []
  }

  func name(of indicator: String) -> String? {
    publication.indicator(indicator)?.names.all(in: language).first
  }

  var title: String { publication.titles.all(in: language).first ?? "" }

  /// A text in capitals, with the dotted capital of Turkic languages.
  ///
  /// Source: Unicode Standard, SpecialCasing.txt, the language-sensitive mappings of tr and az.
  func capitals(_ text: String) -> String {
    guard language == "az" || language == "tr" else { return text.uppercased() }
    return String(text.map { $0 == "i" ? "İ" : $0 }).uppercased()
  }

  /// A text whose first letter is a capital.
  func capitalized(_ text: String) -> String {
    capitals(String(text.prefix(1))) + text.dropFirst()
  }

  /// Every character that the vocabulary prints.
  var alphabet: String {
    var texts = [title, publication.titles.preferred(in: language) ?? ""]
    for dimension in publication.dimensions {
      for member in dimension.members { texts += member.names.all(in: language) }
    }
    for unit in publication.units { texts += unit.names.all(in: language) }
    for indicator in publication.indicators { texts += indicator.names.all(in: language) }
    let all = texts.joined()
    return all + capitals(all)
  }
}
