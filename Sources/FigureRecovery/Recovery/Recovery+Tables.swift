import DigestModel
import Publications

/// Reads tables whose rows and heads say what their figures are about.
///
/// The tables of sections that know what they are about are read wherever they stand: whose page it is
/// does not matter to them, and no other section may take a row of theirs for its own.
extension Recovery {
  /// Keeps the numerals of tables from all other statements until the tables are read.
  ///
  /// - Returns: The tables of sections that know what they are about.
  mutating func withholdTables(of matches: DocumentMatches) -> [DocumentMatches.Table] {
    let tables = matches.tables.filter { grammar.sections[$0.section].isFixed }
    for table in tables { for numeral in table.table.numerals { claims.withhold(numeral) } }
    return tables
  }

  /// Takes the figures of tables, as far as all that they are about is known.
  mutating func readTables(_ tables: [DocumentMatches.Table], _ matches: DocumentMatches) {
    for (index, found) in tables.enumerated() {
      let rivals = tables.enumerated().filter { other in
        other.offset != index && other.element.table.page == found.table.page
          && !Set(other.element.table.numerals).isDisjoint(with: found.table.numerals)
      }
      guard rivals.isEmpty else {
        note(
          .table(block: grammar.sections[found.section].blocks[found.block].name),
          of: found.table.numerals)
        report(
          .warning, Term.remarkSeveralStatements.text,
          at: found.table.first)
        continue
      }
      let instance = SectionInstance(
        section: found.section,
        items: text.pages.count > 1 ? text.itemRange(ofPage: found.table.page) : text.items.indices)
      let part = part(instance, as: found.section, matches)
      read(found, in: part, evidence(of: part).bound)
    }
  }

  private mutating func read(_ found: DocumentMatches.Table, in part: Part, _ bound: Bound) {
    let table = found.table
    let label = table.rows[0].label
    let name = part.pattern.blocks[found.block].name
    guard
      isUnderHeading(
        text.box(of: label), of: label.wording, at: table.first, block: found.block, in: part)
    else {
      note(.table(block: name), of: table.numerals)
      return report(
        .warning, Term.remarkTableHeading.text.filled(["block": name]),
        at: table.first)
    }
    let readings = readings(of: found, bound)
    let totals = Set(readings.flatMap(\.sums).map(\.total))
    let decision = TableDecision(
      readings: readings,
      values: totals.reduce(into: [:]) { values, total in values[total] = count(of: total) },
      isSure: table.foreignRow == nil)
    switch decision.outcome {
    case .unread(let reason):
      note(.table(block: name), of: table.numerals)
      report(
        .warning, Term.remarkTable.text.filled(["block": Wording(same: name), "reason": reason]),
        at: table.first)
    case .taken(let index, let identity):
      take(readings[index].matches, bound)
      if let identity, let footing = found.pattern.footing {
        usedIdentities.append(
          RecoveredDocument.UsedIdentity(
            name: footing.rule, keys: [identity.total] + identity.parts))
      }
    }
  }

  private mutating func take(_ matches: [StatementMatch], _ bound: Bound) {
    for match in matches {
      for capture in match.captures { claims.release(capture.numeral) }
      claim(match, bound, isIgnored: false)
    }
  }

  // MARK: What a table may say

  /// The ways to read a table: what neither a head nor the title names may be any member.
  private func readings(
    of found: DocumentMatches.Table, _ bound: Bound
  ) -> [TableDecision.Reading] {
    let open = openDimensions(of: found, bound)
    var choices: [[FigureKey.Coordinate]] = [[]]
    for labels in open {
      choices = choices.flatMap { choice in
        labels.members.map {
          choice + [FigureKey.Coordinate(dimension: labels.dimension, member: $0)]
        }
      }
    }
    var readings = choices.map { reading(of: found, $0, bound) }
    // What the title says is believed unless the sums say otherwise.
    if open.isEmpty, !found.table.title.isEmpty {
      for (index, label) in found.table.title.enumerated() {
        let labels = found.pattern.columns.flatMap(\.head).labels(of: label.dimension)
        for member in labels?.members ?? [] where member != label.member {
          var other = found
          other.table.title[index].member = member
          var rival = reading(of: other, [], bound)
          rival.isDenied = true
          readings.append(rival)
        }
      }
    }
    for index in readings.indices { readings[index].needsIdentity = !open.isEmpty }
    return readings
  }

  /// The dimensions of a table's figures that nothing names.
  private func openDimensions(
    of found: DocumentMatches.Table, _ bound: Bound
  ) -> [Pattern.Labels] {
    var open: [Pattern.Labels] = []
    for column in found.table.columns.compactMap(\.self) {
      let pattern = found.pattern.columns[column.pattern]
      for own in pattern.capture.template.coordinates where own.member == nil {
        let isNamed = (column.labels + found.table.title + found.table.rows[0].label.labels)
          .contains { $0.dimension == own.dimension }
        guard !isNamed, !bound.coordinates.contains(where: { $0.dimension == own.dimension }),
          !open.contains(where: { $0.dimension == own.dimension }),
          let labels = pattern.head.labels(of: own.dimension)
        else { continue }
        open.append(labels)
      }
    }
    return open
  }

  private func reading(
    of found: DocumentMatches.Table, _ choice: [FigureKey.Coordinate], _ bound: Bound
  ) -> TableDecision.Reading {
    let table = found.table
    var reading = TableDecision.Reading()
    var sums: [FigureKey: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      var match = row.label
      if index == 0 { match.wording += table.columns.flatMap { $0?.items ?? [] } }
      for cell in row.cells {
        guard let column = table.columns[cell.column] else { continue }
        var value = cell.value
        let named = (column.labels + table.title).map {
          FigureKey.Coordinate(dimension: $0.dimension, member: $0.member)
        }
        value.bindings = named + choice
        match.captures.append(value)
        let item = text.numerals[value.numeral].item
        match.items = min(match.items.lowerBound, item)...max(match.items.upperBound, item)
        let coordinates =
          value.bindings
          + match.labels.map { FigureKey.Coordinate(dimension: $0.dimension, member: $0.member) }
          + bound.coordinates
        guard let footing = found.pattern.footing,
          let total = footing.total.key(in: grammar.publication, coordinates),
          let key = match.key(of: value, in: grammar.publication, section: bound.coordinates),
          case .number(let number) = value.value, number.decimals == 0
        else { continue }
        if let place = sums[total] {
          reading.sums[place].value += number.coefficient
          reading.sums[place].parts.append(key)
        } else {
          sums[total] = reading.sums.count
          reading.sums.append(
            TableDecision.Sum(total: total, value: number.coefficient, parts: [key]))
        }
      }
      reading.matches.append(match)
    }
    return reading
  }
}

extension Pattern.Labels {
  /// The members that it has labels of, each once.
  var members: [String] {
    labels.reduce(into: []) { members, label in
      if !members.contains(label.member) { members.append(label.member) }
    }
  }
}

extension [Pattern.Element] {
  /// The labels of a dimension that one of the elements may be.
  func labels(of dimension: String) -> Pattern.Labels? {
    flatMap(\.allLabels).first { $0.dimension == dimension }
  }
}
