import DigestModel

/// A word in the making: runs of one line that stand close, edges along the text.
struct PlacedWord {
  /// Where its first run comes among the runs of the page.
  var order: Int
  var scalars: [Unicode.Scalar]
  var start: Double
  var end: Double
  var baseline: Double
  var em: Double
  var box: Box
  var style: GlyphStyle
  /// The style of the last run.
  var lastStyle: GlyphStyle
  var rotation: Int
  var isSuperscript = false
  var isJoined = false

  init(_ run: GlyphRun) {
    order = run.order
    scalars = run.scalars
    start = run.start
    end = run.end
    baseline = run.baseline
    em = run.em
    box = run.box
    style = run.style
    lastStyle = run.style
    rotation = run.rotation
  }

  mutating func append(_ run: GlyphRun) {
    scalars += run.scalars
    end = max(end, run.end)
    lastStyle = run.style
    box = box.union(run.box)
  }

  /// The finished word.
  func word(line: Int) -> Word {
    var text = ""
    for scalar in RightToLeft.logical(scalars) { text.unicodeScalars.append(scalar) }
    return Word(
      text: text, box: box, fontSize: em,
      weight: style.weight, rotation: rotation, isSuperscript: isSuperscript,
      isJoined: isJoined, line: line)
  }
}
