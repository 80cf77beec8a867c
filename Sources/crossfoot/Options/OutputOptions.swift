import ArgumentParser
import CrossfootKit
import DigestModel
import Reporting

/// Where a command's output goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  /// Coloured on a terminal only, and as wide as that.
  func style(in language: Language = .en) -> TextStyle {
    var style = output == nil ? Terminal.style : .plain
    style.language = language.rawValue
    return style
  }

  /// - Throws: Wrong usage, where the output would be written over a file that is read.
  func refuse(onto inputs: InputFiles) throws { try inputs.refuse(output, option: "--output") }

  /// Writes the whole output for a reader: its lines as long as the terminal's, where that is one.
  ///
  /// - Throws: `ExitStatus.unwritable`, after a line on standard error.
  func writeFolded(_ text: String) throws { try write(folded(text, to: style().width)) }

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
