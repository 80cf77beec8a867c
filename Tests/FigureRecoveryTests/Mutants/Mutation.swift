import CorpusTypesetting
import DigestModel

/// The changes that make mutants.
struct Mutation {
  let fonts: FontShelf
  var random: SplitMix64

  /// What a string is cut into.
  enum Parts { case glyphs, pieces, words }

  /// How far a string is off its place at most, in points.
  private static let jitter = 0.15
  /// How far two drawings of one string lie apart at most, in points.
  private static let doubling = 0.3
  /// How much sizes vary, as a share.
  private static let sizes = 0.03
  /// The most that a string grows, in points: less than there is between two strings.
  private static let growth = 1.5

  /// A number from a range, in steps of a thousandth of it.
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(random.pick(0...1000)) / 1000
  }

  mutating func isChosen(_ percent: Int) -> Bool { random.pick(1...100) <= percent }

  mutating func shuffled(_ page: PageDrawing) -> PageDrawing {
    PageDrawing(marks: page.shapes + page.texts.shuffled(using: &random).map { .text($0) })
  }

  /// A string's parts, each where it stood in the whole.
  mutating func cut(_ run: PageDrawing.TextRun, into parts: Parts) -> [PageDrawing.TextRun] {
    guard !run.isRotated else { return [run] }
    let scalars = Array(run.text.unicodeScalars)
    var result: [PageDrawing.TextRun] = []
    var start = 0
    var x = run.x
    while start < scalars.count {
      var end = start + 1
      switch parts {
      case .glyphs: break
      case .pieces: end = min(scalars.count, start + random.pick(1...6))
      case .words:
        while end < scalars.count,
          scalars[end].properties.isWhitespace
            == scalars[start].properties.isWhitespace
        {
          end += 1
        }
      }
      var part = run
      part.text = ""
      part.text.unicodeScalars.append(contentsOf: scalars[start..<end])
      part.width = fonts.width(of: part.text, face: run.face, size: run.size)
      part.x = x
      if start > 0 { part.figure = nil }
      x += part.width + run.tracking * Double(end - start)
      if !scalars[start..<end].allSatisfy({ $0.properties.isWhitespace }) { result.append(part) }
      start = end
    }
    return result
  }

  mutating func doubled(_ page: PageDrawing) -> PageDrawing {
    var late: [PageDrawing.TextRun] = []
    var marks = page.mapTexts { run in
      guard isChosen(60) else { return [run] }
      var again = run
      again.figure = nil
      if isChosen(70) { again.x += number(0.1...Self.doubling) }
      if isChosen(30) { again.baseline += number(0.1...Self.doubling) }
      if isChosen(50) { return [run, again] }
      late.append(again)
      return [run]
    }.marks
    marks += late.map { .text($0) }
    return PageDrawing(marks: marks)
  }

  /// A string without digits, set wider and smaller, so that it takes the same room.
  mutating func spaced(_ run: PageDrawing.TextRun) -> PageDrawing.TextRun {
    guard !run.hasDigits, !run.isRotated, run.tracking == 0, isChosen(60) else { return run }
    var run = run
    let share = number(0.03...0.09)
    let gaps = Double(run.text.unicodeScalars.count - 1)
    let width = run.width
    run.size *= width / (width + share * run.size * gaps)
    run.width = fonts.width(of: run.text, face: run.face, size: run.size)
    run.tracking = share * run.size
    return run
  }

  mutating func jittered(_ run: PageDrawing.TextRun) -> PageDrawing.TextRun {
    var run = run
    run.x += number(-Self.jitter...Self.jitter)
    run.baseline += number(-Self.jitter...Self.jitter)
    return run
  }

  /// Every face another one, every size a little different; strings keep their middles.
  mutating func facesChanged(in page: PageDrawing) throws -> PageDrawing {
    let families = [FontFace.sans, .sansCondensed, .serif, .serifCondensed]
    var others: [String: FontFace] = [:]
    for family in Set(page.texts.map(\.face.family)).sorted() {
      others[family] = families[random.pick(0...(families.count - 1))]
    }
    for face in others.values {
      _ = try fonts.load(face)
      _ = try fonts.load(face.bold)
    }
    func width(_ run: PageDrawing.TextRun) -> Double {
      let other = others[run.face.family] ?? run.face
      let face = run.face.isBold ? other.bold : other
      return min(run.width, fonts.width(of: run.text, face: face, size: run.size))
    }
    // What belongs together shrinks or grows together.
    let phrases = Dictionary(grouping: page.texts.filter { !$0.isRotated }) {
      Phrase(number: $0.phrase, baseline: $0.baseline)
    }
    var scales: [Phrase: (middle: Double, ratio: Double, fit: Double)] = [:]
    for (phrase, runs) in phrases.sorted(by: { $0.key < $1.key }) {
      let left = runs.map(\.box.left).min() ?? 0
      let right = runs.map(\.box.right).max() ?? 0
      let growth = 1 + Self.growth / max(1, right - left)
      let fit = runs.reduce(0) { $0 + width($1) } / max(1, runs.reduce(0) { $0 + $1.width })
      scales[phrase] = (
        (left + right) / 2, min(number(1 - Self.sizes...1 + Self.sizes), growth), fit
      )
    }
    return page.mapTexts { run in
      guard let scale = scales[Phrase(number: run.phrase, baseline: run.baseline)],
        let other = others[run.face.family], !run.isRotated
      else { return [run] }
      var changed = run
      changed.face = run.face.isBold ? other.bold : other
      changed.width = fonts.width(of: run.text, face: changed.face, size: run.size)
      let fit = min(1, run.width / changed.width) * scale.ratio
      changed.size = run.size * fit
      changed.width *= fit
      changed.tracking *= scale.ratio
      changed.x =
        scale.middle + (run.x + run.width / 2 - scale.middle) * scale.ratio * scale.fit
        - changed.width / 2
      return [changed]
    }
  }

  private struct Phrase: Hashable, Comparable {
    var number: Int
    var baseline: Double

    static func < (first: Self, second: Self) -> Bool {
      (first.number, first.baseline) < (second.number, second.baseline)
    }
  }

  /// The page smaller and elsewhere on its sheet.
  mutating func moved(_ page: PageDrawing) -> PageDrawing {
    let scale = number(0.75...1)
    let x = number(0...(1 - scale) * PageDrawing.size.width)
    let y = number(0...(1 - scale) * PageDrawing.size.height)
    func moved(_ box: Box) -> Box {
      Box(
        left: x + scale * box.left, top: y + scale * box.top, right: x + scale * box.right,
        bottom: y + scale * box.bottom)
    }
    return PageDrawing(
      marks: page.marks.map { mark in
        switch mark {
        case .text(var run):
          run.x = x + scale * run.x
          run.baseline = y + scale * run.baseline
          run.size *= scale
          run.width *= scale
          run.tracking *= scale
          return .text(run)
        case .rectangle(let box, let color): return .rectangle(moved(box), color)
        case .frame(let box, let color, let width):
          return .frame(moved(box), color, width: scale * width)
        case .line(let box, let color, let width):
          return .line(moved(box), color, width: scale * width)
        }
      })
  }

  /// Numbers drawn before everything else: white, or covered at once.
  mutating func withUnseenNumbers(_ page: PageDrawing) -> PageDrawing {
    let white = Color(red: 255, green: 255, blue: 255)
    var hidden: [PageDrawing.Mark] = []
    for run in page.texts where run.hasDigits && !run.isRotated && isChosen(40) {
      var other = run
      other.figure = nil
      other.text = ""
      for scalar in run.text.unicodeScalars {
        let digit = Unicode.Scalar(UInt8(0x30 + random.pick(0...9)))
        other.text.unicodeScalars.append(("0"..."9").contains(scalar) ? digit : scalar)
      }
      // At the very place, almost there, or near.
      let reach = [0, 1.5, run.width][random.pick(0...2)]
      other.x += number(-reach...reach)
      other.baseline += number(-reach...reach)
      if isChosen(50) {
        other.color = white
        hidden.append(.text(other))
      } else {
        let cover = Box(
          left: other.box.left - 1, top: other.box.top - 0.3 * run.size,
          right: other.box.right + 1, bottom: other.box.bottom + 0.3 * run.size)
        hidden += [.text(other), .rectangle(cover, white)]
      }
    }
    return PageDrawing(marks: hidden + page.marks)
  }

  /// Numbers of several groups with some groups in the other weight, moved to make room.
  mutating func weightsChanged(in page: PageDrawing) throws -> PageDrawing {
    for run in page.texts { _ = try fonts.load(FontFace(family: run.face.family).bold) }
    for run in page.texts { _ = try fonts.load(FontFace(family: run.face.family)) }
    return page.mapTexts { run in
      guard run.hasDigits, run.text.unicodeScalars.contains(where: \.properties.isWhitespace)
      else { return [run] }
      let groups = cut(run, into: .words)
      guard groups.allSatisfy({ group in group.text.allSatisfy { $0.isNumber } }) else {
        return [run]
      }
      let middle = run.x + run.width / 2
      let changed = groups.map { group in
        var group = group
        if isChosen(50) {
          group.face =
            group.face.isBold ? FontFace(family: group.face.family) : group.face.bold
        }
        let width = fonts.width(of: group.text, face: group.face, size: group.size)
        // Bold digits are wider: as much smaller, within what one number's sizes differ by.
        let fit = min(1, max(0.92, group.width / width))
        group.size *= fit
        group.width = width * fit
        return group
      }
      let gap = fonts.width(of: " ", face: run.face, size: run.size)
      var x = middle - (changed.reduce(-gap) { $0 + $1.width + gap }) / 2
      return changed.map { group in
        var group = group
        group.x = x
        x += group.width + gap
        return group
      }
    }
  }
}
