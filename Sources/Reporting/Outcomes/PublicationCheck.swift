package import DigestModel

/// What is wrong with the files of a publication.
package struct PublicationCheck: Hashable, Sendable {
  /// The name or folder, as the caller gave it.
  package var publication: String
  /// By file and place.
  package var messages: [SourceError]

  package init(publication: String, messages: [SourceError]) {
    self.publication = publication
    self.messages = messages
  }

  package var errors: Int { messages.count { $0.severity == .error } }
  package var warnings: Int { messages.count - errors }
}
