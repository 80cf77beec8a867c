import Foundation
import Testing

/// The constants of the reading engine stand in one table, each with its reason.
struct ConstantTableTests {
  private struct Constant {
    var name: String
    var value: String
    var reason: String
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let table = root.appending(path: "Sources/FigureRecovery/CONSTANTS.md")

  /// The numbers that a file names, in its order, each with the comment over it.
  private static func constants(in source: String) throws -> [Constant] {
    let declaration = try Regex(
      #"^\s*(?:private |fileprivate |package )*static let (\w+)(?:: [\w<>.]+)? = (\(?-?[0-9].*|.*\* ?Page\.textCell\w+.*)$"#
    )
    var reason: [String] = []
    var constants: [Constant] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("///") {
        reason.append(text.dropFirst(3).trimmingCharacters(in: .whitespaces))
        continue
      }
      if let match = try declaration.wholeMatch(in: String(line)),
        let name = match.output[1].substring, let value = match.output[2].substring
      {
        constants.append(
          Constant(
            name: String(name), value: String(value), reason: reason.joined(separator: " ")))
      }
      reason = []
    }
    return constants
  }

  private static func written() throws -> String {
    let sources = root.appending(path: "Sources/FigureRecovery")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
    var lines = [
      "# The constants of the reading engine", "",
      "Every number that decides how a page is read, with its reason, as the sources have them. The tests say so "
        + "where this table is not theirs; `CROSSFOOT_WRITE_TABLES=1` has them write it.", "",
      "| file | constant | value | reason |", "|---|---|---|---|",
    ]
    for file in files {
      let source = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for constant in try constants(in: source) {
        let reason = constant.reason.replacing("|", with: "\\|")
        lines.append("| \(file) | `\(constant.name)` | `\(constant.value)` | \(reason) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("the table of constants is that of the sources")
  func tableIsThatOfSources() throws {
    let written = try Self.written()
    if ProcessInfo.processInfo.environment["CROSSFOOT_WRITE_TABLES"] != nil {
      try written.write(to: Self.table, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.table, encoding: .utf8) == written)
  }

  @Test("every constant has a reason")
  func everyConstantHasReason() throws {
    let rows = try Self.written().split(separator: "\n").dropFirst(4)
    #expect(rows.count > 100)
    for row in rows { #expect(!row.hasSuffix("|  |"), "no reason: \(row)") }
  }
}
