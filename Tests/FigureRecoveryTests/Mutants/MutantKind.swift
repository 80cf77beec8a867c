import CorpusTypesetting

/// A way of drawing the same page otherwise: a reader takes the same numbers from it.
enum MutantKind: String, CaseIterable {
  /// Other faces, and sizes up to 3 % larger or smaller.
  case faces
  /// Every string at its place, in any order.
  case order
  /// Every character a string of its own.
  case glyphs
  /// Strings cut anywhere.
  case pieces
  /// Words and groups of digits as strings of their own, without spaces.
  case groups
  /// The digits of numbers drawn one by one, in any order.
  case digits
  /// Text drawn twice, as bold is faked.
  case doubled
  /// Words without digits set wider.
  case spaced
  /// Strings a little off their places.
  case jittered
  /// The whole page smaller and elsewhere.
  case moved
  /// Other numbers under and beside those that are printed, white or covered.
  case unseen
  /// The groups of a number in two weights.
  case weights

  /// The layouts whose pages are drawn so.
  ///
  /// Not all of hidden groups of digits under groups that are strings of their own, drawn twice, are
  /// told from those that are seen.
  var layouts: [Layout] { self == .unseen ? [.butterfly, .cards, .dense] : Layout.allCases }

  /// The page drawn otherwise, the same for the same seed.
  func drawn(_ page: PageDrawing, fonts: FontShelf, seed: UInt64) throws -> PageDrawing {
    for run in page.texts { _ = try fonts.load(run.face) }
    var mutation = Mutation(fonts: fonts, random: SplitMix64(seed: seed))
    switch self {
    case .faces: return try mutation.facesChanged(in: page)
    case .order: return mutation.shuffled(page)
    case .glyphs: return page.mapTexts { mutation.cut($0, into: .glyphs) }
    case .pieces: return page.mapTexts { mutation.cut($0, into: .pieces) }
    case .groups: return page.mapTexts { mutation.cut($0, into: .words) }
    case .digits:
      return mutation.shuffled(
        page.mapTexts { $0.hasDigits ? mutation.cut($0, into: .glyphs) : [$0] })
    case .doubled: return mutation.doubled(page)
    case .spaced: return page.mapTexts { [mutation.spaced($0)] }
    case .jittered: return page.mapTexts { [mutation.jittered($0)] }
    case .moved: return mutation.moved(page)
    case .unseen: return mutation.withUnseenNumbers(page)
    case .weights: return try mutation.weightsChanged(in: page)
    }
  }
}

extension PageDrawing {
  /// The page with every string replaced.
  func mapTexts(_ change: (TextRun) -> [TextRun]) -> PageDrawing {
    PageDrawing(
      marks: marks.flatMap { mark in
        if case .text(let run) = mark { change(run).map(Mark.text) } else { [mark] }
      })
  }

  /// What is no text.
  var shapes: [Mark] {
    marks.filter { if case .text = $0 { false } else { true } }
  }
}

extension PageDrawing.TextRun {
  var hasDigits: Bool { text.unicodeScalars.contains { ("0"..."9").contains($0) } }
}
