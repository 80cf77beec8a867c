import Foundation
import Reporting
import SchemaValidation
import Testing

/// What the schemas that others publish say of checks that end in every way there is.
struct PublishedSchemaTests {
  @Test(.enabled(if: PythonScript.packages != nil))
  func `logs and test results fit their published schemas`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for ending in Sample.Ending.allCases {
      for format in ["sarif", "junit"] {
        let text = written(
          Sample.report(ending), as: format, presentation: CheckPresentation(folder: "/root"))
        try Data(text.utf8).write(to: folder.appending(path: "\(ending).\(format)"))
      }
    }
    let problem = try PythonScript.publishedSchemas.failure(in: folder)
    #expect(problem == "")
  }
}
