import DigestModel

/// What the heads of a table say.
extension ColumnHeads {
  /// The columns, and what the title says of what not all heads do; `nil` where fewer than two heads
  /// say something.
  ///
  /// - Parameter spanner: What a line under the heads says of all columns.
  func columns(
    of pattern: Pattern.Table, spannedBy spanner: LabelMatch? = nil
  ) -> (columns: [CrossTable.Column?], title: [LabelMatch])? {
    let parser = HeadParser(text: text, pattern: pattern)
    let found = best(
      read: { parser.column($0.items) },
      name: { column in
        ["\(column.pattern)"] + column.labels.map { "\($0.dimension)=\($0.member)" }.sorted()
      })
    guard var best = found else { return nil }
    // A head over what was read would be a part of it.
    if best.lines < lines.count {
      for piece in lines[best.lines] where !parser.isTitle(piece.items) {
        for column in best.columns.indices
        where places.extents[column].overlaps(piece.box.left...piece.box.right) {
          best.columns[column] = nil
        }
      }
    }
    let read = best.columns.compactMap(\.self)
    guard read.count > 1 else { return nil }
    var title: [LabelMatch] = []
    for labels in parser.dimensions(missingIn: read) {
      if let spanner, spanner.dimension == labels.dimension {
        title.append(spanner)
      } else if let match = titleLabel(labels, behind: best.lines) {
        title.append(match)
      } else if !pattern.sumsTell(labels.dimension) {
        return nil
      }
    }
    return (best.columns, title)
  }

  /// The columns by those heads of which most say something, each something else, and how many lines they
  /// are; `nil` where fewer than two do.
  ///
  /// - Parameters:
  ///   - read: What a head says; `nil` where that is nothing.
  ///   - name: What tells columns apart.
  func best<Column, Name: Hashable>(
    read: (Head) -> Column?, name: (Column) -> Name
  ) -> (columns: [Column?], lines: Int)? {
    var best: (columns: [Column?], count: Int, lines: Int)?
    func columns(_ heads: [Head]) -> (columns: [Column?], count: Int) {
      let columns = distinct(heads.map { $0.items.isEmpty ? nil : read($0) }, by: name)
      return (columns, columns.count { $0 != nil })
    }
    for single in 0...lines.count where single > 0 || turned != nil {
      for shared in 0...(lines.count - single) {
        guard let found = heads(single: single, shared: shared).map(columns),
          found.count > best?.count ?? 1
        else { continue }
        best = (found.columns, found.count, single + shared)
      }
    }
    // What stands over heads that were read is a part of them.
    for count in 0...lines.count where count > max(1, best?.lines ?? 0) {
      guard let found = mixedHeads(of: count).map(columns), found.count >= best?.count ?? 2 else {
        continue
      }
      best = (found.columns, found.count, count)
    }
    return best.map { ($0.columns, $0.lines) }
  }

  /// What stands over a column.
  struct Head {
    /// Items of what it shares with others.
    var shared: [Int] = []
    var own: [Int] = []
    var items: [Int] { shared + own }
  }

  /// The label of a dimension that the nearest line with one over the heads has.
  private func titleLabel(_ labels: Pattern.Labels, behind heads: Int) -> LabelMatch? {
    let parser = HeadParser(text: text, pattern: nil)
    for line in titles.dropFirst(heads) {
      let found = line.flatMap { parser.labels(labels, within: $0.items) }
      guard let first = found.first else { continue }
      return found.allSatisfy { $0.member == first.member } ? first : nil
    }
    return nil
  }

  /// The items over every column: those of so many lines with a head for each column, under so many
  /// with heads that columns share; `nil` where these cannot be told apart.
  private func heads(single: Int, shared: Int) -> [Head]? {
    let upright = lines[0..<single].reversed().flatMap(\.self)
    var heads = places.extents.map { _ in Head() }
    // With their own heads columns are as wide as they are ruled.
    var extents = places.extents
    let own = single == 0 ? turned ?? [] : HeadPiece.clusters(upright)
    if single > 0, turned != nil { return nil }
    // What stands over two heads beside each other is shared by their columns, and none of them is one head with it.
    guard !own.contains(where: { spans($0, single) }) else { return nil }
    for (column, piece) in assigned(own) {
      heads[column].own += piece.items
      extents[column] =
        min(
          extents[column].lowerBound, piece.box.left)...max(
          extents[column].upperBound, piece.box.right)
    }
    guard shared > 0 else { return heads }
    let groups = HeadPiece.clusters(lines[single..<(single + shared)].reversed().flatMap(\.self))
    guard !groups.isEmpty,
      let parts = parts(under: groups, heads.map(\.own), extents, over: places.extents)
    else { return nil }
    for (group, columns) in zip(groups, parts) {
      for column in columns { heads[column].shared = group.items }
    }
    return heads
  }

  /// Whether a piece is put together from several of one line.
  private func spans(_ head: HeadPiece, _ single: Int) -> Bool {
    let items = Set(head.items)
    return lines.prefix(single).contains { line in
      line.count { !items.isDisjoint(with: $0.items) } > 1
    }
  }

  /// The column of each piece: by their order where there is one for each column, else by where it
  /// stands.
  private func assigned(_ pieces: [HeadPiece]) -> [(Int, HeadPiece)] {
    let extents = places.extents
    if pieces.count == extents.count {
      let isInOrder = pieces.indices.allSatisfy { index in
        (index == 0 || pieces[index].box.right > extents[index - 1].upperBound)
          && (index + 1 == extents.count || pieces[index].box.left < extents[index + 1].lowerBound)
      }
      if isInOrder { return Array(zip(extents.indices, pieces)) }
    }
    return pieces.compactMap { piece in
      let over = extents.indices.filter { extents[$0].overlaps(piece.box.left...piece.box.right) }
      return over.count == 1 ? (over[0], piece) : nil
    }
  }

  /// How many ways to part columns under shared heads are compared.
  private static let mostParts = 64

  /// The columns under each of several shared heads: side by side, none without one, and no two of one
  /// part with the same head of their own. Of several ways that where the heads stand over the middle of
  /// their columns, if no other comes near.
  ///
  /// - Parameters:
  ///   - extents: Of the columns with their own heads.
  ///   - numbers: Of their numbers.
  func parts(
    under groups: [HeadPiece], _ heads: [[Int]], _ extents: [ClosedRange<Double>],
    over numbers: [ClosedRange<Double>]
  ) -> [Range<Int>]? {
    var found: [(parts: [Range<Int>], offset: Double)] = []
    func go(_ group: Int, _ start: Int, _ parts: [Range<Int>], _ offset: Double) {
      guard found.count < Self.mostParts else { return }
      if group == groups.count {
        if start == heads.count { found.append((parts, offset)) }
        return
      }
      guard start < heads.count else { return }
      var names: Set<[UInt32]> = []
      for end in start..<heads.count {
        guard names.insert(text.letters(of: heads[end])).inserted else { return }
        let isOver =
          groups[group].box.right > numbers[start].lowerBound
          && groups[group].box.left < numbers[end].upperBound
          && (end + 1 == heads.count
            || groups[group].box.right < numbers[end + 1].upperBound)
        if isOver {
          let middle = (extents[start].lowerBound + extents[end].upperBound) / 2
          go(
            group + 1, end + 1, parts + [start..<(end + 1)],
            offset + abs(groups[group].box.centerX - middle))
        }
      }
    }
    go(0, 0, [], 0)
    let ways = found.sorted { $0.offset < $1.offset }
    guard ways.count > 1, let height = groups.map(\.box.height).min() else {
      return ways.first?.parts
    }
    return 2 * ways[0].offset < ways[1].offset && ways[1].offset - ways[0].offset > height / 2
      ? ways[0].parts : nil
  }

  /// The columns without those that another one is named like.
  private func distinct<Column, Name: Hashable>(
    _ columns: [Column?], by name: (Column) -> Name
  ) -> [Column?] {
    let counts = Dictionary(
      columns.compactMap { $0.map { (name($0), 1) } }, uniquingKeysWith: +)
    return columns.map { column in column.flatMap { counts[name($0)] == 1 ? $0 : nil } }
  }
}

extension Pattern.Table {
  /// Whether what the values add up to can say a dimension's member that nothing names, or it needs none.
  fileprivate func sumsTell(_ dimension: String) -> Bool {
    let isNeeded = columns.contains { column in
      column.capture.template.coordinates.contains {
        $0.dimension == dimension && $0.member == nil
      }
    }
    let tells = footing?.total.coordinates.contains {
      $0.dimension == dimension && $0.member == nil
    }
    return !isNeeded || tells ?? false
  }
}
