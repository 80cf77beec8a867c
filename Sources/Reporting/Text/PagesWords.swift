package import DigestModel

/// A word a line, its properties separated by tabs, under a line of their names.
package struct PagesWords: PagesFormat {
  package func write(_ document: SourceDocument, to output: inout some TextOutputStream) {
    output.write("page\tline\tleft\ttop\tright\tbottom\tsize\tweight\ttext\tflags\n")
    for page in document.pages {
      let words = page.words.map { ($0, $0.flags) } + page.unseen.map { ($0.word, $0.flags) }
      for (word, flags) in words {
        let fields =
          [String(page.number), String(word.line)] + word.box.edges
          + [
            tenths(word.fontSize), String(word.weight),
            word.text.showingControls(),
            flags.isEmpty ? "-" : flags.joined(separator: ","),
          ]
        output.write(fields.joined(separator: "\t") + "\n")
      }
    }
  }
}

extension PagesFormat where Self == PagesWords {
  /// A word a line with all its properties.
  package static var words: PagesWords { PagesWords() }
}

extension Word {
  /// What is out of the ordinary about the word.
  fileprivate var flags: [String] {
    var flags: [String] = []
    if isSuperscript { flags.append("superscript") }
    if isJoined { flags.append("joined") }
    if rotation != 0 { flags.append("rotated \(rotation)") }
    if overprint != nil { flags.append("overprinted") }
    return flags
  }
}

extension UnseenWord {
  /// The word's flags and why it is not seen.
  fileprivate var flags: [String] { word.flags + ["unseen: \(reason)"] }
}
