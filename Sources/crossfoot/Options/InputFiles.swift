import ArgumentParser
import CrossfootKit
import DigestModel
import PageExtraction

/// The files that a command reads, none of which it may write.
struct InputFiles {
  private(set) var paths: [String] = []

  /// - Parameters:
  ///   - documents: The documents, and the issue before where there is one.
  ///   - publication: The publication's name or folder.
  init(_ documents: [String?] = [], publication: String? = nil) {
    paths = documents.compactMap(\.self)
    if let publication { paths += PublicationChoice.files(of: publication) }
  }

  /// - Throws: Wrong usage, where standard input would be read twice.
  static func refuseRepeatedInput(_ paths: [String]) throws {
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  /// - Throws: Wrong usage, where an output would be written over one of the files.
  func refuse(_ output: String?, option: String) throws {
    guard let output, let identity = FileIdentity(output),
      let input = paths.first(where: { FileIdentity($0) == identity })
    else { return }
    let name = FileName.readable(input == "-" ? "standard input" : input).showingControls()
    throw ValidationError("\(option) would overwrite \(name), which is read: name another file.")
  }
}
