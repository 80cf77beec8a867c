import ArgumentParser
import CrossfootKit
import DigestModel
import Glibc
import Reporting

/// How a check's outcome is written, and where to: in one format to the terminal or a file, and in any
/// others to files of their own.
struct CheckOutputOptions: ParsableArguments {
  @Option(help: "How the outcome is written.")
  var format = CheckFormatName()

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      Write to a file instead of standard output; as format=file, also write that format to a file. \
      May be repeated.
      """, valueName: "file|format=file"))
  var output: [CheckOutput] = []

  /// The files of formats that are written beside the first.
  private var further: [(type: any CheckFormat.Type, path: String)] {
    output.compactMap { output in output.format.map { ($0.type, output.path) } }
  }

  /// The file that is written instead of standard output; `nil` for that.
  private var path: String? { output.first { $0.format == nil }?.path }

  func validate() throws {
    if output.count(where: { $0.format == nil }) > 1 {
      throw ValidationError(
        "--output names two files for one format: write one of them as format=file.")
    }
    if let output = output.first(where: { $0.isUnknown }) {
      throw ValidationError(
        "--output \(output.argument.showingControls()) names no format; known are "
          + CheckFormatName.allValueStrings.joined(separator: ", ")
          + ". A file of that name is written as ./\(output.argument.showingControls()).")
    }
    if let output = output.first(where: { CheckFormatName(argument: $0.argument) != nil }) {
      throw ValidationError(
        "--output \(output.argument) names a format without a file: write "
          + "\(output.argument)=FILE. A file of that name is written as ./\(output.argument).")
    }
    if let output = output.first(where: { $0.path.isEmpty }) {
      throw ValidationError("--output \(output.argument.showingControls()) names no file.")
    }
    var taken: Set<FileIdentity> = []
    // A device is written to as often as is asked for.
    for output in output where status(of: output.path)?.isOf(S_IFREG) ?? true {
      if let identity = FileIdentity(output.path), !taken.insert(identity).inserted {
        throw ValidationError(
          "--output names \(output.path.showingControls()) twice: name two files.")
      }
    }
  }

  /// The paths that are written.
  var paths: [String] { output.map(\.path) }

  /// - Throws: Wrong usage, where an output would be written over a file that is read.
  func refuse(onto inputs: InputFiles) throws {
    for path in paths { try inputs.refuse(path, option: "--output") }
  }

  /// Writes the outcome in every format that was asked for.
  ///
  /// - Throws: `ExitStatus.unwritable`, after a line on standard error for each that failed.
  func write(_ check: CheckReport, as presentation: CheckPresentation) throws {
    var first = presentation
    if path == nil {
      first.style = Terminal.style
      first.style.language = presentation.language
    }
    var failed = !write(check, as: format.type.init(first), to: path)
    for (type, path) in further {
      if !write(check, as: type.init(presentation), to: path) { failed = true }
    }
    if failed { throw ExitStatus.unwritable.code }
  }

  private func write(
    _ check: CheckReport, as format: some CheckFormat, to path: String?
  ) -> Bool {
    var text = ""
    report(check, as: format, to: &text)
    do throws(SystemError) {
      if let path {
        try OutputFile(path: path).write(text)
      } else {
        try Terminal.write(text)
      }
      return true
    } catch {
      let name = path?.showingControls() ?? "standard output"
      Terminal.complain("crossfoot: \(name): cannot write: \(error)")
      return false
    }
  }
}
