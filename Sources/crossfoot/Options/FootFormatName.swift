import ArgumentParser
import Reporting

/// The name of a format that sums of tables are written in: one of their own, or one of a check's.
enum FootFormatName: ExpressibleByArgument {
  case text, json, csv
  /// The document's pages with an auditor's marks.
  case html, pdf
  case check(any CheckFormat.Type)

  init?(argument: String) {
    switch argument {
    case "text": self = .text
    case "json": self = .json
    case "csv": self = .csv
    case "html": self = .html
    case "pdf": self = .pdf
    default:
      guard let type = CheckFormats.named(argument) else { return nil }
      self = .check(type)
    }
  }

  var defaultValueDescription: String { "text" }

  static var allValueStrings: [String] {
    let own = ["text", "json", "csv"]
    return own + CheckFormats.all.map { $0.name }.filter { !own.contains($0) } + ["html", "pdf"]
  }
}
