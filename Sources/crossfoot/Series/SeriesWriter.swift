import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel
import Glibc
import PageExtraction
import Reporting

/// Writes a series where the caller wants it.
struct SeriesWriter {
  let output: OutputOptions

  /// As one text.
  func write(_ table: SeriesTable, as format: some SeriesFormat) throws {
    var text = ""
    report(series: table, as: format, to: &text)
    try output.write(text)
  }

  /// As a data package: a folder, or a ZIP file where the name ends so.
  func writePackage(_ table: SeriesTable, to path: String) throws {
    let files = DataPackage(table).files
    try attempt(path) { () throws(SystemError) in
      if path.lowercased().hasSuffix(".zip") {
        var archive = ZIPFile()
        for file in files { archive.add(file.path, file.bytes) }
        return try OutputFile(path: path).write(archive.bytes)
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      try makeFolder(folder)
      try makeFolder(folder + "data")
      for file in files { try OutputFile(path: folder + file.path).write(file.bytes) }
    }
  }

  /// As an SQLite file, written beside its place and then put there.
  func writeDatabase(_ table: SeriesTable, to path: String) throws {
    let draft = path + ".crossfoot-\(getpid()).part"
    defer { _ = FileName.withPointer(to: draft) { unlink($0) } }
    do throws(ArchiveError) {
      try SeriesDatabase.write(table, to: draft)
    } catch {
      Terminal.complain("crossfoot: \(path.showingControls()): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
    try attempt(path) { () throws(SystemError) in
      let result = FileName.withPointer(to: draft) { draft in
        FileName.withPointer(to: path) { rename(draft, $0) }
      }
      if result != 0 { throw .latest }
    }
  }

  private func makeFolder(_ path: String) throws(SystemError) {
    guard !isFolder(path) else { return }
    if FileName.withPointer(to: path, { mkdir($0, 0o777) }) != 0 { throw .latest }
  }

  private func attempt(_ path: String, _ body: () throws(SystemError) -> Void) throws {
    do throws(SystemError) {
      try body()
    } catch {
      Terminal.complain("crossfoot: \(path.showingControls()): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
  }
}
