import ArgumentParser
import CorpusTypesetting
import DigestModel
import FigureRecovery
import LayoutSampling
import Publications

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Typeset a digest in a layout drawn at random.")

  @Option(help: "The publication: a known one's name, or the folder of one.")
  var publication = "dost"

  @Option(
    help: "The figures: a table of indicators, dimensions and values.",
    completion: .file(extensions: ["csv"]))
  var figures: String?

  @Option(help: "Invent consistent figures from this number instead.")
  var seedFigures: UInt64?

  @Option(help: "What the layout is drawn from; the same seed gives the same layout.")
  var seed: UInt64

  @Option(name: .shortAndLong, help: "The PDF to write.", completion: .file(extensions: ["pdf"]))
  var output: String

  @Option(help: "Where to write every printing of a figure, and every numeral that is none.")
  var truth: String?

  @Option(help: "Where to write all that was drawn at random.")
  var choices: String?

  func validate() throws {
    if (figures == nil) == (seedFigures == nil) {
      throw ValidationError("Either --figures or --seed-figures is needed.")
    }
  }

  func run() throws {
    let publication = try PublicationFolder.publication(publication)
    let outline = try Grammar(publication.grammar, for: publication).outline
    let figures =
      if let path = self.figures {
        try SampledFigure.figures(csv: CorpusFile.read(path), of: publication)
      } else {
        try InventedFigures.figures(of: publication, outline, seed: seedFigures ?? 0)
      }
    let digest = try LayoutSampler(publication: publication, outline: outline)
      .sample(figures, seed: seed)
    try CorpusFile.write(digest.pdf, to: output)
    if let truth { try CorpusFile.write(Array(digest.truthJSON.utf8), to: truth) }
    if let choices { try CorpusFile.write(Array(digest.choicesJSON.utf8), to: choices) }
  }
}
