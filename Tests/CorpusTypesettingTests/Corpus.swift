import CorpusTypesetting
import Foundation

/// The files of the corpus and the documents beside the package.
enum Corpus {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = package.appendingPathComponent("Corpus/dost")
  static let realFigures = package.deletingLastPathComponent()
    .appendingPathComponent("shared/dost/2026-03.figures.json")

  static var hasShared: Bool { FileManager.default.fileExists(atPath: realFigures.path) }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func figures(of month: String) throws -> FiguresFile {
    try FiguresFile(csv: String(decoding: try bytes("\(month)/figures.csv"), as: UTF8.self))
  }
}
