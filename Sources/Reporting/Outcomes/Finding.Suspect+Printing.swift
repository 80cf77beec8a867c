import DigestModel

extension Finding.Suspect {
  /// The printing of a figure that is meant: the first, unless the suspicion is of another.
  func occurrence(of key: FigureKey, in figure: Figure?) -> Figure.Occurrence? {
    let printing = printing(of: key)
    return figure?.occurrences.first { occurrence in
      printing.map {
        ($0.page, $0.line, $0.text) == (occurrence.page, occurrence.line, occurrence.text)
      } ?? true
    }
  }

  /// Which printing is meant, of a figure that is printed with several values.
  func printing(of key: FigureKey) -> Printing? { printings.first { $0.key == key } }
}
