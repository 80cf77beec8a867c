import Foundation
import SchemaValidation
import Testing

/// What the view `revision` of an archive has.
struct RevisionViewTests {
  /// Issues of which each, from one of them on, counts more visits of a hall before than were printed.
  private func write(_ count: Int, restatedFrom month: Int, by more: Int, in archive: MarketArchive)
    throws
  {
    try archive.writeIssues(count, to: "issues")
    let folder = archive.market.folder.url.appending(path: "issues")
    for number in month..<count {
      let place = folder.appending(path: "\(MarketArchive.name(number)).txt")
      let lines = try String(contentsOf: place, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      let changed = lines.map { line in
        guard line.hasPrefix("All halls") || line.hasPrefix("North hall"),
          let year = line.split(separator: " ").last, let visits = Int(year)
        else { return String(line) }
        return line.dropLast(year.count) + String(visits + more)
      }
      try Data(changed.joined(separator: "\n").utf8).write(to: place)
    }
    // A second document of a month prints another rating.
    let again = MarketArchive.issue(1).replacingOccurrences(
      of: "Rating          4", with: "Rating          5")
    try Data(again.utf8).write(to: folder.appending(path: "\(MarketArchive.name(1))_again.txt"))
  }

  @Test(arguments: [(6, 2, 50), (9, 5, -37), (14, 12, 1)])
  func `the view has what series tells: what is printed otherwise, and what is gone on from`(
    count: Int, month: Int, more: Int
  ) throws {
    try MarketArchive.with { archive in
      try write(count, restatedFrom: month, by: more, in: archive)
      #expect(try archive.add("issues").status == 0)
      let told = try archive.run("series", "--revisions", "--format", "ndjson")
      #expect(told.errors == "")
      try archive.market.folder.file("told", told.output)
      let script = PythonScript(
        """
        import datetime, json, sqlite3, sys
        connection = sqlite3.connect('archive.sqlite')
        connection.row_factory = sqlite3.Row
        def days(month):
            first = datetime.date.fromisoformat(month + '-01')
            last = (first + datetime.timedelta(31)).replace(day=1) - datetime.timedelta(1)
            return f'{first}/{last}'
        def row(line):
            names = ['unit', 'span']
            return (line['indicator'], {name: line[name] for name in names if line[name]},
                days(line['period']), str(line['old_value']), str(line['new_value']),
                str(line['difference']), line['old_document'], line['old_vintage'],
                line['new_document'], line['new_vintage'], line['kind'] == 'implied')
        told = [row(json.loads(line)) for line in open('told')]
        viewed = [(row['indicator'], json.loads(row['dimensions']), row['about'],
            row['old_value'], row['new_value'], row['difference'], row['old_document'],
            row['old_vintage'], row['new_document'], row['new_vintage'], row['is_implied'] == 1)
            for row in connection.execute('SELECT * FROM revision')]
        key = lambda row: json.dumps(row, sort_keys=True)
        assert sorted(told, key=key) == sorted(viewed, key=key), (told, viewed)
        implied = {row[1]['unit']: int(row[5]) for row in viewed if row[-1]}
        assert implied == {'all': \(more), 'north': \(more)}, implied
        assert len(viewed) == 3
        """)
      let problem = try script.failure(in: archive.market.folder.url)
      #expect(problem == "")
    }
  }
}
