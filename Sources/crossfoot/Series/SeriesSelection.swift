import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel
import RuleChecking

/// What is chosen of the figures of a source.
struct SeriesSelection {
  let patterns: [String]
  /// Without the patterns.
  let options: SeriesOptions

  /// The table of what is chosen.
  ///
  /// - Throws: Wrong usage, after what is wrong on standard error, where a pattern means nothing in any
  ///   of the publications, or chooses no figure.
  func table(of source: SeriesSource, in language: Language) throws -> SeriesTable {
    var table = SeriesTable()
    var chosen = Set<Int>()
    var nearest: [[FigureKey]] = patterns.map { _ in [] }
    var errors: [[SourceErrors]] = patterns.map { _ in [] }
    for part in source.parts {
      let selections = patterns.enumerated().compactMap { place, pattern in
        selection(pattern, of: part, errors: &errors[place]).map { (place, $0) }
      }
      if selections.isEmpty, !patterns.isEmpty { continue }
      var options = options
      options.selections = selections.map(\.1)
      let builder = SeriesBuilder(
        part.publication, rules: part.rules, records: part.records, options: options,
        offset: table.documents.count)
      let keys = builder.allKeys
      for (place, selection) in selections {
        if keys.contains(where: selection.includes) {
          chosen.insert(place)
        } else {
          nearest[place] += selection.nearest(among: keys)
        }
      }
      builder.add(to: &table)
    }
    for (place, pattern) in patterns.enumerated() where !chosen.contains(place) {
      throw refusal(of: pattern, nearest[place], errors[place], in: language)
    }
    if table.rows.isEmpty, let known = source.knownPeriods {
      let words = ArchiveTerm.noIssue.text.filled(["first": known.first, "last": known.last])
      Terminal.complain("crossfoot: \(words.preferred(in: language.rawValue))")
      throw ExitCode.validationFailure
    }
    return table
  }

  private func selection(
    _ pattern: String, of part: SeriesSource.Part, errors: inout [SourceErrors]
  ) -> FigureSelection? {
    do throws(SourceErrors) {
      return try FigureSelection(pattern, for: part.publication)
    } catch {
      errors.append(error)
      return nil
    }
  }

  private func refusal(
    of pattern: String, _ nearest: [FigureKey], _ errors: [SourceErrors], in language: Language
  ) -> ExitCode {
    // Of several publications the one that the pattern is nearest to tells most.
    let hinting = errors.first { $0.errors.contains { $0.message.contains("did you mean") } }
    if let error = hinting ?? errors.first, nearest.isEmpty {
      Terminal.complain(error.errors.map(\.excerpt).joined(separator: "\n"))
    } else {
      let words = (nearest.isEmpty ? ArchiveTerm.noFigure : .noFigureNear).text.filled([
        "pattern": pattern, "keys": nearest.map(\.description).joined(separator: ", "),
      ])
      Terminal.complain("crossfoot: \(words.preferred(in: language.rawValue))")
    }
    return ExitCode.validationFailure
  }
}
