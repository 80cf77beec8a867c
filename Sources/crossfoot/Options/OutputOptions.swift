import ArgumentParser
import Glibc
import Reporting

/// Where a command's output goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  /// Coloured on a terminal only.
  var style: TextStyle { output == nil ? Terminal.style : .plain }

  /// Writes the whole output.
  ///
  /// - Throws: `ExitStatus.unwritable`, after a line on standard error.
  func write(_ text: String) throws {
    do {
      if let output {
        try OpenFile(output, flags: O_WRONLY | O_CREAT | O_TRUNC).write(text)
      } else {
        try Terminal.write(text)
      }
    } catch {
      Terminal.complain("crossfoot: \(output ?? "standard output"): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
  }
}
