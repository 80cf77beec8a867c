import ArgumentParser
import DigestModel
import Foundation
import PageExtraction

/// Compares the words of PDFs with those that `pdftotext -bbox` gives, by their digits, and the
/// processor time that both programs take: `swift run -c release crossfoot-benchmark words`.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Compare the words of PDFs with pdftotext's.")

  @Argument(
    help: ArgumentHelp("PDFs and folders of them.", valueName: "file"))
  var files = ["Corpus", "../shared"]

  func run() throws {
    var table = Table("pages that differ", "digit runs", "missing", "extra", "digits missing")
    var total = DigitComparison()
    var (own, other) = (Duration.zero, Duration.zero)
    var (documents, pages) = (0, 0)
    for path in files.flatMap(Self.documents) {
      guard let theirs = Command.installed("pdftotext", arguments: ["-bbox", path, "-"]),
        let ours = Command.sibling("crossfoot", arguments: ["text", path])
      else { throw ValidationError("pdftotext and crossfoot are needed.") }
      let source: SourceDocument
      do throws(ExtractionError) {
        source = try DocumentReader.read(path: path)
      } catch {
        print("not read: \(error)")
        continue
      }
      own += try ours.processorTime { try $0.run() }
      var listing = ""
      other += try theirs.processorTime { listing = try $0.output() }
      for (page, words) in zip(source.pages, BoundingBoxListing.pages(of: listing)) {
        let comparison = DigitComparison(of: page.words.map(\.text), with: words)
        if comparison.differs {
          table.append(
            "\(path), page \(page.number)", String(comparison.runs), String(comparison.missing),
            String(comparison.extra), String(comparison.missingDigits))
        }
        total += comparison
        pages += 1
      }
      documents += 1
    }
    table.append(
      "\(documents) documents, \(pages) pages", String(total.runs), String(total.missing),
      String(total.extra), String(total.missingDigits))
    table.print()
    print()
    print("processor time, each program once a document")
    print("crossfoot text   \(own.milliseconds) ms")
    print("pdftotext -bbox  \(other.milliseconds) ms")
  }

  /// The PDFs that a path names: itself, or those in a folder and its folders, by name.
  private static func documents(at path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let names = FileManager.default.enumerator(atPath: path)
    else { return [path] }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".pdf") }.sorted()
      .map { "\(path)/\($0)" }
  }
}
