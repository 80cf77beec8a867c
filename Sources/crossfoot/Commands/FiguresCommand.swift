import ArgumentParser
import CrossfootKit
import DigestModel
import Publications
import Reporting

/// `crossfoot figures FILE…`
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "List the figures of documents with their places.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var documents: DocumentOptions

  @Option(help: "How the figures are written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.refuse(onto: InputFiles(documents.files, publication: documents.publication))
  }

  func run() async throws {
    let results = try await DocumentRun(documents).results { ($0.recovered, $0.method.publication) }
    let figures = results.values.map(\.0)
    var text = ""
    switch format {
    case .text: report(figures, as: .text(style: output.style(in: documents.lang)), to: &text)
    case .json: report(figures, as: .json(in: documents.lang.rawValue), to: &text)
    case .csv:
      let dimensions = results.values.map(\.1).dimensions
      report(figures, as: .csv(dimensions: dimensions), to: &text)
    }
    try format == .text ? output.writeFolded(text) : output.write(text)
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
  }
}

extension [Publication] {
  /// The dimensions of all publications' indicators, each once, in the order they are declared.
  var dimensions: [String] {
    var known: Set<String> = []
    return flatMap { publication in
      let used = Set(publication.indicators.flatMap(\.dimensions))
      return publication.dimensions.map(\.id).filter(used.contains)
    }.filter { known.insert($0).inserted }
  }
}
