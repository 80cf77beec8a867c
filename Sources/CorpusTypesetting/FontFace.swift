/// A font that digests are set in, by the family name that fontconfig has to know it under.
package struct FontFace: Hashable, Sendable {
  package var family: String
  package var isBold = false

  package init(family: String, isBold: Bool = false) {
    self.family = family
    self.isBold = isBold
  }

  package static let sans = FontFace(family: "DejaVu Sans")
  package static let sansCondensed = FontFace(family: "DejaVu Sans Condensed")
  package static let serif = FontFace(family: "DejaVu Serif")
  package static let serifCondensed = FontFace(family: "DejaVu Serif Condensed")

  /// The same family in bold.
  package var bold: FontFace { FontFace(family: family, isBold: true) }
}
