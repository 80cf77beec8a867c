import DigestModel
import PageExtraction
import Publications
import TableFooting

extension PublicationDraft {
  /// What the draft reads of its own issues.
  package struct Trial {
    /// How many figures each issue has, in their order.
    package var figures: [Int]
  }

  /// The draft without what does not read its own issues rightly: each figure must be the number that
  /// stands in its cell, wherever it is read, and each table must be read.
  ///
  /// - Throws: Where its files are wrong, or nothing of it is left.
  package func tried() throws(Obstacle) -> (draft: PublicationDraft, trial: Trial) {
    var draft = self
    while true {
      let method: Pipeline.Method
      do throws(SourceErrors) {
        method = try Pipeline.Method(
          Publication(
            vocabulary: SourceFile(path: "publication.yaml", text: draft.vocabulary),
            grammar: SourceFile(path: "digest.grammar", text: draft.grammar),
            rules: SourceFile(path: "consistency.yaml", text: draft.rules)))
      } catch {
        throw Obstacle(
          reason: "the draft would have an error: "
            + (error.errors.first.map { $0.description } ?? "unknown"))
      }
      var wrong: [Int: Set<String>] = [:]
      var read: Set<Int> = []
      var figures: [Int] = []
      for (index, issue) in issues.enumerated() {
        let recovered = method.recover(issue.source)
        figures.append(recovered.figures.count)
        for table in draft.tables {
          let ids = table.contradicted(by: recovered.figures, issue: index)
          if !ids.isEmpty { wrong[table.number, default: []].formUnion(ids) }
          if table.isRead(in: recovered.figures) { read.insert(table.number) }
        }
      }
      let unread = Set(draft.tables.map(\.number)).subtracting(read)
      if wrong.isEmpty {
        guard figures.contains(where: { $0 > 0 }) else {
          throw Obstacle(reason: "the draft reads no figure of its own issues")
        }
        if unread.isEmpty { return (draft, Trial(figures: figures)) }
        draft = draft.without(unread, because: "none of its rows was read")
      } else {
        draft = draft.without(
          rows: wrong, because: "it is not read as it stands, or elsewhere, too")
      }
      guard !draft.tables.isEmpty else {
        throw Obstacle(reason: "no table of the issues is read as it stands")
      }
    }
  }
}

extension DraftTable {
  /// Whether a figure of this table is among some.
  fileprivate func isRead(in figures: [Figure]) -> Bool {
    let own = Set(columns.map(\.id))
    return figures.contains { own.contains($0.key.indicator) }
  }

  /// The rows of which a figure is anywhere another number than the one in its cell.
  fileprivate func contradicted(by figures: [Figure], issue: Int) -> Set<String> {
    let reading = issues[issue].reading
    var rowPlaces: [String: Int] = [:]
    for row in rows {
      let label = DraftTable.folded(row.label)
      rowPlaces[row.id] = reading.labels.firstIndex { DraftTable.folded($0) == label }
    }
    let wrong = figures.compactMap { figure -> String? in
      guard let column = columns.first(where: { $0.id == figure.key.indicator }),
        let id = figure.key[dimension]
      else { return nil }
      guard let row = rowPlaces[id], reading.contents[row].indices.contains(column.place) else {
        return id
      }
      switch reading.contents[row][column.place] {
      case .number(let printed, _):
        return figure.occurrences.allSatisfy { $0.value == .number(printed) } ? nil : id
      case .dash: return nil
      case .blank, .missing, .ambiguous, .text: return id
      }
    }
    return Set(wrong)
  }
}
