import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// The whole corpus once more, as text: every figure is recovered but for those that the text has
/// lost, and none is wrong.
struct CorpusTextTests {
  /// A PDF of the corpus in one form of text.
  struct Form: CustomTestStringConvertible {
    var issue: CorpusFolder.Issue
    var text: PopplerText

    var testDescription: String { "\(issue) \(text)" }

    static let all = CorpusFolder.issues.flatMap { issue in
      PopplerText.allCases.map { Form(issue: issue, text: $0) }
    }
  }

  /// What the texts have lost, by form, layout and month.
  private enum Loss {
    /// Figures whose numbers have run into their neighbours with nothing to tell them apart by.
    case figures(Set<String>)
    /// The digit groups of all numbers stand apart, in scrambled order.
    case everything
  }

  private func loss(_ form: Form) -> Loss {
    switch (form.text, form.issue.layout, form.issue.month) {
    case (.raw, "fragments", _): .everything
    case (.raw, "butterfly", "2025-11"):
      // `201 964 172 282`; where most rows of a table are so, none of it is taken.
      .figures(ages("all", Self.groups) + ages("baku-3", ["60-69"]) + ages("shusha", Self.groups))
    case (.raw, "cards", "2025-11"), (.raw, "dense", "2025-11"):
      .figures(
        ages("all", ["20-29", "30-39", "40-49", "50-59", "60-69", "70-79"])
          + ages("baku-3", ["60-69"]) + ages("shusha", ["20-29", "30-39", "40-49", "60-69"]))
    default: .figures([])
    }
  }

  private static let groups = [
    "0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+",
  ]

  private func ages(_ unit: String, _ groups: [String]) -> Set<String> {
    Set(
      groups.flatMap { group in
        ["male", "female"].map { "applicants[unit=\(unit),span=cumulative,sex=\($0),age=\(group)]" }
      })
  }

  @Test(arguments: Form.all)
  func `every figure that the text has kept is recovered, and none is wrong`(form: Form) throws {
    let values = try form.issue.figures().values
    let document = try DocumentReader.read(
      bytes: try form.text.text(of: form.issue.path), path: "\(form.testDescription).txt")
    let recovered = try Grammar.digest().recover(document)
    let comparison = RecoveryComparison(recovered.figures, with: values)
    #expect(comparison.wrong == [])
    #expect(comparison.invented == [])
    switch loss(form) {
    case .figures(let lost): #expect(comparison.missing == lost.sorted())
    case .everything:
      #expect(recovered.figures == [])
      #expect(recovered.diagnostics.contains { $0.severity == .warning })
    }
  }

  @Test(arguments: Form.all)
  func `what is not read is counted, but for what was parted`(form: Form) throws {
    let document = try DocumentReader.read(
      bytes: try form.text.text(of: form.issue.path), path: "\(form.testDescription).txt")
    let recovered = try Grammar.digest().recover(document)
    guard recovered.usedIdentities.isEmpty else { return }
    #expect(recovered.ledger.numerals == NumeralCount.numerals(in: document))
  }
}

extension Set {
  fileprivate static func + (first: Set, second: Set) -> Set { first.union(second) }
}
