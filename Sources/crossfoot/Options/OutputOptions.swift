import ArgumentParser
import DigestModel
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

  /// - Throws: Wrong usage, where the output would be written over a file that is read.
  func refuse(onto inputs: InputFiles) throws { try inputs.refuse(output, option: "--output") }

  /// Writes the whole output.
  ///
  /// - Throws: `ExitStatus.unwritable`, after a line on standard error.
  func write(_ text: String) throws {
    do {
      if let output {
        try OutputFile(path: output).write(text)
      } else {
        try Terminal.write(text)
      }
    } catch {
      let name = output?.showingControls() ?? "standard output"
      Terminal.complain("crossfoot: \(name): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
  }
}
