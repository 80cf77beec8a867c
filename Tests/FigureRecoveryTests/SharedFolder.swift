import Foundation

/// The folder of third-party documents beside the package, where there is one.
enum SharedFolder {
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  static var exists: Bool { FileManager.default.fileExists(atPath: url.path) }
}
