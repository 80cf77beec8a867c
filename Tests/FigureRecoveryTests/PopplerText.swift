import Foundation

/// What `pdftotext` makes of a PDF.
enum PopplerText: String, CaseIterable {
  /// Columns side by side, parted by spaces.
  case layout
  /// In the order of drawing, parted by single spaces.
  case raw

  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The text of a PDF, pages parted by form feeds.
  func text(of path: String) throws -> [UInt8] {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-\(rawValue)", path, output.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "pdftotext, of poppler-utils, ended with \(process.terminationStatus)")
    }
    return Array(try Data(contentsOf: output))
  }

  /// The text of a PDF that is not in a file.
  func text(of pdf: [UInt8]) throws -> [UInt8] {
    let input = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(pdf).write(to: input)
    return try text(of: input.path)
  }
}
