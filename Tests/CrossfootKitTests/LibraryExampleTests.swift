import Foundation
import Testing

/// The README's program is one that a package of somebody else's can build.
struct LibraryExampleTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL

  /// What the compiler says of a program that sees what another package sees of the library; empty
  /// where all is well.
  private func complaints(of program: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-example-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = folder.appending(path: "main.swift")
    try program.write(to: main, atomically: true, encoding: .utf8)
    let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    // Another package is given all modules, but no package's name: only public names are seen.
    let script = """
      set -eu
      maps=$(find "$1/Sources" "$2/CPopplerWords.build" "$3" -name module.modulemap)
      swiftc -swift-version 6 -typecheck -I "$2/Modules" \
        $(for map in $maps; do echo -Xcc "-fmodule-map-file=$map"; done) \
        $(pkg-config --cflags-only-I poppler-glib poppler-cpp | sed 's/-I/-Xcc -I/g') "$4" 2>&1 || true
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let checkouts = built.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "checkouts")
    process.arguments = [
      "-c", script, "sh", Self.package.path, built.path, checkouts.path, main.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  private func example() throws -> String {
    let readme = try String(
      contentsOf: Self.package.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```swift\nimport CrossfootKit\n"))
    let end = try #require(readme.range(of: "```\n", range: start.upperBound..<readme.endIndex))
    return "import CrossfootKit\n" + readme[start.upperBound..<end.lowerBound]
  }

  @Test func `the program of the README compiles outside the package`() throws {
    #expect(try complaints(of: example()) == "")
  }

  @Test func `what is no part of the library is not seen outside the package`() throws {
    let said = try complaints(of: example() + "\nprint(outcome.checked)\n")
    #expect(said.contains("'checked' is inaccessible due to 'internal' protection level"))
  }
}
