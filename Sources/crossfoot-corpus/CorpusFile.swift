import CorpusTypesetting
import Foundation

/// Reads and writes the files of the corpus, and says which file an error is about.
enum CorpusFile {
  static func typeset(_ figures: String, with typesetter: Typesetter, to output: String) throws {
    let text = try read(figures)
    do {
      let typeset = try typesetter.typeset(try FiguresFile(csv: text))
      try write(typeset.pdf, to: output)
    } catch let error as TypesettingError {
      throw CorpusError.typesetting(path: figures, error)
    }
  }

  static func generate(
    month: String, charts: DigestGenerator.Charts, seed: UInt64, to output: String
  ) throws {
    let generator: DigestGenerator
    do {
      generator = try DigestGenerator(month: month, charts: charts, seed: seed)
    } catch {
      throw CorpusError.generation(error)
    }
    try write(Array(generator.figures().csv.utf8), to: output)
  }

  static func read(_ path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CorpusError.unreadable(path: path)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CorpusError.encoding(path: path)
    }
    return text
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw CorpusError.unwritable(path: path)
    }
  }
}

/// Why the corpus could not be made.
enum CorpusError: Error {
  case unreadable(path: String)
  case encoding(path: String)
  case unwritable(path: String)
  case typesetting(path: String, TypesettingError)
  case generation(TypesettingError)
}

extension CorpusError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unreadable(let path): "\(path): no such file, or it cannot be read"
    case .encoding(let path): "\(path): not UTF-8"
    case .unwritable(let path): "\(path): cannot be written"
    case .typesetting(let path, let error): "\(path): \(error)"
    case .generation(let error): "\(error)"
    }
  }
}
