/// The signs that a dash or a minus may be printed with.
enum Dashes {
  /// Hyphens, dashes, the minus sign, and their wide and small forms.
  static let all: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    "\u{2796}", "\u{FE58}", "\u{FE63}", "\u{FF0D}",
  ]

  /// A text with all of its dashes and minus signs as hyphens.
  static func unified(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.map { all.contains($0) ? "-" : $0 }))
  }
}
