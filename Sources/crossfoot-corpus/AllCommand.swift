import ArgumentParser
import CorpusTypesetting

struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Make all figures files and PDFs below Corpus/ anew.",
    discussion: "Run it in the package's folder.")

  func run() throws {
    for issue in CorpusIssue.all {
      let folder = "Corpus/dost/\(issue.month)"
      if let invention = issue.invention {
        try CorpusFile.generate(
          month: issue.month, charts: invention.charts, seed: invention.seed,
          to: folder + "/figures.csv")
      }
      for layout in Layout.allCases {
        try CorpusFile.typeset(
          folder + "/figures.csv", with: Typesetter(layout: layout),
          to: "\(folder)/\(layout.rawValue).pdf")
      }
    }
  }
}
