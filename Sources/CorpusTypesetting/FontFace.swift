/// A font that digests are set in, by the family name that fontconfig has to know it under.
struct FontFace: Hashable {
  var family: String
  var isBold = false

  static let sans = FontFace(family: "DejaVu Sans")
  static let sansCondensed = FontFace(family: "DejaVu Sans Condensed")
  static let serif = FontFace(family: "DejaVu Serif")
  static let serifCondensed = FontFace(family: "DejaVu Serif Condensed")

  var bold: FontFace { FontFace(family: family, isBold: true) }
}
