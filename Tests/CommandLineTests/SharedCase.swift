import Foundation
import Testing

/// One file among the small inputs that once were misread, and what is read of it.
struct SharedCase: CustomTestStringConvertible, Sendable {
  /// Within the folder of its kind.
  var file: String
  /// The publication's folder; none where the file's own folder is one.
  var publication: String
  /// As `change[unit=all] = -22`, in the order of the page.
  var figures: [String]
  var unread: [String]
  var unseen: [String]
  /// Warnings and notes beside the one that a page prints no report period.
  var messages: [String]

  init(
    _ file: String, by publication: String? = nil, _ figures: [String] = [], unread: [String] = [],
    unseen: [String] = [], messages: [String] = []
  ) {
    self.file = file
    self.publication = publication ?? (file as NSString).deletingLastPathComponent
    self.figures = figures
    self.unread = unread
    self.unseen = unseen
    self.messages = messages
  }

  var testDescription: String { file }
}

/// The folders of small inputs beside the package.
enum SharedCases: String {
  case numerals, tables, pages, hostile

  var folder: URL { SharedDocuments.folder.appending(path: "cases/\(rawValue)") }

  var isHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  func run(_ arguments: [String]) throws -> Outcome {
    try CrossfootProcess(arguments: arguments, folder: folder).run()
  }

  /// Reads a case's file, and compares all that is said of it.
  func expect(
    _ expected: SharedCase, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try run([
      "figures", expected.file, "--publication", expected.publication, "--format", "json",
    ])
    #expect(outcome.errors == "", sourceLocation: sourceLocation)
    #expect(outcome.status == 0, sourceLocation: sourceLocation)
    let document = try #require(
      JSONDecoder().decode(Printed.self, from: Data(outcome.output.utf8)).documents.first)
    #expect(document.figures.map(\.line) == expected.figures, sourceLocation: sourceLocation)
    #expect(document.ledger.unread == expected.unread, sourceLocation: sourceLocation)
    #expect(document.ledger.unseen == expected.unseen, sourceLocation: sourceLocation)
    #expect(document.messages == expected.messages, sourceLocation: sourceLocation)
  }

  /// Expects that nothing of a file is read, and that this is said.
  func expectNothing(
    of file: String, by publication: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for command in ["figures", "check"] {
      let outcome = try run([command, file, "--publication", publication])
      #expect(outcome.status == 65, sourceLocation: sourceLocation)
      #expect(
        outcome.errors.hasPrefix("crossfoot: \(file): no figures found by the grammar of "),
        sourceLocation: sourceLocation)
    }
  }
}

/// The part of the JSON of figures that tells what was read.
private struct Printed: Decodable {
  struct Entry: Decodable {
    /// A number, a text, or `null` for what is not available.
    enum Value: Decodable {
      case number(Decimal)
      case text(String)
      case none

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .none
        } else if let number = try? container.decode(Decimal.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }

    var key: String
    var value: Value

    var line: String {
      switch value {
      case .number(let number): "\(key) = \(number)"
      case .text(let text): "\(key) = \(text)"
      case .none: "\(key) not available"
      }
    }
  }

  struct Ledger: Decodable {
    struct Numeral: Decodable {
      var text: String
      var reason: String?

      var line: String { reason.map { "\(text) (\($0))" } ?? text }
    }

    var unreadNumerals: [Numeral]
    var unseenNumerals: [Numeral]

    var unread: [String] { unreadNumerals.map(\.line) }
    var unseen: [String] { unseenNumerals.map(\.line) }
  }

  struct Message: Decodable { var message: String }

  struct Document: Decodable {
    var figures: [Entry]
    var ledger: Ledger
    var diagnostics: [Message]

    var messages: [String] {
      diagnostics.map(\.message).filter { !$0.hasPrefix("the report period was not found") }
    }
  }

  var documents: [Document]
}
