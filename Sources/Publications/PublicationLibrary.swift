package import DigestModel

/// The publications that Crossfoot was built with.
package enum PublicationLibrary {
  /// The ids of the embedded publications, sorted.
  package static let ids: [String] = Set(
    embeddedPublicationFiles.keys.filter { $0.hasSuffix("/publication.yaml") }
      .compactMap { $0.split(separator: "/").first.map(String.init) }
  ).sorted()

  /// An embedded publication.
  ///
  /// - Returns: The publication, or `nil` where none has this id.
  /// - Throws: What is wrong with its files.
  package static func publication(_ id: String) throws(SourceErrors) -> Publication? {
    guard ids.contains(id) else { return nil }
    return try Publication(
      vocabulary: embedded("publication.yaml", of: id),
      grammar: embedded("digest.grammar", of: id),
      rules: embedded("consistency.yaml", of: id), waivers: optional("waivers.yaml", of: id))
  }

  private static func embedded(_ name: String, of id: String) -> SourceFile {
    optional(name, of: id) ?? SourceFile(path: "Rules/\(id)/\(name)", text: "")
  }

  private static func optional(_ name: String, of id: String) -> SourceFile? {
    let path = "\(id)/\(name)"
    return embeddedPublicationFiles[path].map { SourceFile(path: "Rules/\(path)", text: $0) }
  }
}
