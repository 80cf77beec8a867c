import ArgumentParser
import CorpusTypesetting

struct TypesetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typeset", abstract: "Typeset a digest's PDF from its figures.")

  @Argument(help: "The figures file.", completion: .file(extensions: ["csv"]))
  var figures: String

  @Option(help: "The layout.")
  var layout: Layout

  @Option(name: .shortAndLong, help: "The PDF to write.", completion: .file(extensions: ["pdf"]))
  var output: String

  @Flag(
    inversion: .prefixedNo,
    help: "Print the units' names as the headings of their pages. (default: as the layout does)")
  var unitNames: Bool?

  func run() throws {
    try CorpusFile.typeset(
      figures, with: Typesetter(layout: layout, namesUnits: unitNames), to: output)
  }
}

extension Layout: ExpressibleByArgument {}
