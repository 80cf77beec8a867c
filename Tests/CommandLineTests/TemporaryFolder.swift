import Foundation

/// A folder that lives as long as one test needs it.
struct TemporaryFolder {
  let url: URL

  static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(url: url))
  }

  /// Writes a file and gives its place.
  @discardableResult
  func file(_ name: String, _ contents: Data) throws -> URL {
    let place = url.appending(path: name)
    try contents.write(to: place)
    return place
  }

  @discardableResult
  func file(_ name: String, _ contents: String) throws -> URL {
    try file(name, Data(contents.utf8))
  }
}
