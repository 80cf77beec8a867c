import Foundation
import Testing

/// The recipes for CI in the README: the commands they call, on the corpus.
struct RecipeTests {
  /// A folder with the digests that the recipes speak of.
  private func withDigests(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let digests = folder.url.appending(path: "digests")
      try FileManager.default.createDirectory(at: digests, withIntermediateDirectories: false)
      for name in ["butterfly", "cards"] {
        try FileManager.default.copyItem(
          at: CrossfootProcess.package.appending(path: "Corpus/dost/2026-03/\(name).pdf"),
          to: digests.appending(path: name + ".pdf"))
      }
      try body(folder)
    }
  }

  /// The lines of the README that call a command with some words.
  private func commands(_ words: String) throws -> [String] {
    let readme = try String(
      contentsOf: CrossfootProcess.package.appending(path: "README.md"), encoding: .utf8)
    let section = try #require(readme.split(separator: "## In CI").last)
    return section.split(separator: "\n").compactMap { line in
      line.firstRange(of: words).map { String(line[$0.lowerBound...]) }
    }
  }

  /// Runs a line of a script where the digests are.
  private func run(_ script: String, in folder: TemporaryFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.url
    let binaries = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path
    process.environment = [
      "PATH": binaries + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.url.path,
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `the jobs write what their servers are given`() throws {
    let scripts = try commands("crossfoot check digests/*.pdf").filter { !$0.contains("baseline") }
    #expect(scripts.count == 2)
    try withDigests { (folder: TemporaryFolder) throws in
      for script in scripts { #expect(try run(script, in: folder) == 1) }
      for (name, start) in [
        ("crossfoot.sarif", "{\n  \"$schema\""), ("comment.md", "## Crossfoot: "),
        ("crossfoot.xml", "<?xml"), ("crossfoot.json", "[\n"),
      ] {
        let text = try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
        #expect(text.hasPrefix(start), "\(name)")
        #expect(text.contains("digests/cards.pdf"), "\(name)")
      }
    }
  }

  @Test func `what is known fails no more`() throws {
    let script = try #require(
      try commands("crossfoot check digests/*.pdf").first { $0.contains("--write-baseline") })
    let writing = String(script.prefix { $0 != "`" })
    try withDigests { (folder: TemporaryFolder) throws in
      #expect(try run(writing, in: folder) == 0)
      #expect(
        try run("crossfoot check digests/*.pdf --baseline known.json --quiet", in: folder) == 0)
    }
  }

  @Test func `the hook checks what is about to be committed`() throws {
    let script = try #require(try commands("git diff --cached").first)
    try withDigests { (folder: TemporaryFolder) throws in
      let setUp = "git init -q . && git config user.email a@b.c && git config user.name a"
      #expect(try run(setUp, in: folder) == 0)
      // Nothing is staged, then a digest that contradicts itself; xargs says so by 123.
      #expect(try run(script, in: folder) == 0)
      #expect(try run("git add digests && { \(script); }", in: folder) == 123)
    }
  }
}
