import ArgumentParser
import CrossfootKit

/// The documents of a command and how they are read.
struct DocumentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "PDF, text or Markdown files; - is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var issuesOf: PublicationOptions

  var publication: String? { issuesOf.publication }

  @Option(help: "The language of titles and labels.")
  var lang: Language = .en

  func validate() throws {
    try InputFiles.refuseRepeatedInput(files)
  }
}
