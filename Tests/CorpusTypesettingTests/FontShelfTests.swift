import Testing

@testable import CorpusTypesetting

struct FontShelfTests {
  @Test func `a font that is not there is an error that names it and what was found`() {
    do throws(TypesettingError) {
      _ = try FontShelf().load(FontFace(family: "No Such Family", isBold: true))
      Issue.record("expected an error")
    } catch {
      guard case .font("No Such Family Bold", .some(let found)) = error else {
        Issue.record("unexpected \(error)")
        return
      }
      #expect(!found.isEmpty)
      #expect(
        error.description
          == "expected the font “No Such Family Bold”, found “\(found)”: install "
          + "fonts-dejavu-core and fonts-dejavu-extra")
    }
  }

  @Test(arguments: Layout.allCases)
  func `the layouts' fonts have all Azerbaijani letters`(layout: Layout) throws {
    let shelf = FontShelf()
    for face in layout.style.faces.flatMap({ [$0, $0.bold] }) {
      _ = try shelf.load(face)
      let letters = "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz"
      #expect(shelf.width(of: letters, face: face, size: 10) > 300)
    }
    #expect(shelf.missing == nil)
  }

  @Test func `a character that a font lacks is remembered`() throws {
    let shelf = FontShelf()
    _ = try shelf.load(.sans)
    _ = shelf.width(of: "a漢b", face: .sans, size: 10)
    #expect(shelf.missing == .glyph(family: "DejaVu Sans", scalar: "漢"))
    #expect(shelf.missing?.description == "the font “DejaVu Sans” lacks “漢” (U+6F22)")
  }

  @Test func `capitals keep the dot`() {
    #expect("xidmətlər işi, ışıq".azerbaijaniUppercased == "XİDMƏTLƏR İŞİ, IŞIQ")
  }
}
