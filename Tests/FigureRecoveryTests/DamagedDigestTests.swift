import CorpusTypesetting
import DigestModel
import Foundation
import PageExtraction
import Testing
import crossfoot_benchmark

/// Pages with one thing lost or moved give no wrong value that nothing tells.
///
/// A sample of what `crossfoot-benchmark damage` measures on whole documents.
struct DamagedDigestTests {
  /// The damages tried of each kind; the environment can ask for others.
  private static let count: Int = {
    let count = ProcessInfo.processInfo.environment["CROSSFOOT_DAMAGES"]
    return count.flatMap(Int.init) ?? 8
  }()

  /// The overview and the pages of two centres.
  private static let pages = [1, 5, 12]

  @Test(arguments: [DocumentDamage.Kind.line, .cell, .page, .move])
  func `a wrong value is told`(kind: DocumentDamage.Kind) throws {
    let path = CorpusFolder.url.appending(path: "2026-03/butterfly.pdf").path
    let document = IntactDocument(try DocumentReader.read(path: path), pages: Self.pages)
    let method = try #require(try Method.named("dost"))
    let intact = DamageReading(of: document.source, by: method)
    #expect(intact.recovered.figures.count > 90)
    var random = SplitMix64(seed: 2026)
    var damages = document.damages(kind)
    while damages.count > Self.count {
      damages.remove(at: Int(random.next() % UInt64(damages.count)))
    }
    #expect(!damages.isEmpty)
    for damage in damages {
      let reading = DamageReading(of: try document.document(with: damage), by: method)
      let silent = reading.wrongValues(against: intact).filter { !$0.notice.isTelling }
      #expect(silent.map(\.description) == [], "\(document.description(of: damage))")
    }
  }
}
