import ArgumentParser
import CrossfootKit
import DigestModel
import PageExtraction
import Reporting
import RuleChecking

/// The findings that a check is compared with.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Findings that are known and count no more; a change of theirs does.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what fails now to the baseline, in place of what it had.")
  var writeBaseline = false

  /// The file that is read; `nil` where none is, or it is written anew.
  var input: String? { writeBaseline ? nil : baseline }

  func validate() throws {
    if writeBaseline, baseline == nil {
      throw ValidationError("--write-baseline needs the file to write, with --baseline.")
    }
  }

  /// The most bytes of a baseline; one of 10 000 findings has some five million.
  private static let mostBytes = 64 << 20

  /// - Throws: Wrong usage, where the baseline or the output would be written over a file that is
  ///   read, or both over each other. The baseline that is written anew is not read.
  func refuse(output: CheckOutputOptions, onto inputs: InputFiles) throws {
    if writeBaseline { try inputs.refuse(baseline, option: "--write-baseline") }
    try output.refuse(onto: inputs)
    if writeBaseline, let path = baseline, let identity = FileIdentity(path),
      output.paths.contains(where: { FileIdentity($0) == identity })
    {
      throw ValidationError("--output and --write-baseline name the same file: name two.")
    }
    try output.refuse(onto: InputFiles([input]))
  }

  /// The known findings; `nil` where none are asked for or they are to be written anew.
  ///
  /// - Throws: An exit status, after a line on standard error.
  func read() throws -> Baseline? {
    try input.map { try Self.read($0) }
  }

  /// The known findings of a file.
  ///
  /// - Throws: An exit status, after a line on standard error.
  static func read(_ path: String) throws -> Baseline {
    let file: SourceFile
    do throws(SourceFileError) {
      file = try SourceFile.read(path: path, most: mostBytes)
    } catch {
      Terminal.complain("crossfoot: \(path.showingControls()): \(error)")
      throw (error.isMissingFile ? ExitStatus.noSuchFile : .unreadable).code
    }
    do throws(SourceErrors) {
      return try Baseline(file)
    } catch {
      Terminal.complain(error.errors.map(\.excerpt).joined(separator: "\n"))
      throw ExitStatus.unreadable.code
    }
  }

  /// Writes what fails, where that is asked for.
  ///
  /// - Parameter failures: How many documents could not be read: without theirs the known findings
  ///   would be lost.
  /// - Returns: What was written; `nil` where nothing was.
  func written(_ documents: [CheckedDocument], failures: Int) throws -> Baseline? {
    guard writeBaseline, let path = baseline else { return nil }
    let name = path.showingControls()
    if failures > 0 {
      let documents = failures == 1 ? "1 document" : "\(failures) documents"
      Terminal.complain("crossfoot: \(name): not written, as \(documents) could not be read")
      return nil
    }
    let baseline = Baseline(of: documents.map { ($0.recovered, $0.findings) })
    var text = ""
    BaselineJSON().write(baseline, to: &text)
    do throws(SystemError) {
      try OutputFile(path: path).write(text)
    } catch {
      Terminal.complain("crossfoot: \(name): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
    return baseline
  }
}
