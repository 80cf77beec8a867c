package import DigestModel
import Yams

extension Publication {
  /// Reads a publication's vocabulary; its other files are kept as they are.
  ///
  /// - Throws: Everything that is wrong with `vocabulary`, with its places.
  package init(
    vocabulary: SourceFile, grammar: SourceFile, rules: SourceFile, waivers: SourceFile? = nil
  ) throws(SourceErrors) {
    var reader = VocabularyReader(file: vocabulary)
    guard let publication = reader.publication(grammar: grammar, rules: rules),
      reader.errors.isEmpty
    else { throw SourceErrors(reader.errors) }
    self = publication
    self.waivers = waivers
    warnings = reader.yaml.warnings
  }
}
