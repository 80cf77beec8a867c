import Foundation

/// A program to be run for its time alone.
struct Command {
  private let program: URL
  private let arguments: [String]

  /// A program beside this one; `nil` where it has not been built.
  static func sibling(_ name: String, arguments: [String]) -> Command? {
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return Command(program: folder.appending(path: name), arguments: arguments)
  }

  /// A program on the search path; `nil` where it is not installed.
  static func installed(_ name: String, arguments: [String]) -> Command? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    for folder in folders {
      let program = URL(filePath: String(folder)).appending(path: name)
      if let command = Command(program: program, arguments: arguments) { return command }
    }
    return nil
  }

  private init?(program: URL, arguments: [String]) {
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return nil }
    self.program = program
    self.arguments = arguments
  }

  /// Runs the program to its end and throws its output away.
  func run() throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
