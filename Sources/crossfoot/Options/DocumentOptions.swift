import CrossfootKit
import ArgumentParser

/// The documents of a command and how they are read.
struct DocumentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "PDF, text or Markdown files; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files. (default: recognised)",
      valueName: "name|folder"))
  var publication: String?

  @Option(help: "The language of titles and labels.")
  var lang: Language = .en

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }
}
