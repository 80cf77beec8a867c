package import DigestModel

extension FigureValue {
  /// The value that a figure's printed text says, by the form of the text alone.
  ///
  /// `715 063` and `98,8%` are numbers, `01.03.26` and `09.05.2019` dates, `60-69` a range, `04:35`
  /// a duration in seconds; any other form gives `nil`.
  package init?(printed text: String) {
    if text.contains(":") {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let minutes = Int(parts[0]), let seconds = Int(parts[1]),
        parts[1].utf8.count == 2, (0..<60).contains(seconds), minutes >= 0
      else { return nil }
      self = .duration(minutes * 60 + seconds)
    } else if text.contains(".") {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
        [2, 4].contains(parts[2].utf8.count),
        let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
        let date = CalendarDate(
          year: parts[2].utf8.count == 2 ? 2000 + year : year, month: month, day: day)
      else { return nil }
      self = .date(date)
    } else if let dash = text.firstIndex(of: "-"), dash != text.startIndex {
      guard let low = Int(text[..<dash]), let high = Int(text[text.index(after: dash)...]),
        low <= high
      else { return nil }
      self = .range(low, high)
    } else {
      var number = text.hasSuffix("%") ? String(text.dropLast()) : text
      let groups = number.split(separator: " ", omittingEmptySubsequences: false)
      guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
        groups.allSatisfy({ !$0.isEmpty })
      else { return nil }
      number = groups.joined()
      if let comma = number.firstIndex(of: ",") {
        number.replaceSubrange(comma...comma, with: ".")
      }
      guard let quantity = Quantity(number) else { return nil }
      self = .number(quantity)
    }
  }
}
