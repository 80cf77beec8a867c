extension Publication {
  /// How the members of an open dimension are put together from parts that are printed apart.
  ///
  /// Written `{part}` with anything between; `{part:width}` fills a part up with zeros: the parts
  /// `2026` and `6` of `{year}-{month:2}` give `2026-06`.
  package struct Composition: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
      case text(String)
      /// The member of another dimension, with at least so many characters.
      case part(dimension: String, width: Int)
    }

    var pieces: [Piece]

    /// The ids of the dimensions that it takes a member of, in the order they are written.
    package var parts: [String] {
      pieces.compactMap { piece in
        if case .part(let dimension, _) = piece { dimension } else { nil }
      }
    }

    /// The member that some parts give; `nil` where one of them is not known.
    ///
    /// - Parameter part: The member of a dimension.
    package func member(_ part: (_ dimension: String) -> String?) -> String? {
      var member = ""
      for piece in pieces {
        switch piece {
        case .text(let text): member += text
        case .part(let dimension, let width):
          guard let text = part(dimension) else { return nil }
          member += String(repeating: "0", count: max(0, width - text.count)) + text
        }
      }
      return member
    }
  }
}

extension Publication.Composition {
  /// Reads the written form; `nil` where it is malformed or names no part.
  init?(_ text: String) {
    pieces = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let sides = rest[rest.index(after: open)..<close]
        .split(separator: ":", omittingEmptySubsequences: false)
      guard let name = sides.first, !name.isEmpty, sides.count <= 2 else { return nil }
      var width = 0
      if sides.count == 2 {
        guard let number = Int(sides[1]), (1...9).contains(number) else { return nil }
        width = number
      }
      pieces.append(.part(dimension: String(name), width: width))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    let isBroken = pieces.contains { piece in
      if case .text(let text) = piece { text.contains("}") } else { false }
    }
    guard !parts.isEmpty, !isBroken else { return nil }
  }
}
