import Foundation
import Testing

struct PublicationsCommandTests {
  @Test func `the list tells what recognises an issue`() throws {
    #expect(
      try crossfoot("publications", "list")
        == Outcome(
          status: 0,
          output: """
            dost        az  Monthly statistical digest             “Statistik icmal” and “DOST”
            ndcu-daily  en  Current status of dengue in Sri Lanka  \
            “Current Status of Dengue in Sri Lanka” and “NaDSys surveillance”

            """, errors: ""))
  }

  @Test func `the list as JSON`() throws {
    #expect(
      try crossfoot("publications", "list", "--format", "json", "--lang", "az")
        == Outcome(
          status: 0,
          output: """
            {
              "schema": "crossfoot.publications/1",
              "publications": [
                {
                  "id": "dost",
                  "title": "Statistik icmal",
                  "language": "az",
                  "recognisedBy": ["Statistik icmal", "DOST"]
                },
                {
                  "id": "ndcu-daily",
                  "title": "Şri-Lankada denqe qızdırmasının cari vəziyyəti",
                  "language": "en",
                  "recognisedBy": ["Current Status of Dengue in Sri Lanka", "NaDSys surveillance"]
                }
              ]
            }

            """, errors: ""))
  }

  @Test(arguments: ["dost", "ndcu-daily"])
  func `the publications built in have no errors`(id: String) throws {
    let outcome = try crossfoot("publications", "check", id)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("\(id): 0 errors"))
  }

  @Test func `the publication that layouts are drawn for has no errors`() throws {
    let folder = "Tests/Described/hospitals"
    let outcome = try crossfoot("publications", "check", folder)
    #expect(outcome == Outcome(status: 0, output: "", errors: "\(folder): 0 errors, 0 warnings\n"))
  }

  private static let vocabulary = """
    id: bulletin
    language: az
    recognised-by: [DOST]
    dimensions:
      unit: units
      span:
        month: {az: [ay]}
        year: {en: [year]}
      age: open
    units:
      - {id: all, name: {az: [hamısı]}}
      - {id: north, name: {az: [şimal]}, parent: all}
      - {id: airport, name: {en: [airport]}}
    indicators:
      visits: {dimensions: [unit, span], measure: count}
      nps: {dimensions: [unit], measure: score}
    """

  @Test func `what is declared and never used is a warning`() throws {
    let outcome = try check(
      vocabulary: Self.vocabulary,
      grammar: """
        section page
          binds unit = all
          block visits
            rows unit in children(all) visits[unit, span=month]: count
            line span visits[unit, span]: count
        """,
      rules: """
        rules:
          - name: scored
            expr: nps[unit=all] > 0 and visits[unit=all, span=month] > 0
        """)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        ./consistency.yaml:2:5: warning: rule “scored” needs “nps”, which no statement of the grammar yields
            - name: scored
              ^
        ./publication.yaml:3:17: warning: every issue of “dost” is recognised as this publication too
          recognised-by: [DOST]
                          ^
        ./publication.yaml:8:5: warning: the grammar never reads “year” of “span”: it has no label in “az”
              year: {en: [year]}
              ^
        ./publication.yaml:9:3: warning: dimension “age” belongs to no indicator
            age: open
            ^
        ./publication.yaml:13:5: warning: unit “airport” has no parent and is none
            - {id: airport, name: {en: [airport]}}
              ^
        ./publication.yaml:13:5: warning: the grammar never reads “airport” of “unit”: it has no label in “az”
            - {id: airport, name: {en: [airport]}}
              ^
        ./publication.yaml:16:3: warning: no statement of the grammar yields “nps”
            nps: {dimensions: [unit], measure: score}
            ^
        .: 0 errors, 7 warnings

        """)
  }

  @Test func `a rule that values foot by is one of the publication`() throws {
    let outcome = try check(
      vocabulary: """
        id: bulletin
        recognised-by: [Monthly bulletin]
        language: en
        dimensions:
          unit: units
        units:
          - {id: all, name: {en: [all halls]}}
          - {id: north, name: {en: [north]}, parent: all}
        indicators:
          visits: {dimensions: [unit], measure: count}
        """,
      grammar: """
        section page
          binds unit = all
          block visits
            line "Visits" visits[unit=all]: count
            pairs unit in children(all) visits[unit]: count
                  foots to visits[unit=all] as halls-fot
        """,
      rules: """
        rules:
          - name: halls-foot
            expr: sum(visits[unit in children(all)]) == visits[unit=all]
        """)
    #expect(outcome.status == 78)
    #expect(
      outcome.errors == """
        ./digest.grammar:6:40: error: there is no rule “halls-fot” for values to foot by
                    foots to visits[unit=all] as halls-fot
                                                 ^
        .: 1 error, 0 warnings

        """)
  }

  @Test func `errors of all files come together and make the publication unusable`() throws {
    let outcome = try check(
      vocabulary: """
        id: bulletin
        recognised-by: ["***"]
        indicators:
          visits: {measure: count}
        """,
      grammar: """
        section page
          block visits
            line "Visits" visit: count
        """,
      rules: """
        rules:
          - name: positive
            expr: visists > 0
        """)
    #expect(
      outcome
        == Outcome(
          status: 78, output: "",
          errors: """
            ./consistency.yaml:3:11: error: unknown name “visists”: did you mean “visits”?
                  expr: visists > 0
                        ^
            ./digest.grammar:3:19: error: no indicator “visit”
                  line "Visits" visit: count
                                ^
            ./publication.yaml:2:17: error: “***” has no letter or digit to be recognised by
              recognised-by: ["***"]
                              ^
            .: 3 errors, 0 warnings

            """))
  }

  @Test func `a folder that is not there cannot be checked`() throws {
    #expect(
      try crossfoot("publications", "check", "nowhere")
        == Outcome(
          status: 78, output: "",
          errors: """
            crossfoot: nowhere: no such publication or folder; known are dost, ndcu-daily

            """))
  }

  private func check(vocabulary: String, grammar: String, rules: String) throws -> Outcome {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", vocabulary)
      try folder.file("digest.grammar", grammar)
      try folder.file("consistency.yaml", rules)
      return try CrossfootProcess(
        arguments: ["publications", "check", "."], folder: folder.url
      ).run()
    }
  }
}
