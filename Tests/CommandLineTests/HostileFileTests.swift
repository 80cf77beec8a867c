import Foundation
import Glibc
import Testing

/// Files that are no files, names that are no texts, and outputs that are inputs.
struct HostileFileTests {
  /// Things that can stand at a path and cannot be read to an end.
  enum Trap: String, CaseIterable {
    case device, pipe, socket, folder

    func put(at url: URL) throws {
      switch self {
      case .device:
        try FileManager.default.createSymbolicLink(
          atPath: url.path, withDestinationPath: "/dev/zero")
      case .pipe: try #require(mkfifo(url.path, 0o600) == 0)
      case .socket: try #require(mknod(url.path, S_IFSOCK | 0o600, 0) == 0)
      case .folder:
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      }
    }

    var reason: String {
      self == .folder
        ? "is a directory, expected a file"
        : "is a \(rawValue), expected a file; standard input is named -"
    }
  }

  @Test(arguments: Trap.allCases)
  func `a document that is no file is refused`(trap: Trap) throws {
    try MarketFolder.with { market in
      try trap.put(at: market.folder.url.appending(path: "trap"))
      for outcome in [try market.run("figures", "trap"), try market.run("text", "trap")] {
        #expect(outcome.errors == "crossfoot: trap: \(trap.reason)\n")
        #expect(outcome.status == 65)
      }
      let outcome = try market.run("check", "trap", "march.txt")
      #expect(outcome.errors == "crossfoot: trap: \(trap.reason)\n")
      #expect(outcome.status == 65)
      #expect(outcome.output.contains("  march.txt  2026-03"))
    }
  }

  @Test(arguments: Trap.allCases)
  func `an issue before or a baseline that is no file is refused`(trap: Trap) throws {
    try MarketFolder.with { market in
      try trap.put(at: market.folder.url.appending(path: "trap"))
      for option in ["--previous", "--baseline"] {
        #expect(
          try market.run("check", "march.txt", option, "trap")
            == Outcome(status: 65, output: "", errors: "crossfoot: trap: \(trap.reason)\n"))
      }
    }
  }

  @Test(
    arguments: Trap.allCases,
    ["publication.yaml", "digest.grammar", "consistency.yaml", "waivers.yaml"])
  func `a publication's file that is no file is refused`(trap: Trap, name: String) throws {
    try MarketFolder.with(waivers: "waivers: []\n") { market in
      try FileManager.default.removeItem(at: market.folder.url.appending(path: name))
      try trap.put(at: market.folder.url.appending(path: name))
      #expect(
        try market.run("check", "march.txt")
          == Outcome(status: 78, output: "", errors: "crossfoot: ./\(name): \(trap.reason)\n"))
    }
  }

  @Test func `a file larger than any is refused unread`() throws {
    try MarketFolder.with { market in
      for (name, size) in [("huge.pdf", 257), ("digest.grammar", 5)] {
        let url = try market.folder.file(name, "")
        let file = try FileHandle(forWritingTo: url)
        try file.truncate(atOffset: UInt64(size) << 20)
        try file.close()
      }
      #expect(
        try CrossfootProcess(arguments: ["text", "huge.pdf"], folder: market.folder.url).run()
          == Outcome(
            status: 65, output: "",
            errors: "crossfoot: huge.pdf: is larger than 256 MiB, the most that is read\n"))
      #expect(
        try market.run("check", "march.txt")
          == Outcome(
            status: 78, output: "",
            errors: "crossfoot: ./digest.grammar: is larger than 4 MiB, the most that is read\n"))
    }
  }

  // MARK: Outputs

  @Test(arguments: [
    "march.txt", "./march.txt", "link.txt", "hard.txt", "february.txt", "digest.grammar",
    "waivers.yaml",
    "known.json",
  ])
  func `an output is never written onto an input`(output: String) throws {
    try MarketFolder.with(waivers: "waivers: []\n") { market in
      let folder = market.folder.url
      try market.folder.file("known.json", #"{"schema": "crossfoot.baseline/2", "documents": []}"#)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link.txt").path, withDestinationPath: "march.txt")
      try FileManager.default.linkItem(
        at: folder.appending(path: "march.txt"), to: folder.appending(path: "hard.txt"))
      let before = try Data(contentsOf: folder.appending(path: output))
      let outcome = try market.run(
        "check", "march.txt", "--previous", "february.txt", "--baseline", "known.json", "-o", output
      )
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: --output would overwrite "))
      #expect(try Data(contentsOf: folder.appending(path: output)) == before)
      if output != "known.json" {
        let written = try market.run(
          "check", "march.txt", "--previous", "february.txt", "--baseline", output,
          "--write-baseline")
        #expect(written.status == 64)
        #expect(written.errors.hasPrefix("Error: --write-baseline would overwrite "))
        #expect(try Data(contentsOf: folder.appending(path: output)) == before)
      }
    }
  }

  @Test func `a baseline may be written anew, but not twice over`() throws {
    try MarketFolder.with { market in
      try market.folder.file("known.json", "what was there before")
      #expect(
        try market.run("check", "march.txt", "--baseline", "known.json", "--write-baseline").status
          == 0)
      for output in ["known.json", "./known.json"] {
        let outcome = try market.run(
          "check", "march.txt", "--baseline", "known.json", "--write-baseline", "-o", output)
        #expect(outcome.status == 64)
        #expect(
          outcome.errors.hasPrefix(
            "Error: --output and --write-baseline name the same file: name two.\n"))
      }
      let outcome = try market.run(
        "check", "march.txt", "--baseline", "new.json", "--write-baseline", "-o", "new.json")
      #expect(outcome.status == 64)
      #expect(
        !FileManager.default.fileExists(atPath: market.folder.url.appending(path: "new.json").path))
    }
  }

  @Test func `an output is written whole, beside what it replaces`() throws {
    try MarketFolder.with { market in
      let folder = market.folder.url
      let file = try market.folder.file("report.txt", "before")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link.txt").path, withDestinationPath: "report.txt")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(try market.run("figures", "march.txt", "-o", "link.txt").status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("march.txt  market, "))
      #expect(
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
          == 0o640)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(
          atPath: folder.appending(path: "link.txt").path) == "report.txt")
    }
  }

  // MARK: Names

  @Test(
    arguments: [
      ([0x62, 0xFF, 0x2E, 0x74, 0x78, 0x74], #"b\xFF.txt"#),
      ([0xC3, 0x28, 0x80, 0x2E, 0x6D, 0x64], #"\xC3(\x80.md"#),
      ([0xF4, 0x8F, 0xBE, 0x80], #"\xF4\x8F\xBE\x80"#),
      (Array("a\u{1B}[31m.txt".utf8), #"a\u{1B}[31m.txt"#),
      (Array("a\nb\u{202E}.txt".utf8), #"a\u{0A}b\u{202E}.txt"#),
      (Array("\u{9B}2J.txt".utf8), #"\u{9B}2J.txt"#),
    ] as [([UInt8], String)])
  func `a file of any name is read, and its name is shown`(name: [UInt8], shown: String) throws {
    try MarketFolder.with { market in
      let march = Array(try Data(contentsOf: market.folder.url.appending(path: "march.txt")))
      let path = Array(market.folder.url.path.utf8) + [0x2F] + name
      try Self.write(march, to: path)
      let outcome = try Self.run("figures", name, in: market.folder)
      #expect(outcome.output.hasPrefix("\(shown)  market, "))
      #expect(outcome.status == 0)
      #expect(
        try Self.run("figures", name + [0x2E], in: market.folder)
          == Outcome(status: 66, output: "", errors: "crossfoot: \(shown).: no such file\n"))
    }
  }

  private static func write(_ bytes: [UInt8], to path: [UInt8]) throws {
    let descriptor = (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      $0.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
    }
    try #require(descriptor >= 0)
    #expect(
      bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
    close(descriptor)
  }

  /// Runs the command by a shell, which makes an argument of any bytes.
  private static func run(
    _ command: String, _ name: [UInt8], in folder: TemporaryFolder
  ) throws -> Outcome {
    let octal = name.map { "\\0" + String($0, radix: 8) }.joined()
    return try CrossfootProcess(
      arguments: [command], folder: folder.url
    ).run(lastArgument: octal, then: ["--publication", "."])
  }

  @Test func `an argument is shown without what it would do to a terminal`() throws {
    let outcome = try crossfoot("check", "a.pdf", "--lang", "\u{1B}[31m\u{202E}")
    #expect(
      outcome.errors.hasPrefix(#"Error: The value '\u{1B}[31m\u{202E}' is invalid for"#))
    let unknown = try crossfoot("figures", "a.pdf", "--publication", "\u{9B}2J")
    #expect(
      unknown.errors
        == "crossfoot: \\u{9B}2J: no such publication or folder; known are dost, ndcu-daily\n")
  }

  @Test func `what documents, vocabularies and baselines hold is shown, not obeyed`() throws {
    try MarketFolder.with { market in
      let march = try String(
        contentsOf: market.folder.url.appending(path: "march.txt"), encoding: .utf8)
      try market.folder.file("odd.txt", march + "\nx\u{1B}[2J 7\u{9B}1m \u{202E}9\n")
      try market.folder.file(
        "known.json",
        #"{"schema": "crossfoot.baseline/2", "documents": [{"path": "odd.txt", "sha256": "", "#
          + #""publication": "market", "period": {"start": "2026-03-01", "end": "2026-03-31"}, "#
          + #""findings": [{"rule": "\u001b[2Jr", "instance": {"\u001b": "\u202e"}, "#
          + #""message": "\u009b1m\u202e"}]}]}"#)
      for arguments in [
        ["figures", "odd.txt"], ["check", "odd.txt", "--verbose", "--baseline", "known.json"],
        ["check", "odd.txt", "--format", "json"], ["figures", "odd.txt", "--format", "csv"],
        ["text", "odd.txt"], ["text", "odd.txt", "--layout", "words"],
        ["text", "odd.txt", "--layout", "json"], ["text", "odd.txt", "--layout", "svg"],
      ] {
        let outcome = try CrossfootProcess(
          arguments: arguments + ["--publication", "."], folder: market.folder.url
        ).run()
        let obeyed = outcome.output.unicodeScalars.filter {
          $0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t"
            || (0x7F...0x9F).contains($0.value)
            || $0 == "\u{202E}"
        }
        #expect(obeyed.isEmpty, "\(arguments)")
        #expect([0, 1].contains(outcome.status), "\(arguments): \(outcome.errors)")
      }
    }
  }
}
