import DigestModel
import Publications
import Testing

/// What is known of the languages that publications are written in.
struct LanguageTests {
  @Test func `at least forty languages are known`() {
    #expect(LanguageLibrary.codes.count >= 40)
    #expect(Set(["az", "de", "en", "it", "pt", "ru"]).isSubset(of: LanguageLibrary.codes))
  }

  @Test(arguments: LanguageLibrary.codes)
  func `a language has names for all months and weekdays, each for one`(code: String) throws {
    let names = try #require(LanguageLibrary.names(in: code))
    for lists in [names.months, names.weekdays, names.quarters] {
      #expect(lists.allSatisfy { !$0.isEmpty })
      let all = lists.flatMap { Set($0.map { $0.lowercased() }) }
      #expect(Set(all).count == all.count)
      #expect(all.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
    }
    #expect(!names.week.isEmpty)
  }

  @Test(arguments: ["pt-BR", "pt_PT", "PT"])
  func `a region says nothing else than its language`(code: String) {
    #expect(LanguageLibrary.names(in: code) == LanguageLibrary.names(in: "pt"))
  }

  @Test func `languages are no publications`() {
    #expect(!PublicationLibrary.ids.contains("languages"))
    #expect(LanguageLibrary.names(in: "tlh") == nil)
  }
}
