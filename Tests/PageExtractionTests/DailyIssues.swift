import DigestModel
import Glibc
import PageExtraction

/// The issues of the daily digest that lie beside the package, where they are.
enum DailyIssues {
  static let folder: String = {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(package)/../shared/ndcu-daily"
  }()

  /// The dates of the issues, sorted; none where the folder is absent.
  static let dates: [String] = {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var dates: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".pdf") { dates.append(String(name.dropLast(4))) }
    }
    return dates.sorted()
  }()

  static func path(_ date: String) -> String { "\(folder)/\(date).pdf" }

  /// The counts by district, as somebody else extracted them.
  static func counts(_ date: String) throws -> [(district: String, count: String)] {
    let table = try DocumentReader.read(path: "\(folder)/\(date).districts.tsv")
    return table.pages.flatMap { page in
      Dictionary(grouping: page.words, by: \.line).sorted { $0.key < $1.key }.dropFirst()
        .map { ($0.value[1].text, $0.value[2].text) }
    }
  }
}
