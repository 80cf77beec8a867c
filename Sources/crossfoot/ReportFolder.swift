import CrossfootKit
import DigestModel
import Glibc
import PageExtraction

/// The folder that the reports of several documents are written to.
struct ReportFolder: Sendable {
  /// With a slash behind it.
  let path: String
  /// The file of each document, in their order; all different, and none is the index.
  let names: [String]
  let indexName: String

  /// The longest that a name may be without what tells it from others, in scalars: names have 255
  /// bytes at most, and a scalar has up to four.
  private static let longestName = 50

  init(_ path: String, documents: [String], suffix: String) {
    self.path = path.hasSuffix("/") ? path : path + "/"
    indexName = "index" + suffix
    var taken: Set<String> = [indexName]
    names = documents.map { document in
      let stem = Self.stem(of: document)
      var name = stem + suffix
      var number = 2
      // A file system may take capitals for small letters.
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem)-\(number)\(suffix)"
        number += 1
      }
      return name
    }
  }

  /// Makes the folder where there is none.
  func create() throws(SystemError) {
    guard !isFolder(path) else { return }
    if FileName.withPointer(to: path, { mkdir($0, 0o777) }) != 0 { throw .latest }
  }

  /// The name of a document without its folders and its ending; of standard input `stdin`.
  private static func stem(of document: String) -> String {
    guard document != "-" else { return "stdin" }
    let name = FileName.readable(document).split(separator: "/").last.map(String.init) ?? ""
    let end = name.lastIndex(of: ".") ?? name.endIndex
    let stem = end == name.startIndex ? name[...] : name[..<end]
    var kept = String.UnicodeScalarView()
    for scalar in stem.unicodeScalars.prefix(longestName) {
      kept.append(scalar.isUnseen || scalar == "\\" ? "_" : scalar)
    }
    return kept.isEmpty ? "document" : String(kept)
  }
}
