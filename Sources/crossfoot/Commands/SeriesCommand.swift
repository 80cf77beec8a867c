import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel
import Reporting

/// `crossfoot series [FILE…|DIR]`
struct SeriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series", abstract: "Write figures over time, from files or an archive.",
    discussion: """
      A row a figure and period: period, publication, indicator, a column a dimension, value, \
      measure, status, document, page. Values stand as printed. A status is printed, derived, \
      missing, revised (an earlier document printed another value) or failed (a rule that fails may \
      be the value's fault).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, ndjson, sqlite, datapackage
    case sdmxCSV = "sdmx-csv"
    case html, svg
  }

  @Argument(
    help: ArgumentHelp(
      "PDF, text or Markdown files, or folders with such files. (default: the archive)",
      valueName: "file|folder"))
  var files: [String] = []

  @OptionGroup var archive: ArchiveOptions

  @Option(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files. (default: recognised; of an archive all)",
      valueName: "name|folder"))
  var publication: String?

  @Option(
    help: ArgumentHelp(
      "Only figures of a pattern, such as 'direct[unit in children(all), span=monthly]'; may be given "
        + "several times.", valueName: "pattern"))
  var select: [String] = []

  @Option(help: ArgumentHelp("The first day, month or year.", valueName: "date"))
  var from: DateBound?

  @Option(help: ArgumentHelp("The last day, month or year.", valueName: "date"))
  var to: DateBound?

  @Option(help: ArgumentHelp("Only what was known on a day.", valueName: "date"))
  var asOf: CalendarDate?

  @Option(help: "How the series is written.")
  var format: Format = .csv

  @Flag(help: "A column a figure, for spreadsheets; with csv.")
  var wide = false

  @Flag(help: "Also work out what is not printed, where rules tell how; marked derived.")
  var derive = false

  @Flag(help: "What later documents restate, not the series; with csv and ndjson.")
  var revisions = false

  @Flag(help: "A logarithmic scale; with html and svg.")
  var log = false

  @Flag(help: "Growth per month in place of values; with html and svg.")
  var perMonth = false

  @Option(help: "The language of pictures, and of what is said.")
  var lang: Language = .en

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !files.isEmpty, archive.archive != nil {
      throw ValidationError("Files and --archive: give one of them.")
    }
    try InputFiles.refuseRepeatedInput(files)
    if wide, format != .csv { throw ValidationError("--wide goes with --format csv.") }
    if revisions, ![.csv, .ndjson].contains(format) {
      throw ValidationError("--revisions goes with --format csv or ndjson.")
    }
    if log || perMonth, ![.html, .svg].contains(format) {
      throw ValidationError("--log and --per-month go with --format html or svg.")
    }
    if wide, revisions { throw ValidationError("--wide and --revisions: give one of them.") }
    if output.output == nil, [.sqlite, .datapackage].contains(format) {
      throw ValidationError("--format \(format.rawValue) needs --output.")
    }
    if let first = from?.period.start, let last = to?.period.end, first > last {
      throw ValidationError("--from is after --to.")
    }
    try output.refuse(
      onto: InputFiles(files + [files.isEmpty ? archive.path : nil], publication: publication))
  }

  func run() async throws {
    let source =
      files.isEmpty
      ? try SeriesSource(archive.speaking(lang), publication: publication)
      : try await SeriesSource(
        files: try documentFiles(files, in: lang), publication: publication, language: lang)
    let selection = SeriesSelection(
      patterns: select,
      options: SeriesOptions(
        from: from?.period.start, to: to?.period.end, asOf: asOf, derives: derive))
    let table = try selection.table(of: source, in: lang)
    try write(table)
    if let status = ExitStatus.status(of: source.failures) { throw status.code }
  }

  private func write(_ table: SeriesTable) throws {
    let writer = SeriesWriter(output: output)
    switch (format, output.output) {
    case (.csv, _) where wide: try writer.write(table, as: .wideCSV)
    case (.csv, _) where revisions: try writer.write(table, as: .revisionsCSV)
    case (.csv, _): try writer.write(table, as: .csv)
    case (.ndjson, _) where revisions: try writer.write(table, as: .revisionsNDJSON)
    case (.ndjson, _): try writer.write(table, as: .ndjson)
    case (.sdmxCSV, _): try writer.write(table, as: .sdmxCSV)
    case (.html, _):
      try writer.write(
        table,
        as: .html(language: lang.rawValue, isLogarithmic: log, isOfRate: perMonth))
    case (.svg, _):
      try writer.write(
        table, as: .svg(language: lang.rawValue, isLogarithmic: log, isOfRate: perMonth))
    case (.datapackage, let path?): try writer.writePackage(table, to: path)
    case (.sqlite, let path?): try writer.writeDatabase(table, to: path)
    case (.datapackage, nil), (.sqlite, nil):
      preconditionFailure("validation asks for an output")
    }
  }
}
