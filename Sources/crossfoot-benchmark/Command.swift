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
    let process = prepared(output: FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
  }

  /// Runs the program to its end and returns what it writes.
  func output() throws -> String {
    let pipe = Pipe()
    let process = prepared(output: pipe)
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The time that processors spend on the program while it is run.
  func processorTime(_ run: (Command) throws -> Void) rethrows -> Duration {
    let before = Self.timeOfChildren
    try run(self)
    return Self.timeOfChildren - before
  }

  private func prepared(output: Any) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// The most memory, in bytes, that any program run so far had at once.
  static var mostMemoryOfChildren: Int { usageOfChildren.ru_maxrss * 1024 }

  private static var usageOfChildren: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return usage
  }

  private static var timeOfChildren: Duration {
    let usage = usageOfChildren
    return [usage.ru_utime, usage.ru_stime].reduce(.zero) { sum, time in
      sum + .seconds(time.tv_sec) + .microseconds(time.tv_usec)
    }
  }
}
