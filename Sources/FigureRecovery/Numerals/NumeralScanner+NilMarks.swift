import DigestModel
import Publications

/// Cells that print something else in place of a number.
extension NumeralScanner {
  /// The most characters of a nil mark.
  private static let longestMark = 12

  /// A mark that fills the cell which begins at `index`: for zero, or for a value that is not there.
  func nilMark(at index: Int, in pieces: LinePieces) -> Run? {
    guard pieces.startsCell(index) else { return nil }
    var scalars: [Unicode.Scalar] = []
    var end = index
    repeat {
      guard pieces[end].kind == .letters || pieces[end].kind == .sign else { return nil }
      scalars += pieces.scalars(of: end)
      guard scalars.count <= Self.longestMark else { return nil }
      end += 1
    } while !pieces.endsCell(end - 1)
    let printed = Dashes.unified(scalars)
    if printed == "-", isSignFarApart(index, in: pieces) { return nil }
    func isAmong(_ marks: [String]) -> Bool {
      marks.contains { mark in
        Dashes.unified(mark.unicodeScalars.filter { !$0.properties.isWhitespace }) == printed
      }
    }
    let form: DocumentNumeral.Form? =
      if isAmong(numbers.zero) {
        .nothing(.zero)
      } else if isAmong(numbers.missing) {
        .nothing(.missing)
      } else if numbers.zero.isEmpty, numbers.missing.isEmpty, printed == "-" {
        .nothing(.dash)
      } else {
        nil
      }
    return form.map { Run(pieces: index..<end, form: $0, text: text(index..<end, in: pieces)) }
  }

  /// How far a minus may stand before its number and be doubted to be a nil mark, as a part of the
  /// font size.
  private static let signReach = 2.0

  /// Whether a dash that fills a cell stands so much nearer to the number behind it than to what is
  /// before it that it may be the number's sign.
  func isSignFarApart(_ dash: Int, in pieces: LinePieces) -> Bool {
    let next = dash + 1
    guard next < pieces.count, pieces[next].kind == .digits, pieces.startsCell(dash) else {
      return false
    }
    let gap = pieces.gap(before: next)
    return gap < Self.signReach && (dash == 0 || gap < 0.5 * pieces.gap(before: dash))
  }
}
