import Foundation
import Testing

/// Several formats in one run, and what is wrong with asking for them.
struct FormatTests {
  private static let issue = "Corpus/dost/2026-03/butterfly.pdf"

  @Test func `formats are written to files beside what is printed`() throws {
    try TemporaryFolder.with { folder in
      let formats = checkFormats
      #expect(formats.count >= 8)
      let outputs = formats.flatMap { ["-o", "\($0)=\(folder.url.path)/\($0)"] }
      let several = try CrossfootProcess(arguments: ["check", Self.issue] + outputs).run()
      #expect(several == (try crossfoot("check", Self.issue)))
      for format in formats {
        let alone = try crossfoot("check", Self.issue, "--format", format)
        let written = try String(
          contentsOf: folder.url.appending(path: format), encoding: .utf8)
        #expect(alone.output == written)
      }
    }
  }

  @Test func `a plain output takes the place of the terminal`() throws {
    try TemporaryFolder.with { folder in
      let outcome = try crossfoot(
        "check", Self.issue, "--format", "gitlab", "-o", folder.url.path + "/a", "-o",
        "github=\(folder.url.path)/b")
      #expect(outcome == Outcome(status: 1, output: "", errors: ""))
      for (name, start) in [("a", "[\n"), ("b", "::error ")] {
        let text = try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
        #expect(text.hasPrefix(start))
      }
    }
  }

  @Test(arguments: [
    (["-o", "sarif"], "--output sarif names a format without a file: write sarif=FILE."),
    (["-o", "sarfi=a"], "--output sarfi=a names no format; known are text, json, ndjson, sarif"),
    (["-o", "a", "-o", "b"], "--output names two files for one format"),
    (["-o", "sarif="], "--output sarif= names no file."),
    (["-o", "sarif=a", "-o", "junit=./a"], "--output names ./a twice"),
    (["-o", "sarif=\(issue)"], "--output would overwrite \(issue), which is read"),
    (
      ["-o", "sarif=a", "--baseline", "a", "--write-baseline"],
      "--output and --write-baseline name the same file"
    ),
    (["--format", "xml"], "The value 'xml' is invalid for '--format <format>'."),
  ])
  func `outputs that contradict each other are wrong usage`(
    options: [String], message: String
  ) throws {
    let outcome = try CrossfootProcess(arguments: ["check", Self.issue] + options).run()
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)"))
  }

  @Test func `an output that cannot be written keeps no other from being`() throws {
    try TemporaryFolder.with { folder in
      let file = folder.url.path + "/a"
      let outcome = try crossfoot(
        "check", Self.issue, "-o", "sarif=nowhere/a", "-o", "junit=\(file)")
      #expect(outcome.status == 73)
      #expect(
        outcome.errors == "crossfoot: nowhere/a: cannot write: no such file or directory\n")
      #expect(FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func `a file is named from the working folder, whatever way leads to it`() throws {
    let paths = [Self.issue, CrossfootProcess.package.path + "/" + Self.issue, "./" + Self.issue]
    let outputs = try paths.map { try crossfoot("check", $0, "--format", "github").output }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].hasPrefix("::error file=\(Self.issue),line=19,"))
  }
}
