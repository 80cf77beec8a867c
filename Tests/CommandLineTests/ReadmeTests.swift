import Foundation
import Testing

/// What the README shows is what the commands do.
struct ReadmeTests {
  @Test func `the output shown is the command's`() throws {
    let readme = try String(
      contentsOf: CrossfootProcess.package.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```console\n$ crossfoot "))
    let end = try #require(readme.range(of: "```\n", range: start.upperBound..<readme.endIndex))
    let example = readme[start.upperBound..<end.lowerBound]
    let command = example.prefix { $0 != "\n" }
    let outcome = try CrossfootProcess(arguments: command.split(separator: " ").map(String.init))
      .run()
    #expect(outcome.errors.isEmpty)
    #expect(example.dropFirst(command.count + 1) == outcome.output)
  }
}
