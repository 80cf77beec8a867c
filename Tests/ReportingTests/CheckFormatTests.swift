import Foundation
import Reporting
import Testing

/// Every format of a check on the shared sample; `CROSSFOOT_RECORD=1` writes the snapshots anew.
struct CheckFormatTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")
  private static let isRecording = ProcessInfo.processInfo.environment["CROSSFOOT_RECORD"] == "1"

  @Test(arguments: CheckFormats.all.map { $0.name })
  func `a format writes the sample as its snapshot has it`(name: String) throws {
    let format = try #require(CheckFormats.named(name))
    var text = ""
    report(Sample.check, as: format.init(CheckPresentation()), to: &text)
    let snapshot = Self.folder.appending(path: "check.\(name)")
    if Self.isRecording { try Data(text.utf8).write(to: snapshot) }
    #expect(try String(contentsOf: snapshot, encoding: .utf8) == text)
  }

  @Test func `every format has a name and a snapshot of its own`() throws {
    let names = CheckFormats.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { name in name.allSatisfy { $0.isLowercase } })
    let snapshots = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(snapshots) == Set(names.map { "check.\($0)" }))
    #expect(CheckFormats.named("none") == nil)
  }
}
