import Foundation
import SchemaValidation
import Testing

/// Archives that earlier versions made.
struct OlderArchiveTests {
  /// Puts an archive back to the tables that had findings in English only, and readings whose
  /// evidence was one text.
  private static let aging = PythonScript(
    """
    import sqlite3
    connection = sqlite3.connect('archive.sqlite')
    connection.executescript('''
        DROP VIEW finding;
        ALTER TABLE outcome DROP COLUMN message_az;
        DELETE FROM grdb_migrations WHERE identifier LIKE '3 %';
        UPDATE statement SET reading =
            '[{"inferred":{"dimension":"unit","from":"named south"}}]' WHERE place = 2;
        ''')
    connection.close()
    """)

  @Test func `an older archive is read, its findings in English until they are found again`() throws
  {
    try MarketArchive.with { archive in
      #expect(try archive.add("wrong.txt").status == 0)
      let english = try archive.run("archive", "show", "wrong.txt", "--format", "json")
      #expect(try Self.aging.failure(in: archive.market.folder.url) == "")
      let kept = try archive.run("archive", "show", "wrong.txt", "--format", "json", "--lang", "az")
      #expect(kept == english)
      #expect(try archive.run("archive", "verify").status == 0)
      let exported = try archive.run("archive", "export", "--format", "json")
      #expect(exported.output.contains("inferred unit: named south"))
      // The month before changes what is found, so it is found again.
      #expect(try archive.add("february.txt").status == 0)
      let again = try archive.run("archive", "show", "wrong.txt", "--lang", "az")
      #expect(again.output.contains("uyğun gəlmir"))
    }
  }
}
