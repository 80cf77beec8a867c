import CrossfootKit
import DigestHistory
import DigestModel
import Publications
import Reporting
import RuleChecking

/// The issues of publications that a series is made of, from an archive or from files.
struct SeriesSource {
  /// A publication with its issues, by period and vintage.
  struct Part {
    let publication: Publication
    let rules: RuleSet
    let records: [IssueRecord]
  }

  /// By the publication's id.
  let parts: [Part]
  /// Files that could not be read.
  var failures: [DocumentError] = []

  /// All that an archive has.
  ///
  /// - Parameter id: Of this publication only.
  init(_ options: ArchiveOptions, publication id: String?) throws {
    let archive = try options.open()
    let publications = try options.attempt { () throws(ArchiveError) in
      try archive.publications()
    }
    var parts: [Part] = []
    for publication in publications where id == nil || id == publication.id {
      let records = try options.attempt { () throws(ArchiveError) in
        try archive.records(of: publication.id)
      }
      if records.isEmpty { continue }
      parts.append(
        Part(publication: publication, rules: try Self.rules(of: publication), records: records))
    }
    self.parts = parts
  }

  /// The first and the last period of the issues; `nil` where none has a period.
  var knownPeriods: (first: String, last: String)? {
    let periods = parts.flatMap(\.records).compactMap(\.document.period)
    guard let first = periods.min(by: { $0.end < $1.end }),
      let last = periods.max(by: { $0.end < $1.end })
    else { return nil }
    return (first.written, last.written)
  }

  /// Documents that are read for the purpose.
  init(
    files: [DocumentFiles.File], publication: String?, language: Language
  ) async throws {
    let run = try await DocumentRun(
      complainingOf: files.map(\.path), publication: publication, in: language)
    let outcomes = await run.outcomes { _, document throws(DocumentError) in
      SequenceCheck.Item(recovered: document.recovered, method: document.method)
    }
    var read = DocumentResults<SequenceCheck.Item>(values: [], failures: [])
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .success(let item): read.values.append(item)
      case .failure(let failure) where failure.isUnrecognized && !file.isNamed:
        Self.complain(.passedOver, file.path, in: language)
      case .failure(let failure): read.failures.append(failure)
      }
    }
    read.complain(in: language)
    failures = read.failures
    let sequence = SequenceCheck(read.values, by: DocumentCheck(language: .en))
    var records: [String: [IssueRecord]] = [:]
    var methods: [String: Pipeline.Method] = [:]
    for (place, outcome) in await sequence.outcomes().enumerated() {
      guard case .success(let document) = outcome else { continue }
      if sequence.isDuplicate(place) {
        Self.complain(.duplicate, document.recovered.path, in: language)
        continue
      }
      let id = document.recovered.publication
      methods[id] = read.values[place].method
      records[id, default: []].append(
        IssueRecord(
          document.recovered, vintage: sequence.vintage(of: place), findings: document.findings,
          knownSince: document.recovered.period?.end))
    }
    parts = methods.sorted { $0.key < $1.key }.map { id, method in
      Part(
        publication: method.publication, rules: method.rules,
        records: (records[id] ?? []).sorted {
          ($0.document.period?.end.ordinal ?? 0, $0.document.vintage)
            < ($1.document.period?.end.ordinal ?? 0, $1.document.vintage)
        })
    }
  }

  private static func complain(_ term: ArchiveTerm, _ path: String, in language: Language) {
    let words = term.text.filled(["path": path])
    Terminal.complain("crossfoot: \(words.preferred(in: language.rawValue))")
  }

  private static func rules(of publication: Publication) throws -> RuleSet {
    do throws(SourceErrors) {
      return try RuleSet(publication.rules, for: publication)
    } catch {
      Terminal.complain(error.errors.map(\.excerpt).joined(separator: "\n"))
      throw ExitStatus.invalidPublication.code
    }
  }
}
