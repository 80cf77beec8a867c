import Foundation
import Testing

/// Runs that add to an archive for which there is no room.
struct ArchiveFullDiskTests {
  private static let issues = 48

  /// What leaves too little room, in kilobytes.
  enum Limit: CustomTestStringConvertible {
    /// A file system of its own.
    case disk(Int)
    /// A bound for the size of files.
    case quota(Int)

    var testDescription: String { "\(self)" }

    var message: String {
      switch self {
      case .disk: "the disk is full"
      case .quota: "cannot be written: disk I/O error"
      }
    }

    /// Adds the issues where there is too little room, and again where there is enough.
    var script: String {
      let add = #""$0" archive add issues --archive full/archive.sqlite --publication ."#
      let looks = """
        "$0" archive verify --archive full/archive.sqlite >sound 2>&1
        "$0" archive list --archive full/archive.sqlite >list 2>&1
        """
      let run = "\(add) >added 2>errors; echo $? >status"
      let again = """
        \(add) >again 2>&1; "$0" archive verify --archive full/archive.sqlite >whole 2>&1
        """
      return switch self {
      case .disk(let size):
        """
        mount -t tmpfs -o size=\(size)k none full && { \(run); }
        \(looks)
        mount -o remount,size=16m full
        \(again)
        """
      // The shell counts half kilobytes.
      case .quota(let size): "(ulimit -f \(2 * size); \(run))\n\(looks)\n\(again)"
      }
    }

    /// Runs the script in a folder, where nobody else sees what it mounts.
    func run(in folder: URL) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      let crossfoot = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "crossfoot").path
      let unshared = if case .disk = self { ["unshare", "-rm"] } else { [String]() }
      process.arguments = unshared + ["sh", "-c", script, crossfoot]
      process.currentDirectoryURL = folder
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// Whether a file system may be made here.
  private static let mounts =
    (try? TemporaryFolder.with { folder in
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.url.path]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }) ?? false

  /// A part of the way from an archive of one issue to that of all.
  @Test(.enabled(if: mounts), arguments: [0.2, 0.5, 0.8])
  func `a full disk loses nothing that was reported, and another run completes it`(
    part: Double
  ) throws {
    // The last transaction keeps what it changes beside the file.
    try expectNothingLost { .disk(try Self.room(part, in: $0) + 40) }
  }

  @Test(arguments: [0.2, 0.5, 0.8])
  func `a file that may not grow loses nothing that was reported`(part: Double) throws {
    try expectNothingLost { .quota(try Self.room(part, in: $0)) }
  }

  /// The kilobytes of an archive that has the first issue, and a part of those that all others need.
  private static func room(_ part: Double, in archive: MarketArchive) throws -> Int {
    let place = archive.market.folder.url.appending(path: "archive.sqlite")
    func size(after path: String) throws -> Int {
      #expect(try archive.add(path).status == 0)
      return try FileManager.default.attributesOfItem(atPath: place.path)[.size] as? Int ?? 0
    }
    let first = try size(after: "issues/\(MarketArchive.name(0)).txt")
    let all = try size(after: "issues")
    return (first + Int(part * Double(all - first))) / 1024
  }

  private func expectNothingLost(_ limit: (MarketArchive) throws -> Limit) throws {
    try MarketArchive.with { archive in
      let market = archive.market
      try archive.writeIssues(Self.issues, to: "issues")
      let limit = try limit(archive)
      try FileManager.default.createDirectory(
        at: market.folder.url.appending(path: "full"), withIntermediateDirectories: false)
      #expect(try limit.run(in: market.folder.url) == 0)

      let added = try market.text("added").split(separator: "\n")
      let names = added.compactMap { $0.firstMatch(of: #/issues/(\S+)\.txt/#)?.1 }
      #expect(added.count == names.count)
      #expect((0..<Self.issues).contains(names.count))
      #expect(try market.text("status") == "73\n")
      #expect(
        try market.text("errors") == """
          crossfoot: full/archive.sqlite: \(limit.message)
          crossfoot: \(names.count) of \(Self.issues) documents are done, and kept; the same command goes on

          """)
      #expect(
        try market.text("sound")
          == "sound: \(names.count) documents, \(11 * names.count) figures\n")
      let list = try market.text("list")
      for name in names { #expect(list.contains("issues/\(name).txt"), "\(name)") }

      let rest = Self.issues - names.count
      #expect(
        try market.text("again").split(separator: "\n").last
          == (names.isEmpty ? "\(rest) added" : "\(rest) added, \(names.count) unchanged"))
      #expect(
        try market.text("whole")
          == "sound: \(Self.issues) documents, \(11 * Self.issues) figures\n")
    }
  }

  @Test(.enabled(if: mounts))
  func `a disk without room for an archive is told of, and leaves what can be gone on with`()
    throws
  {
    try MarketArchive.with { archive in
      try archive.writeIssues(Self.issues, to: "issues")
      try FileManager.default.createDirectory(
        at: archive.market.folder.url.appending(path: "full"), withIntermediateDirectories: false)
      #expect(try Limit.disk(40).run(in: archive.market.folder.url) == 0)
      let full = "crossfoot: full/archive.sqlite: the disk is full\n"
      for name in ["errors", "sound", "list"] { #expect(try archive.market.text(name) == full) }
      #expect(try archive.market.text("added") == "")
      #expect(
        try archive.market.text("again").split(separator: "\n").last == "\(Self.issues) added")
    }
  }
}
