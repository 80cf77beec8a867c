import Foundation
import SchemaValidation
import Testing

/// What a run of the built command printed, and how it ended.
struct Outcome: Equatable {
  var status: Int32
  var output: String
  var errors: String
}

/// A run of the command beside the test bundle.
struct CrossfootProcess {
  /// The package's folder, which runs start in.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL

  var arguments: [String]
  var folder: URL
  var input: Data
  var environment: [String: String]

  init(
    arguments: [String], folder: URL = package, input: Data = Data(),
    environment: [String: String] = [:]
  ) {
    self.arguments = arguments
    self.folder = folder
    self.input = input
    self.environment = environment
  }

  private var executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "crossfoot")

  /// Runs the command to its end; outputs go through files, so that no pipe can fill up.
  func run() throws -> Outcome {
    try TemporaryFolder.with { folder in
      let input = try folder.file("input", self.input)
      let output = try folder.file("output", Data())
      let errors = try folder.file("errors", Data())
      let process = try start(
        input: FileHandle(forReadingFrom: input), output: FileHandle(forWritingTo: output),
        errors: FileHandle(forWritingTo: errors))
      process.waitUntilExit()
      let outcome = Outcome(
        status: process.terminationReason == .exit ? process.terminationStatus : -1,
        output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8))
      try expectSchemas(of: outcome.output)
      return outcome
    }
  }

  /// Every JSON that a test sees fits the schema that it names.
  private func expectSchemas(of output: String) throws {
    let isLines = arguments.contains("ndjson")
    guard isLines || output.hasPrefix("{\n  \"schema\": ") else { return }
    for text in isLines ? output.split(separator: "\n") : [output[...]] {
      let problems = try SchemaValidator.problems(in: text)
      #expect(problems == [], "\(arguments)")
    }
  }

  /// Runs the command with one more argument of any bytes, written as `printf` takes them.
  func run(lastArgument: String, then rest: [String]) throws -> Outcome {
    var shell = self
    shell.executable = URL(filePath: "/bin/sh")
    shell.arguments =
      [
        "-c",
        #"name=$(printf '%bx' "$1"); shift; exec "$@" "${name%x}" \#(rest.joined(separator: " "))"#,
      ]
      + ["sh", lastArgument, executable.path] + arguments
    return try shell.run()
  }

  /// Runs the command with its output going where nobody reads.
  func runWithoutReader() throws -> Outcome {
    try TemporaryFolder.with { folder in
      let errors = try folder.file("errors", Data())
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let process = try start(
        input: .nullDevice, output: pipe.fileHandleForWriting,
        errors: FileHandle(forWritingTo: errors))
      process.waitUntilExit()
      return Outcome(
        status: process.terminationReason == .exit ? process.terminationStatus : -1, output: "",
        errors: try String(contentsOf: errors, encoding: .utf8))
    }
  }

  private func start(
    input: FileHandle, output: FileHandle, errors: FileHandle
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Help is as wide as the terminal; a fixed environment makes it the same everywhere.
    process.environment = ["COLUMNS": "80"].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }
}

/// Runs the command in the package's folder.
func crossfoot(_ arguments: String..., input: String = "") throws -> Outcome {
  try CrossfootProcess(arguments: arguments, input: Data(input.utf8)).run()
}
