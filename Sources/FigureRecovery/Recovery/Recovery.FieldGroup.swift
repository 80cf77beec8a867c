import DigestModel

extension Recovery {
  /// The labels of one statement under one heading.
  struct FieldGroup {
    var candidates: [FieldDecision.Candidate]
    /// The first item of the heading.
    var heading: Int?
    var elements: [Pattern.Element]
    /// The block and the statement in it.
    var statement: [Int]

    /// Where all labels of the statement stand among some items.
    func labels(in text: DocumentText, _ items: Range<Int>) -> [StatementMatch] {
      let matcher = StatementMatcher(text)
      return matcher.places(of: [elements[0]], in: items, with: matcher.flowing)
    }

    /// The group without values that cannot be those of their labels; `nil` where nothing is left.
    var withoutImpossible: FieldGroup? {
      var group = self
      group.candidates.removeAll { !$0.isPossible }
      return group.candidates.isEmpty ? nil : group
    }
  }
}

extension Recovery.FieldGroup {
  /// A label that may stand apart from others, with what it names and in which statement.
  private struct Name: Hashable {
    var statement: [Int]
    var keys: [FigureKey]
  }

  /// The groups of one statement on one page together, where all their labels have values over or under them alone:
  /// other blocks' headings part no block that has none.
  ///
  /// - Parameter page: The page of a group whose headings are none of its block's; `nil` for others.
  static func merged(
    _ groups: [Recovery.FieldGroup], page: (Recovery.FieldGroup) -> Int?
  ) -> [Recovery.FieldGroup] {
    var merged: [Recovery.FieldGroup] = []
    var places: [[Int]: Int] = [:]
    for group in groups {
      guard let page = page(group), group.candidates.allSatisfy(\.isVertical) else {
        merged.append(group)
        continue
      }
      let place = group.statement + [page]
      guard let first = places[place] else {
        places[place] = merged.count
        merged.append(group)
        continue
      }
      merged[first].candidates += group.candidates
      merged[first].heading = nil
    }
    return merged
  }

  /// The groups without the labels that stand alone, or apart from the others, where the same ones stand in a list
  /// with others elsewhere in the section: there they name something else, as a chart.
  ///
  /// - Complexity: O(*n*) in the candidates, and as many neighbours as one's group has for those that are printed
  ///   several times.
  static func withoutStrays(_ groups: [Recovery.FieldGroup]) -> [Recovery.FieldGroup] {
    var places: [Name: Set<[Int]>] = [:]
    for group in groups {
      for cell in group.candidates {
        places[group.name(of: cell), default: []].insert(cell.match.wording)
      }
    }
    guard places.values.contains(where: { $0.count > 1 }) else { return groups }
    var listed: [Name: Set<[Int]>] = [:]
    for group in groups {
      for cell in group.candidates {
        let name = group.name(of: cell)
        if places[name].map({ $0.count > 1 }) ?? false, group.isInList(cell) {
          listed[name, default: []].insert(cell.match.wording)
        }
      }
    }
    return groups.map { group in
      var own = group
      own.candidates.removeAll { cell in
        guard !cell.match.isAttached, let listed = listed[group.name(of: cell)] else {
          return false
        }
        return !listed.contains(cell.match.wording)
      }
      return own
    }.filter { !$0.candidates.isEmpty }
  }

  private func name(of cell: FieldDecision.Candidate) -> Name {
    Name(statement: statement, keys: cell.keys)
  }

  /// Whether another figure's label stands beside one, or in its column next to it.
  private func isInList(_ cell: FieldDecision.Candidate) -> Bool {
    candidates.contains { $0.keys != cell.keys && $0.box.isBeside(cell.box) }
  }
}
