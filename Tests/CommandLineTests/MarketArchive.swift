import Foundation

/// An archive of issues of the market, for whole runs of the command.
struct MarketArchive {
  let market: MarketRun

  static func with<Value>(_ body: (MarketArchive) throws -> Value) throws -> Value {
    try MarketFolder.with { try body(MarketArchive(market: $0)) }
  }

  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Runs in the folder, with the archive there; without the option `--publication`.
  func run(_ arguments: [String]) throws -> Outcome {
    try CrossfootProcess(
      arguments: arguments + ["--archive", "archive.sqlite"], folder: market.folder.url,
      environment: ["SOURCE_DATE_EPOCH": "1774000000"]
    ).run()
  }

  func add(_ paths: String...) throws -> Outcome {
    try run(["archive", "add"] + paths + ["--publication", "."])
  }

  /// An issue whose figures follow from those of the month before.
  ///
  /// - Parameter month: Counted from January 2020.
  static func issue(_ month: Int) -> String {
    let (year, number) = (2020 + month / 12, month % 12 + 1)
    let days = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]
    let two = number < 10 ? "0\(number)" : "\(number)"
    let visits = [100, 200, 300]
    let sums = visits.map { $0 * (month + 1) }
    return """
      Market visits
      Period: 01.\(two).\(year) - \(days).\(two).\(year)

      All halls     \(visits.reduce(0, +))   \(sums.reduce(0, +))
      North hall    \(visits[0])   \(sums[0])
      South hall    \(visits[1])   \(sums[1])
      West hall     \(visits[2])   \(sums[2])
      Rating          4
      """
  }

  /// `2020-01`
  static func name(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(2020 + month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  /// Writes so many issues to a folder below.
  func writeIssues(_ count: Int, to folder: String) throws {
    let url = market.folder.url.appending(path: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for month in 0..<count {
      try Data(Self.issue(month).utf8).write(to: url.appending(path: "\(Self.name(month)).txt"))
    }
  }
}
