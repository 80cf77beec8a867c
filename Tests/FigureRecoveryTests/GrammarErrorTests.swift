import DigestModel
import Testing

struct GrammarErrorTests {
  /// A wrong grammar and all that is said of it.
  struct Wrong {
    var grammar: String
    var errors: [String]
  }

  @Test(arguments: [
    Wrong(
      grammar: """
        # nothing
        """,
      errors: [
        "digest.grammar:1:10: error: the grammar has no section"
      ]),
    Wrong(
      grammar: """
        line "a"
        """,
      errors: [
        "digest.grammar:1:1: error: expected “section”, found “line”"
      ]),
    Wrong(
      grammar: """
        section
        """,
      errors: [
        "digest.grammar:1:8: error: expected the section's name, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a b
        """,
      errors: [
        "digest.grammar:1:11: error: “b” does not belong here"
      ]),
    Wrong(
      grammar: """
        section a
          visits
        """,
      errors: [
        "digest.grammar:2:3: error: “visits” does not belong here"
      ]),
    Wrong(
      grammar: """
        section a
          line "a"
        """,
      errors: [
        "digest.grammar:2:3: error: expected “begins”, “binds” or “block”, found “line”"
      ]),
    Wrong(
      grammar: """
        section a % b
        """,
      errors: [
        "digest.grammar:1:11: error: “%” begins nothing the grammar knows",
        "digest.grammar:1:13: error: “b” does not belong here",
      ]),
    Wrong(
      grammar: """
        section a
          begins "never closed
        """,
      errors: [
        "digest.grammar:2:10: error: the phrase has no closing quote",
        "digest.grammar:2:23: error: expected a phrase in quotes, found the end of the file",
      ]),
    Wrong(
      grammar: """
        section a
          begins a
        """,
      errors: [
        "digest.grammar:2:10: error: expected a phrase in quotes, found “a”"
      ]),
    Wrong(
      grammar: """
        section a
          begins "a" "b"
        """,
      errors: [
        "digest.grammar:2:14: error: the phrase “b” does not belong here"
      ]),
    Wrong(
      grammar: """
        section a
          begins "(*)"
        """,
      errors: [
        "digest.grammar:2:10: error: a phrase needs a letter or digit"
      ]),
    Wrong(
      grammar: """
        section a
          binds
        """,
      errors: [
        "digest.grammar:2:8: error: expected a dimension, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit
        """,
      errors: [
        "digest.grammar:2:13: error: expected “=” or “by”, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = (
        """,
      errors: [
        "digest.grammar:2:16: error: expected a member of “unit”, found “(”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = east
        """,
      errors: [
        """
        digest.grammar:2:16: error: “unit” has no member “east”: there are “all”, “north”, \
        “north-centre”, “first”
        """
      ]),
    Wrong(
      grammar: """
        section a
          binds office = north
        """,
      errors: [
        "digest.grammar:2:9: error: no dimension “office”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit in north by label
        """,
      errors: [
        "digest.grammar:2:17: error: expected “(”, found “north”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit in (north, east) by label
        """,
      errors: [
        """
        digest.grammar:2:25: error: “unit” has no member “east”: there are “all”, “north”, \
        “north-centre”, “first”
        """
      ]),
    Wrong(
      grammar: """
        section a
          binds unit in children(first) by label
        """,
      errors: [
        "digest.grammar:2:26: error: no unit has the parent “first”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit by caption
        """,
      errors: [
        "digest.grammar:2:17: error: expected “label”, “opened”, “repeats” or “fits”, "
          + "found “caption”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit by repeats total
        """,
      errors: [
        "digest.grammar:2:25: error: no indicator “total”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit by fits satisfaction[unit] visits[unit, span]
        """,
      errors: [
        "digest.grammar:2:41: error: expected “=”, found “visits”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit by fits satisfaction[unit] = visits[unit, span] visits[unit, span]
        """,
      errors: [
        "digest.grammar:2:62: error: expected “of”, found “visits”"
      ]),
    Wrong(
      grammar: """
        section a
          block
        """,
      errors: [
        "digest.grammar:2:8: error: expected the block's name, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            visits: count
        """,
      errors: [
        "digest.grammar:3:5: error: “visits” does not belong here"
      ]),
    Wrong(
      grammar: """
        section a
          block b
          block b
        """,
      errors: [
        "digest.grammar:3:9: error: block “b” stands twice in the section"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line
        """,
      errors: [
        """
        digest.grammar:3:9: error: expected a phrase, a figure or a dimension, found the end of \
        the file
        """
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line "a" | "b"
        """,
      errors: [
        """
        digest.grammar:3:14: error: “|” parts phrases of “heading” and “begins”, and rows; in \
        “line” put what it parts in parentheses, as in ("A" | "B")
        """
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line ("a" | "b"
        """,
      errors: [
        "digest.grammar:3:20: error: expected “)”, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line "a" ]
        """,
      errors: [
        "digest.grammar:3:14: error: expected a phrase, a figure or a dimension, found “]”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line = rate: decimal
        """,
      errors: [
        "digest.grammar:3:10: error: expected a phrase, a figure or a dimension, found “=”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line rate:
        """,
      errors: [
        "digest.grammar:3:15: error: expected what kind of value, such as “count”, found "
          + "the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line rate: number
        """,
      errors: [
        "digest.grammar:3:16: error: no kind of value “number”: “rate” is read as "
          + "“decimal”, “change”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line rate[unit=all]
        """,
      errors: [
        "digest.grammar:3:24: error: expected “:”, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line rate: percent
        """,
      errors: [
        "digest.grammar:3:16: error: “rate” is measured in decimal, which “percent” does "
          + "not give: write “decimal”, “change”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line total: count
        """,
      errors: [
        "digest.grammar:3:10: error: no indicator “total”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line visits[unit=all, span]: count
        """,
      errors: [
        """
        digest.grammar:3:27: error: nothing here says which “span”: write span=…, or span where \
        its label stands
        """
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            prose span visits[unit, span]: count (span visits[unit, span]: count)?
            prose (span visits[unit, span]: count)+ "since" (span visits[unit, span]: count)+
            prose "a" (span visits[unit, span]: count "b" span)+
        """,
      errors: [
        """
        digest.grammar:4:43: error: “span” is labelled twice: all figures would have the first label; \
        put each label and its figures into a group with “+”, or write the members
        """,
        """
        digest.grammar:6:51: error: “span” is labelled twice: all figures would have the first label; \
        put each label and its figures into a group with “+”, or write the members
        """,
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line visits[unit=all]: count
        """,
      errors: [
        """
        digest.grammar:3:10: error: “visits” needs “span”: write span=… for a member, or span \
        alone where a label or the section says which
        """
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line rate[unit=all]: decimal
        """,
      errors: [
        "digest.grammar:3:15: error: “rate” has no dimension “unit”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line satisfaction[unit=all, unit=north]: percent
        """,
      errors: [
        "digest.grammar:3:33: error: “unit” is given twice"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line satisfaction[office=north]: percent
        """,
      errors: [
        """
        digest.grammar:3:10: error: “satisfaction” needs “unit”: write unit=… for a member, or \
        unit alone where a label or the section says which
        """,
        "digest.grammar:3:23: error: no dimension “office”",
      ]),
    Wrong(
      grammar: """
        section a
          block b
            line satisfaction[unit=east]: percent
        """,
      errors: [
        """
        digest.grammar:3:28: error: “unit” has no member “east”: there are “all”, “north”, \
        “north-centre”, “first”
        """
      ]),
    Wrong(
      grammar: """
        section a
          block b
            rows unit satisfaction[unit]: percent
        """,
      errors: [
        "digest.grammar:3:10: error: “North office” may be north or north-centre here; "
          + "say which with “in”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            rows unit in (north) satisfaction[unit]: percent | office
        """,
      errors: [
        "digest.grammar:3:56: error: no dimension “office”"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            prose state "is" rate: decimal
        """,
      errors: [
        "digest.grammar:3:11: error: no member of “state” has a label"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            field rate: decimal
        """,
      errors: [
        "digest.grammar:3:5: error: a field is a label and the figures beside it: write both"
      ]),
    Wrong(
      grammar: """
        section a
          block b
            field "Rate" "is" rate: decimal
        """,
      errors: [
        """
        digest.grammar:3:5: error: a field has one label and then figures only: write its words \
        as one phrase, or a “line” or “prose”
        """
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            pairs span "visits"
        """,
      errors: [
        "digest.grammar:4:24: error: expected a figure such as “cases[unit]: count”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            pairs span visits[unit, span]: count sideways
        """,
      errors: [
        "digest.grammar:4:42: error: expected “series”, “legend” or “foots”, found “sideways”"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            pairs span visits[unit, span]: count series unit
        """,
      errors: [
        "digest.grammar:4:53: error: expected “=”, found the end of the file"
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            pairs span visits[unit, span]: count foots visits[unit]
            pairs span visits[unit, span]: count foots to visits[unit, span=year]
            pairs span visits[unit, span]: count foots to visits[unit, span=year] as
        """,
      errors: [
        "digest.grammar:4:48: error: expected “to”, found “visits”",
        "digest.grammar:6:5: error: expected “as”, found “pairs”",
        "digest.grammar:6:77: error: expected the name of a rule, found the end of the file",
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            pairs span visits[unit, span]: count foots to visits[unit, span] as years-foot
            pairs span visits[unit, span]: count foots to visit[unit] as years-foot
            pairs span visits[unit, span]: count foots to satisfaction[unit] as years-foot
        """,
      errors: [
        """
        digest.grammar:4:64: error: nothing here says which “span”: write span=…, or span where \
        its label stands
        """,
        "digest.grammar:5:51: error: no indicator “visit”",
        "digest.grammar:6:51: error: only counts foot to a count",
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            line totals: count
            line rate: number
          block b
        """,
      errors: [
        "digest.grammar:4:10: error: no indicator “totals”",
        "digest.grammar:5:16: error: no kind of value “number”: “rate” is read as "
          + "“decimal”, “change”",
        "digest.grammar:6:9: error: block “b” stands twice in the section",
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            table unit in children(all)
            table unit in children(all) column visits[unit, span]: count foots
            table unit in children(all) column span
        """,
      errors: [
        "digest.grammar:5:5: error: a table has columns: write “column …” for each kind",
        "digest.grammar:6:5: error: expected “to”, found “table”",
        "digest.grammar:6:33: error: a column ends with its figure, such as “cases[unit]: count”",
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            table unit in children(all) column visits[unit, span=year]: count
            table unit in children(all) column span ... visits[unit, span]: count
            table unit in children(all) column span satisfaction[unit]: percent
                  foots to visits[unit, span=year] as a-rule
            table unit in children(all) column span visits[unit]: count
            row (span visits[unit, span]: count)+
        """,
      errors: [
        "digest.grammar:4:33: error: a column is told by its head: write what stands over it",
        "digest.grammar:5:33: error: a head consists of phrases and dimensions: nothing in it is passed over",
        "digest.grammar:7:20: error: only counts foot to a count",
        "digest.grammar:8:45: error: “visits” needs “span”: write span=… for a member, or span alone where a label or the section says which",
        "digest.grammar:9:5: error: only in “prose” something is repeated: write “rows” for a table, or “pairs” for a chart",
      ]),
    Wrong(
      grammar: """
        section a
          binds unit = all
          block b
            prose (span visits[unit, span]: count | "no visits")+
        """,
      errors: [
        "digest.grammar:4:57: error: “+” stands behind parentheses without “|”: it repeats what is in them"
      ]),
  ])
  func `what is wrong with a grammar is said with its place`(wrong: Wrong) throws {
    let errors = try #require(throws: SourceErrors.self) { try Bulletin.grammar(wrong.grammar) }
    #expect(errors.errors.map(\.description) == wrong.errors)
  }
}
