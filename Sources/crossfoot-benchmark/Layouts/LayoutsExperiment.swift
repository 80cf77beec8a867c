import DigestModel
import FigureRecovery
import Foundation
import LayoutSampling
import PageExtraction
import Publications
import RuleChecking

/// Sets figures in a layout drawn at random and reads them again.
struct LayoutsExperiment {
  let publication: Publication
  let grammar: Grammar
  let rules: RuleSet
  /// Reads pdftotext's text instead of the PDF.
  let isText: Bool

  func outcome(seed: UInt64, figures given: [SampledFigure]?) throws -> LayoutOutcome {
    let outline = grammar.outline
    let figures = try given ?? InventedFigures.figures(of: publication, outline, seed: seed)
    let digest = try LayoutSampler(publication: publication, outline: outline)
      .sample(figures, seed: seed)
    let bytes = isText ? try Self.text(of: digest.pdf, seed: seed) : digest.pdf
    let recovered = grammar.recover(try DocumentReader.read(bytes: bytes, path: "seed \(seed)"))
    return LayoutOutcome(digest: digest, recovered: recovered, noticed: noticed(recovered, digest))
  }

  /// The keys of figures that a reader of the report is warned of.
  private func noticed(_ recovered: RecoveredDocument, _ digest: SampledDigest) -> Set<String> {
    let innocent = Set(failures(of: truth(digest, like: recovered)).map(Instance.init))
    var keys: Set<String> = []
    for finding in failures(of: recovered) where !innocent.contains(Instance(finding)) {
      keys.formUnion(finding.figures.map(\.description))
    }
    for figure in recovered.figures {
      let key = figure.key.description
      let isNamed = recovered.diagnostics.contains { $0.message.contains(key) }
      if !figure.agrees || isNamed { keys.insert(key) }
    }
    return keys
  }

  private func failures(of document: RecoveredDocument) -> [Finding] {
    rules.check(document).filter { $0.status == .fail }
  }

  /// What tells one failing instance of a rule from others.
  private struct Instance: Hashable {
    var rule: String
    var members: [FigureKey.Coordinate]

    init(_ finding: Finding) {
      rule = finding.rule
      members = finding.instance
    }
  }

  /// The document that a faultless reading would give.
  private func truth(_ digest: SampledDigest, like document: RecoveredDocument) -> RecoveredDocument
  {
    var truth = document
    truth.figures = []
    truth.usedIdentities = []
    var seen: Set<FigureKey> = []
    for printing in digest.printings where seen.insert(printing.key).inserted {
      truth.figures.append(
        Figure(
          key: printing.key,
          measure: publication.indicator(printing.key.indicator)?.measure ?? .count,
          occurrences: [
            .init(
              page: printing.page, box: printing.box, line: 1, text: printing.text,
              value: printing.value)
          ], reading: [.plain]))
    }
    return truth
  }

  /// The PDF's text with its columns kept apart by spaces.
  private static func text(of pdf: [UInt8], seed: UInt64) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appending(
      path: "layout-\(ProcessInfo.processInfo.processIdentifier)-\(seed).pdf")
    try Data(pdf).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    guard let command = Command.installed("pdftotext", arguments: ["-layout", path.path, "-"])
    else { throw MissingProgram() }
    return Array(try command.output().utf8)
  }

  struct MissingProgram: Error, CustomStringConvertible {
    var description: String { "pdftotext is needed" }
  }
}

/// What was read of one digest.
struct LayoutOutcome {
  /// A figure whose value was not printed for its key.
  struct Wrong {
    var key: String
    var value: String
    /// What was printed; nothing for a key that was not.
    var printed: [String]
    var reading: String
    var isNoticed: Bool
  }

  let digest: SampledDigest
  private(set) var read: Set<FigureKey> = []
  private(set) var missing: [FigureKey] = []
  private(set) var wrong: [Wrong] = []
  let unread: Int

  var printed: Int { read.count + missing.count + wrong.count { !$0.printed.isEmpty } }
  var leftOut: Int { digest.leftOut.count }
  var unnoticed: [Wrong] { wrong.filter { !$0.isNoticed } }

  init(digest: SampledDigest, recovered: RecoveredDocument, noticed: Set<String>) {
    self.digest = digest
    unread = recovered.ledger.unread.count
    let printed = Dictionary(grouping: digest.printings, by: \.key)
    var found: Set<FigureKey> = []
    for figure in recovered.figures {
      found.insert(figure.key)
      let values = printed[figure.key]?.map(\.value) ?? []
      let wrongValue = figure.occurrences.map(\.value).first { !values.contains($0) }
      guard let wrongValue else {
        read.insert(figure.key)
        continue
      }
      wrong.append(
        Wrong(
          key: figure.key.description, value: wrongValue.description,
          printed: Set(values.map(\.description)).sorted(),
          reading: figure.reading.map(\.description).joined(separator: ", "),
          isNoticed: noticed.contains(figure.key.description)))
    }
    missing = printed.keys.filter { !found.contains($0) }.sorted { $0.description < $1.description }
  }
}
