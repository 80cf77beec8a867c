import ArgumentParser
import CrossfootKit
import DigestModel
import FigureRecovery
import Reporting

/// `crossfoot text FILE`
struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Show a document's words as the grammar sees them.")

  enum Layout: String, ExpressibleByArgument, CaseIterable {
    case words, lines, json, svg
  }

  @Argument(
    help: ArgumentHelp("A PDF, text or Markdown file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: "What is shown: every word, the lines, or a page as a drawing.")
  var layout: Layout = .lines

  @Option(
    help: ArgumentHelp(
      "The page to show, from 1. (default: all; a drawing: the first)", valueName: "number"))
  var page: Int?

  @Option(
    help: ArgumentHelp(
      """
      Why a numeral was read as it was, or not read: its page and how it is printed, as in \
      "3:12 750".
      """, valueName: "page:text"))
  var why: String?

  @Option(
    help: ArgumentHelp(
      "The publication whose figures a drawing shows. (default: recognised)",
      valueName: "name|folder"))
  var publication: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let why, question(why) == nil {
      throw ValidationError(
        "--why \(why.showingControls()) names no numeral: a page, a colon, and the numeral as printed, as in 3:12 750."
      )
    }
    try output.refuse(onto: InputFiles([file], publication: publication))
  }

  func run() async throws {
    let document: SourceDocument
    do throws(DocumentError) {
      document = try Pipeline.open(file)
    } catch {
      Terminal.complain("crossfoot: \(error)")
      throw error.status.code
    }
    complain(of: document)
    if let page, !document.pages.indices.contains(page - 1) {
      let count = document.pages.count
      throw ValidationError(
        "There is no page \(page): the document has \(count) \(count == 1 ? "page" : "pages").")
    }
    if let why, let (page, numeral) = question(why) {
      return try await explain(numeral, onPage: page, of: document)
    }
    var shown = document
    if let page { shown.pages = [document.pages[page - 1]] }
    var text = ""
    switch layout {
    case .words: report(shown, as: .words, to: &text)
    case .lines: report(shown, as: .lines, to: &text)
    case .json: report(shown, as: .json, to: &text)
    case .svg: try await draw(document, page: (page ?? 1) - 1, to: &text)
    }
    try output.write(text)
  }

  /// Says on standard error what the pages are to be read with caution for.
  private func complain(of document: SourceDocument) {
    let name = file == "-" ? "standard input" : file.showingControls()
    for diagnostic in document.diagnostics {
      let place = diagnostic.page.map { "page \($0): " } ?? ""
      Terminal.complain("crossfoot: \(name): \(place)\(diagnostic.message.showingControls())")
    }
  }

  /// The page and the numeral of `--why`; `nil` where it names none.
  private func question(_ why: String) -> (page: Int, numeral: String)? {
    let parts = why.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let page = Int(parts[0]) else { return nil }
    return (page, String(parts[1]))
  }

  /// Says why a numeral was read as it was.
  private func explain(
    _ numeral: String, onPage page: Int, of document: SourceDocument
  ) async throws {
    let run = try await DocumentRun(complainingOf: [file], publication: publication)
    let method: Pipeline.Method
    do throws(DocumentError) {
      method = try await run.method(for: document)
    } catch {
      DocumentResults<Void>([.failure(error)]).complain()
      throw error.status.code
    }
    let explanations = method.grammar.explain(numeral, onPage: page, of: document)
    guard !explanations.isEmpty else {
      throw ValidationError(
        "Page \(page) has no numeral \(numeral.showingControls()); crossfoot text --layout lines shows what it has."
      )
    }
    var text = ""
    report(explanations, to: &text)
    try output.write(text)
  }

  /// Draws a page, with its figures where a publication recognises the document.
  private func draw(_ document: SourceDocument, page: Int, to text: inout String) async throws {
    let run = try await DocumentRun(complainingOf: [file], publication: publication)
    let method: Pipeline.Method?
    do throws(DocumentError) {
      method = try await run.method(for: document)
    } catch {
      guard error.isUnrecognized else {
        DocumentResults<Void>([.failure(error)]).complain()
        throw error.status.code
      }
      method = nil
    }
    let layout = PageLayout(of: document.pages[page], readBy: method?.grammar)
    let recovered = method?.recover(document)
    let explanation = method?.grammar.explain(page: document.pages[page].number, of: document)
    report(
      document,
      as: .svg(page: page, layout: layout, recovered: recovered, explanation: explanation),
      to: &text)
  }
}
