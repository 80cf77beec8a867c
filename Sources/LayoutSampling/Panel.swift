internal import CorpusTypesetting
internal import DigestModel

/// A rectangle of a page while it is drawn, with its origin at its own top left.
struct Panel {
  /// Something drawn, and what it means where it is a numeral.
  struct Ink {
    var mark: PageDrawing.Mark
    var keys: [FigureKey] = []
    var aside: String?
  }

  enum Alignment { case left, center, right }

  let fonts: FontShelf
  let width: Double
  var height = 0.0
  private(set) var inks: [Ink] = []
  /// A text was wider than its place.
  private(set) var overflows = false
  private var phrases = 0

  init(fonts: FontShelf, width: Double) {
    self.fonts = fonts
    self.width = width
  }

  /// Whether everything stands within the panel, and nothing on anything else.
  var isClean: Bool {
    if overflows { return false }
    // Half a point for letters that lean over their widths.
    let slack = 0.5
    let page = PageDrawing(
      marks: inks.map(\.mark).map { $0.moved(right: slack, down: slack) },
      size: .init(width: width + 2 * slack, height: height + 2 * slack))
    return page.collisions.isEmpty
  }

  // MARK: Shapes

  mutating func fill(_ box: Box, _ color: Color) { inks.append(Ink(mark: .rectangle(box, color))) }

  mutating func frame(_ box: Box, _ color: Color, width: Double = 0.5) {
    inks.append(Ink(mark: .frame(box, color, width: width)))
  }

  mutating func rule(
    from left: Double, to right: Double, at y: Double, _ color: Color, width: Double = 0.5
  ) {
    inks.append(
      Ink(mark: .line(Box(left: left, top: y, right: right, bottom: y), color, width: width)))
  }

  mutating func line(_ box: Box, _ color: Color, width: Double = 0.5) {
    inks.append(Ink(mark: .line(box, color, width: width)))
  }

  /// Puts what was drawn from `start` on behind everything else.
  mutating func sendBack(from start: Int) {
    let shapes = Array(inks[start...])
    inks.removeSubrange(start...)
    inks.insert(contentsOf: shapes, at: 0)
  }

  // MARK: Text

  func width(of pieces: [Piece], _ type: Lettering) -> Double {
    var width = 0.0
    for (index, piece) in pieces.enumerated() {
      if index > 0, !piece.isGlued { width += space(type) }
      width += self.width(of: piece, type)
    }
    return width
  }

  /// Sets pieces in one line from, around or up to `x`.
  mutating func set(
    _ pieces: [Piece], at x: Double, baseline: Double, _ type: Lettering,
    _ alignment: Alignment = .left
  ) {
    guard !pieces.isEmpty else { return }
    let width = width(of: pieces, type)
    var x =
      switch alignment {
      case .left: x
      case .center: x - width / 2
      case .right: x - width
      }
    if x < -0.5 || x + width > self.width + 0.5 { overflows = true }
    phrases += 1
    for run in runs(of: pieces) {
      if run.startsAfterSpace { x += space(type) }
      let face = run.isBold ? type.face.bold : type.face
      let plain = fonts.width(of: run.text, face: face, size: type.size)
      inks.append(
        Ink(
          mark: .text(
            PageDrawing.TextRun(
              text: run.text, face: face, size: type.size, color: type.color, x: x,
              baseline: baseline, width: plain, tracking: type.tracking, phrase: phrases,
              figure: run.keys.first)),
          keys: run.keys, aside: run.aside))
      x += plain + type.tracking * Double(run.text.unicodeScalars.count)
    }
  }

  /// Sets pieces in as many lines as a width asks for; figures stay whole.
  ///
  /// - Returns: Where the last line ends, its leading included.
  mutating func paragraph(
    _ pieces: [Piece], left: Double, top: Double, width: Double, _ type: Lettering,
    _ alignment: Alignment = .left
  ) -> Double {
    let step = type.size * type.leading
    var y = top
    for line in lines(of: pieces, width: width, type) {
      if self.width(of: line, type) > width + 0.01 { overflows = true }
      let x =
        switch alignment {
        case .left: left
        case .center: left + width / 2
        case .right: left + width
        }
      set(line, at: x, baseline: y + type.baseline, type, alignment)
      y += step
    }
    height = max(height, y)
    return y
  }

  /// The lines that pieces take; a word that is wider than all of them is a line of its own.
  func lines(of pieces: [Piece], width: Double, _ type: Lettering) -> [[Piece]] {
    var lines: [[Piece]] = []
    var line: [Piece] = []
    for word in words(of: pieces) {
      if line.isEmpty || self.width(of: line + word, type) <= width {
        line += word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  func height(of pieces: [Piece], width: Double, _ type: Lettering) -> Double {
    Double(lines(of: pieces, width: width, type).count) * type.size * type.leading
  }

  /// Draws another panel on this one, its top left at a place.
  mutating func add(_ other: Panel, left: Double, top: Double) {
    for ink in other.inks {
      var ink = ink
      ink.mark = ink.mark.moved(right: left, down: top)
      if case .text(var run) = ink.mark {
        run.phrase += phrases
        ink.mark = .text(run)
      }
      inks.append(ink)
    }
    phrases += other.phrases
    overflows = overflows || other.overflows
    height = max(height, top + other.height)
  }

  // MARK: Pieces

  private func space(_ type: Lettering) -> Double {
    fonts.width(of: " ", face: type.face, size: type.size) + type.tracking
  }

  private func width(of piece: Piece, _ type: Lettering) -> Double {
    fonts.width(
      of: piece.text, face: piece.isBold ? type.face.bold : type.face, size: type.size)
      + type.tracking * Double(piece.text.unicodeScalars.count)
  }

  /// Pieces that cannot be parted at the end of a line: one, with those glued to it.
  private func words(of pieces: [Piece]) -> [[Piece]] {
    var words: [[Piece]] = []
    for piece in pieces {
      let parts =
        piece.isNumeral
        ? [piece]
        : piece.text.split(separator: " ").enumerated().map { index, text in
          var part = piece
          part.text = String(text)
          if index > 0 { part.isGlued = false }
          return part
        }
      for part in parts {
        if part.isGlued, !words.isEmpty {
          words[words.count - 1].append(part)
        } else {
          words.append([part])
        }
      }
    }
    return words
  }

  /// A string that is drawn in one go.
  private struct Run {
    var text: String
    var keys: [FigureKey]
    var aside: String?
    var isBold: Bool
    var startsAfterSpace: Bool
  }

  private func runs(of pieces: [Piece]) -> [Run] {
    var runs: [Run] = []
    for (index, piece) in pieces.enumerated() {
      let isApart = index > 0 && !piece.isGlued
      if let last = runs.last, !piece.isNumeral, last.keys.isEmpty, last.aside == nil,
        last.isBold == piece.isBold
      {
        runs[runs.count - 1].text += (isApart ? " " : "") + piece.text
      } else {
        runs.append(
          Run(
            text: piece.text, keys: piece.keys, aside: piece.aside, isBold: piece.isBold,
            startsAfterSpace: isApart))
      }
    }
    return runs
  }
}

extension PageDrawing.Mark {
  func moved(right: Double, down: Double) -> PageDrawing.Mark {
    func moved(_ box: Box) -> Box {
      Box(
        left: box.left + right, top: box.top + down, right: box.right + right,
        bottom: box.bottom + down)
    }
    switch self {
    case .text(var run):
      run.x += right
      run.baseline += down
      return .text(run)
    case .rectangle(let box, let color): return .rectangle(moved(box), color)
    case .frame(let box, let color, let width): return .frame(moved(box), color, width: width)
    case .line(let box, let color, let width): return .line(moved(box), color, width: width)
    }
  }
}
