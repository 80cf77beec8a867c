import ArgumentParser
import CorpusTypesetting
import Foundation

@main
struct CrossfootCorpus: ParsableCommand {
  @Argument var figures: String
  @Option var layout: String = "butterfly"
  @Option var output: String
  func run() throws {
    let file = try FiguresFile(csv: String(contentsOfFile: figures, encoding: .utf8))
    let t = try Typesetter(layout: Layout(rawValue: layout) ?? .butterfly).typeset(file)
    try Data(t.pdf).write(to: URL(fileURLWithPath: output))
  }
}
