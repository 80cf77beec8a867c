import ArgumentParser
import DigestModel
import Reporting

/// `crossfoot schema [NAME]`
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a JSON output, or list them.")

  @Argument(
    help: ArgumentHelp(
      "The output's name, or what it has as schema. (default: all are listed)",
      valueName: "name"))
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard let name else {
      var text = ""
      report(Schema.all, style: output.style(), to: &text)
      return try output.writeFolded(text)
    }
    guard let schema = Schema.named(name) else {
      throw ValidationError(
        "There is no schema “\(name.showingControls())”; known are "
          + Schema.all.map(\.name).joined(separator: ", ") + ".")
    }
    try output.write(schema.text)
  }
}
