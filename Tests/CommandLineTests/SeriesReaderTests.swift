import Foundation
import SchemaValidation
import Testing

/// What others' programs read of a series.
struct SeriesReaderTests {
  private func write(_ market: MarketRun) throws {
    for (format, output) in [
      ("csv", "series.csv"), ("sqlite", "series.sqlite"), ("datapackage", "package"),
      ("datapackage", "package.zip"), ("sdmx-csv", "sdmx.csv"),
    ] {
      let outcome = try market.run(
        "series", "february.txt", "wrong.txt", "march.txt", "--format", format, "-o", output)
      #expect(outcome == Outcome(status: 0, output: "", errors: ""))
    }
  }

  @Test func `Python's own readers see the same rows in CSV, SQLite, SDMX-CSV and a ZIP file`()
    throws
  {
    try MarketFolder.with { market in
      try write(market)
      let script = PythonScript(
        """
        import csv, io, json, sqlite3, hashlib, zipfile
        rows = list(csv.DictReader(open('series.csv', newline='')))
        assert len(rows) == 22 and rows[0]['period'] == '2026-02', rows[:2]
        columns = ', '.join(f'"{name}"' for name in rows[0])
        stored = sqlite3.connect('series.sqlite').execute(f'SELECT {columns} FROM series')
        assert [[str(x or '') for x in row] for row in stored] == [list(r.values()) for r in rows]
        sdmx = list(csv.DictReader(open('sdmx.csv', newline='')))
        assert [r['OBS_VALUE'] for r in sdmx] == [r['value'] for r in rows]
        package = json.load(open('package/datapackage.json'))
        archive = zipfile.ZipFile('package.zip')
        assert archive.testzip() is None
        for resource in package['resources']:
            data = open('package/' + resource['path'], 'rb').read()
            assert resource['hash'] == 'sha256:' + hashlib.sha256(data).hexdigest()
            assert resource['bytes'] == len(data) and archive.read(resource['path']) == data
        """)
      #expect(try script.failure(in: market.folder.url) == "")
    }
  }

  @Test(.enabled(if: PythonScript.packages != nil))
  func `Frictionless and pandas read the data package`() throws {
    try MarketFolder.with { market in
      try write(market)
      let script = PythonScript(
        """
        import frictionless, pandas
        for path in ['package/datapackage.json', 'package.zip']:
            report = frictionless.validate(path)
            assert report.valid, report.flatten(['code', 'note'])
        table = pandas.read_csv('package/data/series.csv')
        assert len(table) == 22
        visits = table[table.indicator == 'visits']
        assert pandas.to_numeric(visits.value).sum() == 8300, visits
        """)
      #expect(try script.failure(in: market.folder.url) == "")
    }
  }
}
