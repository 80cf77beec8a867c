internal import DigestModel

/// A part of a text that is set in one manner and never broken where it is a figure.
struct Piece: Hashable {
  var text: String
  /// The figures that it prints.
  var keys: [FigureKey] = []
  /// What a numeral is that is no figure.
  var aside: String?
  var isBold = false
  /// Follows the piece before it without a space.
  var isGlued = false

  var isNumeral: Bool { !keys.isEmpty || aside != nil }

  init(_ text: String) { self.text = text }

  init(_ text: String, keys: [FigureKey]) {
    self.text = text
    self.keys = keys
  }

  init(_ text: String, aside: String) {
    self.text = text
    self.aside = aside
  }

  var glued: Piece {
    var piece = self
    piece.isGlued = true
    return piece
  }
}

extension [Piece] {
  /// All that is printed, with spaces between the pieces.
  var text: String {
    reduce(into: "") { text, piece in
      if !text.isEmpty, !piece.isGlued { text += " " }
      text += piece.text
    }
  }

  var keys: [FigureKey] { flatMap(\.keys) }

  var bold: [Piece] {
    map { piece in
      var piece = piece
      piece.isBold = true
      return piece
    }
  }
}
