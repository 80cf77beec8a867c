import DigestModel
import Glibc
import Publications

/// The publications that a document may be an issue of.
struct PublicationChoice: Sendable {
  let publications: [Publication]
  /// Whether the caller named the publication, so that no document needs to be recognised.
  let isNamed: Bool

  /// All known publications.
  static func known() throws(PublicationError) -> PublicationChoice {
    var publications: [Publication] = []
    for id in PublicationLibrary.ids {
      if let publication = try publication(id) { publications.append(publication) }
    }
    return PublicationChoice(publications: publications, isNamed: false)
  }

  /// The known publication of a name, else the one in a folder of that path.
  static func named(_ name: String) throws(PublicationError) -> PublicationChoice {
    if let publication = try publication(name) {
      return PublicationChoice(publications: [publication], isNamed: true)
    }
    guard isFolder(name) else {
      throw .unknown(name: name, known: PublicationLibrary.ids)
    }
    let publication: Publication
    let vocabulary = try source("publication.yaml", in: name)
    let grammar = try source("digest.grammar", in: name)
    let rules = try source("consistency.yaml", in: name)
    let waivers = isFile("\(name)/waivers.yaml") ? try source("waivers.yaml", in: name) : nil
    do throws(SourceErrors) {
      publication = try Publication(
        vocabulary: vocabulary, grammar: grammar, rules: rules, waivers: waivers)
    } catch {
      throw .invalid(error)
    }
    return PublicationChoice(publications: [publication], isNamed: true)
  }

  private static func publication(_ id: String) throws(PublicationError) -> Publication? {
    do throws(SourceErrors) {
      return try PublicationLibrary.publication(id)
    } catch {
      throw .invalid(error)
    }
  }

  private static func source(
    _ name: String, in folder: String
  ) throws(PublicationError) -> SourceFile {
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try OpenFile(path, flags: O_RDONLY).bytes()
    } catch {
      throw .unreadable(path: path, reason: error.description)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadable(path: path, reason: "not UTF-8")
    }
    return SourceFile(path: path, text: text)
  }
}
