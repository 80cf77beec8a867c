import Foundation
import Testing

/// Third-party documents, which stand beside the package where they may be used.
enum SharedDocuments {
  static let folder = CrossfootProcess.package.deletingLastPathComponent()
    .appending(path: "shared")

  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}

struct SharedDocumentsTests {
  /// Where they must be tested, their tests must not be passed over.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["CROSSFOOT_REQUIRE_SHARED"] == "1"))
  func `the shared documents are where the tests look for them`() {
    #expect(SharedDocuments.areHere)
  }
}
