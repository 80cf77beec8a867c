import Foundation
import Testing

/// Runs that add to an archive and are killed, or are two at once.
struct ArchiveInterruptionTests {
  private static let issues = 24
  private static let kills = 50

  @Test func `a run that is killed loses nothing that it reported, and another completes it`()
    throws
  {
    var random = SystemRandomNumberGenerator()
    var killed = 0
    var reported: Set<Substring> = []
    while killed < Self.kills {
      try MarketArchive.with { archive in
        try archive.writeIssues(Self.issues, to: "issues")
        reported = []
        while reported.count < Self.issues, killed < Self.kills {
          let delay = UInt32.random(in: 0...60_000, using: &random)
          let (output, wasKilled) = try Self.run(archive, killedAfter: delay)
          if wasKilled { killed += 1 }
          // A line that was cut off reported nothing.
          for line in output.split(separator: "\n") where line.hasSuffix(")") {
            if let path = line.firstMatch(of: #/issues/(\S+)\.txt/#) { reported.insert(path.1) }
          }
          guard output.contains("\n") else { continue }
          #expect(try archive.run("archive", "verify").status == 0)
          let list = try archive.run("archive", "list").output
          for name in reported { #expect(list.contains("issues/\(name).txt"), "\(name)") }
          if !wasKilled { break }
        }
        #expect(try archive.add("issues").status == 0)
        #expect(
          try archive.run("archive", "verify").output
            == "sound: \(Self.issues) documents, \(11 * Self.issues) figures\n")
      }
    }
  }

  /// Starts a run that adds all issues.
  private static func start(_ archive: MarketArchive, writingTo output: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "crossfoot")
    process.arguments = [
      "archive", "add", "issues", "--archive", "archive.sqlite", "--publication", ".",
    ]
    process.currentDirectoryURL = archive.market.folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Starts a run and kills it after so many microseconds, unless it has ended.
  private static func run(
    _ archive: MarketArchive, killedAfter delay: UInt32
  ) throws -> (output: String, wasKilled: Bool) {
    let output = try archive.market.folder.file("added", Data())
    let process = try start(archive, writingTo: output)
    usleep(20_000 + delay)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return (
      try String(contentsOf: output, encoding: .utf8),
      process.terminationReason == .uncaughtSignal
    )
  }

  @Test func `two runs at once add everything once`() throws {
    try MarketArchive.with { archive in
      try archive.writeIssues(Self.issues, to: "issues")
      let processes = try (0..<2).map { number in
        let output = try archive.market.folder.file("added-\(number)", Data())
        return try Self.start(archive, writingTo: output)
      }
      for process in processes { process.waitUntilExit() }
      #expect(processes.map(\.terminationStatus) == [0, 0])
      let lines = try (0..<2).flatMap {
        try archive.market.text("added-\($0)").split(separator: "\n")
      }
      #expect(lines.count { $0.hasPrefix("added ") } == Self.issues)
      #expect(
        try archive.run("archive", "verify").output
          == "sound: \(Self.issues) documents, \(11 * Self.issues) figures\n")
    }
  }
}
