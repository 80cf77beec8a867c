import ArgumentParser

/// The publication that documents are issues of.
struct PublicationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files. (default: recognised)",
      valueName: "name|folder"))
  var publication: String?
}
