import Foundation
import Testing

@testable import FigureRecovery

/// Letters and their marks, written as one or one after the other.
struct ComposedLettersTests {
  private func fold(_ text: String) -> [UInt32] { Folding().fold(text) }

  @Test(arguments: [
    "São João", "Čeština: Žďár", "Łódź, ŻÓŁĆ", "Việt Nam: Ệ", "Ελλάδα, Ϊ", "Йод, Ўзбекистон",
    "آلات",
    "データ", "한국어 통계", "Ṩ", "Ấ", "Ünvan ŞĞÇÖ", "İstanbul ıi",
  ])
  func `make no difference`(text: String) {
    let composed = text.precomposedStringWithCanonicalMapping
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(Array(composed.unicodeScalars) != Array(decomposed.unicodeScalars))
    #expect(fold(composed) == fold(decomposed))
    #expect(!fold(composed).isEmpty)
  }

  @Test func `of every letter of the blocks that are known, and never two letters alike`() {
    var folded: [[UInt32]: String] = [:]
    for value in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isLowercase,
        scalar.properties.isAlphabetic, scalar.properties.canonicalCombiningClass == .notReordered
      else { continue }
      let text = String(scalar)
      let decomposed = text.decomposedStringWithCanonicalMapping
      guard decomposed.unicodeScalars.count > 1 else { continue }
      #expect(fold(text) == fold(decomposed), "\(text)")
      #expect(folded.updateValue(text, forKey: fold(decomposed)) == nil, "\(text)")
    }
    #expect(folded.count > 250)
  }

  @Test func `a mark that no letter has is dropped`() {
    #expect(fold("x\u{301}y") == fold("xy"))
    #expect(fold("\u{301}a") == fold("a"))
  }
}
