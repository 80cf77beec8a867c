internal import DigestModel

/// A page while it is drawn: sets phrases and shapes at places, and measures them.
struct Sheet {
  /// A part of a page that blocks are stacked in.
  struct Column {
    var left: Double
    var top: Double
    var width: Double

    var right: Double { left + width }
    var center: Double { left + width / 2 }

    /// The column without a margin at its sides, `below` points further down.
    func inset(by margin: Double, below: Double = 0) -> Column {
      Column(left: left + margin, top: top + below, width: width - 2 * margin)
    }

    func from(_ top: Double) -> Column { Column(left: left, top: top, width: width) }

    /// Equal parts side by side, `gap` points apart.
    func split(into count: Int, gap: Double) -> [Column] {
      let part = (width - gap * Double(count - 1)) / Double(count)
      return (0..<count).map {
        Column(left: left + Double($0) * (part + gap), top: top, width: part)
      }
    }
  }

  let fonts: FontShelf
  /// What all sizes are multiplied by, to fit a full page.
  var scale: Double
  /// What the heights of plots are multiplied by, to fill a column.
  var stretch = 1.0
  var drawing = PageDrawing()
  /// The groups of a figure's digits are strings of their own, this many ems apart.
  var groupGap: Double?
  /// A word was wider than the column that it was to be set in.
  private(set) var hasOverflow = false
  private var phrases = 0
  /// What thousands are printed with instead of the figures file's space.
  var thousands: String?

  init(fonts: FontShelf, scale: Double, thousands: String? = nil) {
    self.fonts = fonts
    self.scale = scale
    self.thousands = thousands
  }

  // MARK: Shapes

  mutating func fill(_ box: Box, _ color: Color) {
    drawing.marks.append(.rectangle(box, color))
  }

  mutating func frame(_ box: Box, _ color: Color, width: Double = 0.5) {
    drawing.marks.append(.frame(box, color, width: width))
  }

  mutating func rule(
    from left: Double, to right: Double, at y: Double, _ color: Color, width: Double = 0.5
  ) {
    drawing.marks.append(
      .line(Box(left: left, top: y, right: right, bottom: y), color, width: width))
  }

  mutating func rule(
    down x: Double, from top: Double, to bottom: Double, _ color: Color, width: Double = 0.5
  ) {
    drawing.marks.append(
      .line(Box(left: x, top: top, right: x, bottom: bottom), color, width: width))
  }

  /// Puts shapes drawn from `start` on behind everything else that was drawn since `mark`.
  mutating func sendBack(from start: Int, behind mark: Int) {
    let shapes = Array(drawing.marks[start...])
    drawing.marks.removeSubrange(start...)
    drawing.marks.insert(contentsOf: shapes, at: mark)
  }

  // MARK: Text

  func width(of phrase: Phrase, _ style: TextStyle) -> Double {
    phrase.spans.reduce(0) { $0 + width(of: $1, style) }
  }

  /// Sets a phrase in one line.
  ///
  /// `x` is the line's left end, middle or right end by the style's alignment.
  mutating func text(_ phrase: Phrase, at x: Double, baseline: Double, _ style: TextStyle) {
    let width = width(of: phrase, style)
    var left =
      switch style.alignment {
      case .left: x
      case .center: x - width / 2
      case .right: x - width
      }
    phrases += 1
    for span in phrase.spans {
      put(span, at: left, baseline: baseline, style)
      left += self.width(of: span, style)
    }
  }

  /// Sets a phrase in as many lines as the column's width asks for.
  ///
  /// - Returns: Where the last line ends, its leading included.
  mutating func paragraph(_ phrase: Phrase, in column: Column, _ style: TextStyle) -> Double {
    let lines = lines(of: phrase, width: column.width, style)
    let step = style.size * scale * style.leading
    var y = column.top
    let x =
      switch style.alignment {
      case .left: column.left
      case .center: column.center
      case .right: column.right
      }
    for line in lines {
      if width(of: line, style) > column.width + 0.01 { hasOverflow = true }
      // The baseline leaves the leading equally above and below the letters.
      text(line, at: x, baseline: y + (step + 0.55 * style.size * scale) / 2, style)
      y += step
    }
    return y
  }

  func height(of phrase: Phrase, width: Double, _ style: TextStyle) -> Double {
    Double(lines(of: phrase, width: width, style).count) * style.size * scale * style.leading
  }

  /// Where a line of text stands whose letters are to be in the middle of a height.
  func baseline(centeredIn top: Double, _ bottom: Double, _ style: TextStyle) -> Double {
    (top + bottom) / 2 + 0.36 * style.size * scale
  }

  /// Breaks a phrase at its spaces; figures stay whole.
  private func lines(of phrase: Phrase, width: Double, _ style: TextStyle) -> [Phrase] {
    var lines: [Phrase] = []
    var line = Phrase(spans: [])
    var word = Phrase(spans: [])
    func fits(_ phrase: Phrase) -> Bool { self.width(of: phrase, style) <= width }
    func close() {
      guard !word.spans.isEmpty else { return }
      let longer = line.spans.isEmpty ? word : (line + " " + word).merged
      if line.spans.isEmpty || fits(longer) {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
      word = Phrase(spans: [])
    }
    for span in phrase.spans {
      if span.figure != nil {
        word.spans.append(span)
        continue
      }
      for (index, part) in span.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { close() }
        if part.isEmpty { continue }
        var piece = span
        piece.text = String(part)
        word.spans.append(piece)
      }
    }
    close()
    if !line.spans.isEmpty { lines.append(line) }
    return lines
  }

  private func look(of span: Phrase.Span, _ style: TextStyle) -> (face: FontFace, size: Double) {
    let face = span.isBold ? style.face.bold : style.face
    return (face, style.size * scale * (span.isRaised ? 0.6 : 1))
  }

  private func printed(_ span: Phrase.Span) -> String {
    guard span.figure != nil, let thousands else { return span.text }
    return span.text.split(separator: " ").joined(separator: thousands)
  }

  /// The strings that a piece of a phrase is drawn as, and the room between them in points.
  private func strings(of span: Phrase.Span, size: Double) -> (strings: [String], gap: Double) {
    guard let groupGap, span.figure != nil else { return ([printed(span)], 0) }
    return (span.text.split(separator: " ").map(String.init), groupGap * size)
  }

  private func width(of span: Phrase.Span, _ style: TextStyle) -> Double {
    let (face, size) = look(of: span, style)
    let (strings, gap) = strings(of: span, size: size)
    return strings.reduce(gap * Double(strings.count - 1)) { width, text in
      width + fonts.width(of: text, face: face, size: size)
        + style.tracking * scale * Double(text.unicodeScalars.count)
    }
  }

  private mutating func put(
    _ span: Phrase.Span, at x: Double, baseline: Double, _ style: TextStyle
  ) {
    let (face, size) = look(of: span, style)
    let (strings, gap) = strings(of: span, size: size)
    var x = x
    for (index, text) in strings.enumerated() {
      let width = fonts.width(of: text, face: face, size: size)
      drawing.marks.append(
        .text(
          PageDrawing.TextRun(
            text: text, face: face, size: size, color: style.color, x: x,
            baseline: baseline - (span.isRaised ? 0.35 * style.size * scale : 0), width: width,
            tracking: style.tracking * scale, phrase: phrases,
            figure: index == 0 ? span.figure : nil)))
      x += width + gap
    }
  }

  /// Sets a phrase that runs upwards from a place.
  mutating func rotatedText(_ text: String, at x: Double, baseline: Double, _ style: TextStyle) {
    phrases += 1
    let size = style.size * scale
    drawing.marks.append(
      .text(
        PageDrawing.TextRun(
          text: text, face: style.face, size: size, color: style.color, x: x, baseline: baseline,
          width: fonts.width(of: text, face: style.face, size: size), phrase: phrases,
          isRotated: true)))
  }
}

extension Phrase {
  /// The same phrase with neighbouring pieces of one manner made one.
  fileprivate var merged: Phrase {
    var spans: [Span] = []
    for span in self.spans {
      if let last = spans.last, last.figure == nil, span.figure == nil,
        last.isBold == span.isBold, last.isRaised == span.isRaised
      {
        spans[spans.count - 1].text += span.text
      } else {
        spans.append(span)
      }
    }
    return Phrase(spans: spans)
  }
}
