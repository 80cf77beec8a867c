import DigestModel

/// Values whose bars have the colours of their series.
extension ChartPage {
  /// Rows with the series of their values by the colours of their bars: where bars of a row are too low
  /// to be seen, by the colours of the other rows. None where colours say nothing.
  func coloredSeries(
    of rows: [Row], _ name: String, _ cost: Double
  ) -> [Arrangement] {
    guard !colors.seriesOfOneLabel.isEmpty, let count = rows.first?.values.count else { return [] }
    let named = rows.map { colors.series(of: $0.values) }
    guard areOfSeries(named), !colors.series.isEmpty || haveAllAmong(rows) else { return [] }
    // Where not all bars of a row are seen, it has the order of most others: one that denies it was taken
    // for its neighbour.
    let common = (0..<count).map { column -> String? in
      let told = named.compactMap { $0[column] }
      return Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +)
        .first { 2 * $0.value > told.count }?.key
    }
    func places(_ members: [String?]) -> [LabelPlace.Series]? {
      completed(
        members.map { member in
          member.map {
            LabelPlace.Series(member: $0, items: colors.seriesOfOneLabel[$0]?.place.items ?? [])
          }
        })
    }
    let usual = places(common)
    let complete = zip(rows, named).compactMap { row, members -> (Row, [LabelPlace.Series])? in
      guard let usual, members.contains(where: { $0 == nil }) else {
        return places(members).map { (row, $0) }
      }
      return zip(usual, members).allSatisfy { $1 == nil || $0.member == $1 } ? (row, usual) : nil
    }
    return [arrangement(complete, name + ", series by their colours", cost)]
      + inExchangedColors(complete, name, cost)
  }

  /// The most shapes among which the bars of a chart are looked for: a map or a picture has more.
  private static let mostBars = 500

  /// Whether the bars of rows have a colour for each series, the same in most rows, and words stand beside a sample of
  /// one: where no legend that is known tells which is which, their order says nothing.
  func areColored(_ rows: [Row]) -> Bool {
    guard page.isDrawn, let count = rows.first?.values.count, count > 1 else { return false }
    let values = rows.flatMap(\.values)
    let around = values.map(page.box).reduce(rows[0].label.box) { $0.union($1) }
    let shapes = page.text.pages[page.page].shapes.filter {
      $0.box.intersects(around) && !ChartColors.isThin($0)
    }
    guard (rows.count...Self.mostBars).contains(shapes.count) else { return false }
    let marks = ColorMark.marks(among: shapes, at: page.boxes(of: values))
    let colored = rows.compactMap { row -> [Color]? in
      let own = row.values.compactMap { marks[$0.numeral]?.shape.color }
      return own.count == count ? own : nil
    }
    guard let first = colored.first, 2 * colored.count > rows.count,
      first.indices.allSatisfy({ index in
        first.indices.allSatisfy { $0 == index || !ChartColors.isSame(first[$0], first[index]) }
      })
    else { return false }
    return 2 * colored.count { zip($0, first).allSatisfy(ChartColors.isSame) } > rows.count
      && hasSample(ofAny: first)
  }

  /// Whether words stand right behind a small shape of one of some colours, as the names of a legend do.
  private func hasSample(ofAny colors: [Color]) -> Bool {
    let samples = page.text.pages[page.page].shapes.filter { shape in
      !ChartColors.isThin(shape) && colors.contains { ChartColors.isSame($0, shape.color) }
    }
    return !samples.isEmpty
      && page.text.itemRange(ofPage: page.page).contains { item in
        page.text.items[item].kind == .word
          && ColorSamples.mayPrecede(page.text.items[item].box, among: samples)
      }
  }

  /// Whether rows have all the values that stand among them.
  private func haveAllAmong(_ rows: [Row]) -> Bool {
    let values = rows.flatMap(\.values)
    let boxes = rows.map(\.label.box) + values.map(page.box)
    let around = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let own = Set(values.map(\.numeral))
    return page.values.allSatisfy {
      own.contains($0.numeral) || !page.box($0).intersects(around)
    }
  }

  /// Whether colours tell series apart, not labels: no label has a series twice, and where each has one
  /// value, a series is that of half of the labels at least.
  private func areOfSeries(_ named: [[String?]]) -> Bool {
    let told = named.map { $0.compactMap { $0 } }
    guard told.contains(where: { !$0.isEmpty }), told.allSatisfy({ Set($0).count == $0.count })
    else { return false }
    let counts = Dictionary(told.joined().map { ($0, 1) }, uniquingKeysWith: +)
    let names = Set(labels.map(\.member)).count
    return named.contains { $0.count > 1 } || counts.values.allSatisfy { 2 * $0 >= names }
  }

  /// The same with the colours of the series exchanged, as a legend may be misprinted: only sums can say so.
  private func inExchangedColors(
    _ rows: [(Row, [LabelPlace.Series])], _ name: String, _ cost: Double
  ) -> [Arrangement] {
    guard pairs.footing != nil, members.count <= Self.mostOrders else { return [] }
    return seriesInOrder.permutations.filter { $0.map(\.member) != members }.map { order in
      let others = Dictionary(uniqueKeysWithValues: zip(members, order))
      let exchanged = rows.map { row, series in
        (row, series.map { others[$0.member ?? ""] ?? $0 })
      }
      return footed(
        arrangement(exchanged, name + ", series by each other's colours", cost + Self.orderCost))
    }
  }
}
