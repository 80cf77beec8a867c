import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel
import Glibc
import PageExtraction

/// The archive of a command.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's file. (default: crossfoot/archive.sqlite in the user's data folder)",
      valueName: "file"))
  var archive: String?

  /// Of what is said of the archive; a command sets it that has such an option.
  var language = Language.en

  private enum CodingKeys: CodingKey { case archive }

  init() {}

  init(archive: String?, language: Language = .en) {
    (self.archive, self.language) = (archive, language)
  }

  /// The same archive, spoken of in a language.
  func speaking(_ language: Language) -> ArchiveOptions {
    var options = self
    options.language = language
    return options
  }

  /// The file's path: the one that was asked for, else the user's own.
  ///
  /// Source: XDG Base Directory Specification, `XDG_DATA_HOME`.
  var path: String {
    if let archive { return archive }
    return Self.folder + "/archive.sqlite"
  }

  private static var folder: String {
    let data = getenv("XDG_DATA_HOME").map { String(cString: $0) } ?? ""
    if data.hasPrefix("/") { return data + "/crossfoot" }
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    return home + "/.local/share/crossfoot"
  }

  /// - Parameter creates: Whether one is made where there is none.
  /// - Throws: An exit status, after a line on standard error.
  func open(creates: Bool = false) throws -> Archive {
    if creates, archive == nil { Self.makeFolder() }
    return try attempt { () throws(ArchiveError) in try Archive(at: path, creates: creates) }
  }

  /// Does something with the archive.
  ///
  /// - Throws: An exit status, after a line on standard error.
  func attempt<Value>(_ body: () throws(ArchiveError) -> Value) throws -> Value {
    do throws(ArchiveError) {
      return try body()
    } catch {
      Terminal.complain(
        "crossfoot: \(path.showingControls()): "
          + error.wording.preferred(in: language.rawValue))
      throw ExitStatus(error).code
    }
  }

  /// Makes the folders above the user's own archive where there are none; opening it says what fails.
  private static func makeFolder() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      if !isFolder(path) { _ = FileName.withPointer(to: path) { mkdir($0, 0o700) } }
    }
  }
}

extension ExitStatus {
  init(_ error: ArchiveError) {
    switch error {
    case .missing: self = .noSuchFile
    case .busy, .full, .unwritable: self = .unwritable
    case .directory, .foreign, .newer, .damaged: self = .unreadable
    }
  }
}
