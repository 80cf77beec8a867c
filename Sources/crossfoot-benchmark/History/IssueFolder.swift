import CorpusTypesetting
import Foundation

/// A folder of typeset issues of many months, for measurements of the whole command.
struct IssueFolder {
  let url: URL
  /// The issues' paths, by month.
  let paths: [String]

  /// Measures with so many issues, and removes them.
  ///
  /// They begin when every unit has opened, so that all are of one size.
  static func with<Value>(
    _ count: Int, seed: UInt64, _ body: (IssueFolder) throws -> Value
  ) throws -> Value {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let typesetter = Typesetter(layout: .butterfly)
    var generator = HistoryGenerator(seed: seed)
    let months = HistoryGenerator.months(from: "2026-04", to: "2399-12").prefix(count)
    let paths = try months.map { month in
      let place = url.appending(path: "\(month).pdf")
      try Data(typesetter.typeset(generator.figures(of: month)).pdf).write(to: place)
      return place.path
    }
    return try body(IssueFolder(url: url, paths: paths))
  }

  /// How many bytes a file has; none where it is not there.
  static func bytes(of file: URL) -> Int {
    (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
  }

  /// How many bytes the files below a place have.
  static func bytes(below place: URL) -> Int {
    let files = FileManager.default.enumerator(
      at: place, includingPropertiesForKeys: [.fileSizeKey])
    return (files?.allObjects ?? []).reduce(0) { sum, file in
      sum + ((file as? URL).map { bytes(of: $0) } ?? 0)
    }
  }
}
