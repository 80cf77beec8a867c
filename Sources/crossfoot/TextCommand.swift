import ArgumentParser
import DigestModel
import Reporting

/// `crossfoot text FILE`
struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Show a document's words as the grammar sees them.")

  enum Layout: String, ExpressibleByArgument, CaseIterable {
    case words, lines, json
  }

  @Argument(
    help: ArgumentHelp("A PDF, text or Markdown file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: "What is shown: every word with its properties, or the lines.")
  var layout: Layout = .lines

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let document: SourceDocument
    do throws(DocumentError) {
      document = try Pipeline.read(file)
    } catch {
      Terminal.complain("crossfoot: \(error)")
      throw error.status.code
    }
    var text = ""
    switch layout {
    case .words: report(document, as: .words, to: &text)
    case .lines: report(document, as: .lines, to: &text)
    case .json: report(document, as: .json, to: &text)
    }
    try output.write(text)
  }
}
