import DigestModel

/// The pages of several documents on one page: a line a document.
package struct HTMLIndex {
  /// A document in the index: the outcome of one that was read, or why one was not.
  package struct Line: Sendable {
    enum Outcome: Sendable {
      case checked(name: String, title: Wording, period: String?, Verdict)
      case unreadable(Wording)
    }

    /// The path as the caller gave it.
    let path: String
    let outcome: Outcome

    /// - Parameter name: The file with the document's page, beside the index.
    package init(_ document: ReportedDocument, name: String) {
      path = document.checked.recovered.path
      outcome = .checked(
        name: name, title: document.title, period: document.checked.recovered.period?.written,
        Verdict(document.checked))
    }

    package init(_ document: UnreadableDocument) {
      path = document.path
      outcome = .unreadable(document.wording)
    }
  }

  /// The language that is shown first: `en` or `az`.
  package var language: String

  package init(language: String) { self.language = language }

  /// - Parameter sequences: What there is to say of the issues taken together.
  package func text(of lines: [Line], sequences: [IssueSequenceSummary] = []) -> String {
    var view = PageTemplates.frame(language: language)
    view["title"] = Term.index.text.preferred(in: language)
    view["data"] = FigureRecords.emptyJSON(language: language)
    view["lines"] = lines.map { line -> [String: Any] in
      switch line.outcome {
      case .checked(let name, let title, let period, let verdict):
        [
          "path": line.path, "isChecked": true, "link": percentEncoded(name),
          "publication": title.view, "grade": verdict.color.rawValue,
          "period": period.map { Wording(same: $0).view } ?? Term.noPeriod.text.view,
          "verdict": verdict.fullSentence.view, "counts": verdict.counts.map(\.view),
        ]
      case .unreadable(let reason):
        [
          "path": line.path, "isUnreadable": true, "grade": "fail",
          "reason": reason.view,
        ]
      }
    }
    let notes = sequences.flatMap(\.sentences)
    view["notes"] = notes.map(\.view)
    view["hasNotes"] = !notes.isEmpty
    view["heads"] = Verdict.words.map { $0.text.filled(["n": "0"]).view }
    view["span"] = Verdict.words.count + 1
    return PageTemplates().rendered("index", view)
  }
}
