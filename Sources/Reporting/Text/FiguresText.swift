package import DigestModel

/// Figures for a person to read: by page and indicator, then the ledger and what was not read.
package struct FiguresText: FiguresFormat {
  package var style: TextStyle

  package func write(_ documents: [RecoveredDocument], to output: inout some TextOutputStream) {
    for (index, document) in documents.enumerated() {
      if index > 0 { output.write("\n") }
      write(document, to: &output)
    }
  }

  private func write(_ document: RecoveredDocument, to output: inout some TextOutputStream) {
    let period = document.period?.written ?? style.words(.noPeriod)
    output.write(
      style.paint(document.path, .heading)
        + "  \(document.publication.showingControls()), \(period)\n")
    var page: Int?
    for group in FigureGroup.groups(of: document.figures) {
      if group.page != page {
        page = group.page
        output.write("\n" + style.paint(style.counted(group.page, .pageOf), .heading) + "\n")
      }
      output.write("  " + title(of: group).showingControls() + "\n")
      table(of: group).write(to: &output, indentation: 4, style: style)
    }
    output.write("\n" + document.ledger.summary(style) + "\n")
    UnreadText(style: style).write(document.ledger.unread, to: &output)
    UnseenText(style: style).write(document.ledger.unseen, to: &output)
    DiagnosticsText(style: style).write(document.diagnostics, to: &output)
    ContradictionsText(style: style).write(document.contradictions, to: &output)
  }

  /// Members, the first printing, its line, how it was read, and where else it stands.
  private func table(of group: FigureGroup) -> TextTable {
    let members: [TextTable.Alignment] = group.dimensions.map { _ in .left }
    var table = TextTable(members + [.right, .left, .left])
    for figure in group.figures {
      table.append(
        figure.key.coordinates.map { TextTable.Cell(text: $0.member) } + [
          TextTable.Cell(text: figure.text),
          TextTable.Cell(
            text: style.counted(figure.occurrences[0].line, .lineOf), role: .faint),
          TextTable.Cell(text: remarks(on: figure), role: figure.agrees ? .faint : .warning),
        ])
    }
    return table
  }

  private func title(of group: FigureGroup) -> String {
    group.dimensions.isEmpty
      ? group.indicator
      : style.words(
        .byDimensions,
        ["indicator": group.indicator, "dimensions": group.dimensions.joined(separator: ", ")])
  }

  private func remarks(on figure: Figure) -> String {
    var remarks = figure.reading.filter { $0 != .plain }.map { reading in
      style.words(Wording(en: reading.description, az: reading.wording.az))
    }
    remarks += figure.occurrences.dropFirst().map { other in
      let place = style.place(page: other.page, line: other.line)
      return other.value == figure.value
        ? style.words(.alsoAt, ["place": place])
        : style.words(.butAt, ["text": other.text, "place": place])
    }
    return remarks.joined(separator: "; ")
  }
}

extension FiguresFormat where Self == FiguresText {
  /// Tables for a person to read.
  package static func text(style: TextStyle) -> FiguresText { FiguresText(style: style) }
}

/// The figures of one page and indicator that have the same dimensions.
private struct FigureGroup {
  var page: Int
  var indicator: String
  var dimensions: [String]
  var figures: [Figure]

  /// Groups by page, then in the order of their first figures.
  static func groups(of figures: [Figure]) -> [FigureGroup] {
    struct Name: Hashable {
      var page: Int
      var indicator: String
      var dimensions: [String]
    }
    var places: [Name: Int] = [:]
    var groups: [FigureGroup] = []
    for figure in figures {
      let name = Name(
        page: figure.occurrences[0].page, indicator: figure.key.indicator,
        dimensions: figure.key.coordinates.map(\.dimension))
      if let place = places[name] {
        groups[place].figures.append(figure)
      } else {
        places[name] = groups.count
        groups.append(
          FigureGroup(
            page: name.page, indicator: name.indicator, dimensions: name.dimensions,
            figures: [figure]))
      }
    }
    let byPage = groups.enumerated().sorted {
      ($0.element.page, $0.offset) < ($1.element.page, $1.offset)
    }
    return byPage.map(\.element)
  }
}
