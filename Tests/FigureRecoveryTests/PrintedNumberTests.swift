import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

/// Any number, printed in any way, in a table, a sentence or a field, in text and on a page: its value
/// exactly, or nothing.
struct PrintedNumberTests {
  /// Numbers of one publication, so many that its grammar need not be read for each.
  private struct Trial {
    var grammar: Grammar
    var numbers: [PrintedNumber]

    init(seed: UInt64, count: Int) throws {
      var random = SeededGenerator(seed: seed)
      let first = PrintedNumber.random(using: &random)
      numbers = [first]
      while numbers.count < count {
        numbers.append(PrintedNumber.random(in: first.format, using: &random))
      }
      let vocabulary = """
        id: trial
        recognised-by: [Trial]
        numbers: \(first.format.declaration)
        units:
          - {id: all, name: {en: [Everything]}}
          - {id: north, name: {en: [Northern quay]}, parent: all}
        indicators:
          count: {dimensions: [unit], measure: count}
          score: {dimensions: [unit], measure: score}
          change: {dimensions: [unit], measure: score}
          decimal: {dimensions: [unit], measure: decimal}
          percent: {dimensions: [unit], measure: percent}
          berths: {dimensions: [unit], measure: count}
        """
      let statements = ["count", "score", "change", "decimal", "percent"].map { kind in
        """
          block \(kind)
            rows "\(kind) of the" unit in (north) \(kind)[unit]: \(kind)  berths[unit]: count
            prose "the \(kind) was" \(kind)[unit]: \(kind) "in all of May"
            field "Total \(kind)" \(kind)[unit]: \(kind)
        """
      }
      let publication = try Publication(
        vocabulary: SourceFile(path: "publication.yaml", text: vocabulary),
        grammar: SourceFile(path: "digest.grammar", text: ""),
        rules: SourceFile(path: "consistency.yaml", text: ""))
      let text =
        "section page repeats\n  begins \"Trial balance\"\n  binds unit = all\n"
        + statements.joined(separator: "\n")
      grammar = try Grammar(SourceFile(path: "digest.grammar", text: text), for: publication)
    }

    /// What was read wrongly or lost, of a number alone in a document or on a page of it.
    func faults(
      in recovered: RecoveredDocument, _ number: PrintedNumber, page: Int
    ) -> [String] {
      let occurrences = recovered.figures.filter { $0.key.indicator == number.kind }
        .flatMap(\.occurrences).filter { $0.page == page }
      var faults = occurrences.filter { !number.values.contains("\($0.value)") }
        .map { "\(number.testDescription): read as \($0.value)" }
      if occurrences.isEmpty, number.isPlain {
        faults.append("\(number.testDescription): not read")
      }
      let unread = recovered.ledger.unread.filter { $0.page == page }
      if occurrences.isEmpty, unread.isEmpty { faults.append("\(number.testDescription): lost") }
      return faults
    }
  }

  /// How many times the usual number of publications is tried; `CROSSFOOT_TRIALS` asks for more.
  private static let trials =
    UInt64(
      ProcessInfo.processInfo.environment["CROSSFOOT_TRIALS"] ?? "") ?? 1

  private static func cells(_ number: PrintedNumber) -> [String] {
    switch number.place {
    case .row: ["\(number.kind) of the Northern quay", number.text, "7"]
    case .sentence: ["As we heard, the \(number.kind) was \(number.text) in all of May."]
    case .field: ["Total \(number.kind)", number.text]
    }
  }

  @Test(arguments: 0..<8)
  func `in a text every number is read exactly or not at all`(part: Int) throws {
    var faults: [String] = []
    for seed in 0..<(5 * Self.trials) {
      let trial = try Trial(seed: 1_000 * UInt64(part) + seed, count: 63)
      for number in trial.numbers {
        let text = "Trial balance\n\n" + Self.cells(number).joined(separator: "      ") + "\n"
        let document = try DocumentReader.read(bytes: Array(text.utf8), path: "trial.txt")
        faults += trial.faults(in: trial.grammar.recover(document), number, page: 1)
      }
    }
    #expect(faults == [])
  }

  @Test(arguments: 0..<4)
  func `on a page every number is read exactly or not at all`(part: Int) throws {
    var faults: [String] = []
    for seed in 0..<(2 * Self.trials) {
      let trial = try Trial(seed: 50_000 + 1_000 * UInt64(part) + seed, count: 63)
      let pages = trial.numbers.map { number in
        [MappedPDF.Show(text: "Trial balance", x: 50, y: 350)]
          + Self.cells(number).enumerated().map { column, cell in
            MappedPDF.Show(text: cell, x: 50 + 220 * Double(column), y: 300)
          }
      }
      let document = try DocumentReader.read(
        bytes: MappedPDF(pages: pages).bytes, path: "trial.pdf")
      for (page, number) in zip(document.pages, trial.numbers) {
        var alone = document
        alone.pages = [page]
        faults += trial.faults(in: trial.grammar.recover(alone), number, page: page.number)
      }
    }
    #expect(faults == [])
  }
}
