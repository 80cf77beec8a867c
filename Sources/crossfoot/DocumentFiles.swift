import CrossfootKit
import DigestModel
import Glibc
import PageExtraction

/// The documents that a command's paths lead to: files as they are named, and those below folders.
struct DocumentFiles {
  struct File: Hashable {
    var path: String
    /// Whether the caller named the file itself, and not a folder above it.
    var isNamed: Bool
  }

  /// In the order of the paths; those below a folder by their path, byte by byte.
  private(set) var files: [File] = []

  /// What names of documents end in; other files below a folder are none.
  private static let endings = [".pdf", ".txt", ".md", ".markdown"]

  /// - Throws: The path of a folder that cannot be listed, and why.
  init(_ paths: [String]) throws(DocumentError) {
    for path in paths {
      if path != "-", isFolder(path) {
        var below: [String] = []
        try Self.collect(path, into: &below)
        below.sort { Self.precedes($0, $1) }
        files += below.map { File(path: $0, isNamed: false) }
      } else {
        files.append(File(path: path, isNamed: true))
      }
    }
  }

  /// Folders that links lead to are left out: they may lead back.
  private static func collect(
    _ folder: String, into files: inout [String]
  ) throws(DocumentError) {
    guard let handle = FileName.withPointer(to: folder, { opendir($0) }) else {
      throw DocumentError(
        .unreadable(reason: Wording(same: SystemError.latest.description)),
        path: FileName.readable(folder))
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(name(of: entry.pointee))
    }
    closedir(handle)
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if status(of: path, followsLinks: false)?.isOf(S_IFDIR) == true {
        try collect(path, into: &files)
      } else if endings.contains(where: name.lowercased().hasSuffix),
        status(of: path)?.isOf(S_IFREG) == true
      {
        files.append(path)
      }
    }
  }

  private static func name(of entry: dirent) -> String {
    withUnsafeBytes(of: entry.d_name) { bytes in
      FileName.text(of: Array(bytes.prefix { $0 != 0 }))
    }
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    FileName.bytes(of: first).lexicographicallyPrecedes(FileName.bytes(of: second))
  }
}
