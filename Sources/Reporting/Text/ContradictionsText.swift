import DigestModel

/// Where a document contradicts itself about what a part of it is about.
struct ContradictionsText {
  var style: TextStyle

  /// Writes a line per contradiction: `contradiction: page 7, line 1 prints …`.
  func write(_ contradictions: [EvidenceContradiction], to output: inout some TextOutputStream) {
    for contradiction in contradictions {
      let head = style.paint(style.words(.headContradiction), .warning)
      output.write("\(head): \(style.words(contradiction.wording).showingControls())\n")
    }
  }
}
