import DigestModel
import PageExtraction
package import Publications

/// The publications that a document may be an issue of.
package struct PublicationChoice: Sendable {
  package let publications: [Publication]
  /// Whether the caller named the publication, so that no document needs to be recognised.
  package let isNamed: Bool

  /// All known publications.
  package static func known() throws(PublicationError) -> PublicationChoice {
    var publications: [Publication] = []
    for id in PublicationLibrary.ids {
      if let publication = try publication(id) { publications.append(publication) }
    }
    return PublicationChoice(publications: publications, isNamed: false)
  }

  /// The known publication of a name, else the one in a folder of that path.
  package static func named(_ name: String) throws(PublicationError) -> PublicationChoice {
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
    let hasWaivers = status(of: path("waivers.yaml", in: name), followsLinks: false) != nil
    let waivers = hasWaivers ? try source("waivers.yaml", in: name) : nil
    do throws(SourceErrors) {
      publication = try Publication(
        vocabulary: vocabulary, grammar: grammar, rules: rules, waivers: waivers)
    } catch {
      throw .invalid(error)
    }
    return PublicationChoice(publications: [publication], isNamed: true)
  }

  /// The named publication, else the only one that recognises the document.
  func publication(of source: SourceDocument) throws(DocumentError) -> Publication {
    if isNamed { return publications[0] }
    let candidates = publications.filter { Pipeline.recognizes($0, source) }
    switch candidates.count {
    case 0: throw DocumentError(.unrecognized, path: source.path)
    case 1: return candidates[0]
    default:
      throw DocumentError(.ambiguous(publications: candidates.map(\.id)), path: source.path)
    }
  }

  /// Whether a name is that of a known publication or of a folder that has one's files.
  package static func isPublication(_ name: String) -> Bool {
    PublicationLibrary.ids.contains(name)
      || isFolder(name) && status(of: path("publication.yaml", in: name)) != nil
  }

  private static func publication(_ id: String) throws(PublicationError) -> Publication? {
    do throws(SourceErrors) {
      return try PublicationLibrary.publication(id)
    } catch {
      throw .invalid(error)
    }
  }

  /// The most bytes of a publication's file; the longest known has some 30 thousand.
  private static let mostBytes = 4 << 20

  /// The files that are read for a publication named so; none for one that is embedded.
  package static func files(of name: String) -> [String] {
    guard !PublicationLibrary.ids.contains(name) else { return [] }
    return ["publication.yaml", "digest.grammar", "consistency.yaml", "waivers.yaml"]
      .map { path($0, in: name) }.filter { status(of: $0) != nil }
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func source(
    _ name: String, in folder: String
  ) throws(PublicationError) -> SourceFile {
    let path = path(name, in: folder)
    do throws(SourceFileError) {
      return try SourceFile.read(path: path, most: mostBytes)
    } catch {
      throw .unreadable(path: path, reason: error.description)
    }
  }
}
