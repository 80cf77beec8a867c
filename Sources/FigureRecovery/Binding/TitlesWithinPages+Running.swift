import DigestModel

/// Titles of documents whose sections do not begin on pages of their own.
extension TitlesWithinPages {
  /// The fewest titles of a document in which sections follow each other wherever the one before ends.
  private static let fewestRunning = 3

  /// The type of the titles of a document whose sections do not begin on pages of their own: names of several members,
  /// in one size, each with headings or sentences of the section before the next.
  static func sizes(
    ofRunning titles: [StatementMatch], over bodies: some Sequence<Int>, in text: DocumentText
  ) -> Set<Double> {
    let places = bodies.sorted()
    let titles = titles.filter { text.pages[text.page(of: $0.items.lowerBound)].geometry == .drawn }
      .sorted { $0.items.lowerBound < $1.items.lowerBound }
    let bySize = Dictionary(grouping: titles) { text.size(of: $0) }
    return Set(
      bySize.filter { _, titles in
        let members = Set(titles.flatMap(\.labels).map(\.member))
        let ends = titles.dropFirst().map(\.items.lowerBound) + [text.items.count]
        return members.count >= fewestRunning && members.count == titles.count
          && zip(titles, ends).allSatisfy { title, end in
            let first = places.partitioningIndex { $0 > title.items.upperBound }
            return first < places.count && places[first] < end
          }
      }.keys)
  }
}
