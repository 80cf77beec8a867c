import Yams

/// Reads how footnotes are marked.
extension VocabularyReader {
  mutating func footnoteFormat(_ node: Node) -> Publication.FootnoteFormat {
    var format = Publication.FootnoteFormat()
    for (key, keyNode, value) in yaml.pairs(node, "footnotes") {
      switch key {
      case "marks":
        format.marks = yaml.texts(value, key).compactMap { text in
          let mark = Publication.FootnoteFormat.Mark(text)
          if mark == nil { report(.invalidFootnoteMark(text), at: value) }
          return mark
        }
      case "admit":
        format.admissions = yaml.texts(value, key).filter { word in
          let isWord = word.contains(where: \.isLetter)
          if !isWord { report(.wordlessAdmission, at: value) }
          return isWord
        }
      default: report(.unknownKey(key, where: "footnotes"), at: keyNode)
      }
    }
    return format
  }
}
