import TableFooting
import Testing

@Suite struct FieldTextTests {
  @Test func `fields may be quoted, and hold separators, quotes and line ends`() {
    let fields = FieldText("a,\"b, \"\"c\"\"\",\"d\ne\"\n1,2,3\n")
    #expect(fields?.separator == ",")
    #expect(fields?.rows == [["a", "b, \"c\"", "d\ne"], ["1", "2", "3"]])
  }

  @Test(arguments: [("a;1,5;2\nb;2,5;3\n", ";"), ("a\t1,5\t2\nb\t2\t3\n", "\t")])
  func `the separator is the one that all lines have alike`(
    text: String, separator: Unicode.Scalar
  ) {
    #expect(FieldText(text)?.separator == separator)
  }

  @Test func `prose is no table of fields`() {
    #expect(FieldText("Dear all,\nno, never, I said.\nWe, the undersigned, agree.\nYes.\n") == nil)
    #expect(FieldText("") == nil)
  }

  @Test func `decimal commas part no fields`() {
    let lines = "North 1,00 EUR -0,15 EUR\nSouth 1,50 EUR -0,22 EUR\nWest 2,00 EUR -0,30 EUR\n"
    #expect(FieldText(lines) == nil)
    #expect(FieldText(lines, isDeclared: true)?.separator == ",")
    // Numbers alone are fields.
    #expect(FieldText("1,00\n1,50\n2,00\n")?.separator == ",")
    #expect(FieldText("North,12,3\nSouth,15,4\n")?.separator == ",")
  }

  @Test func `commas of groups part no fields`() {
    let lines = """
      TOWN OF MILFORD, BUDGET
      Property taxes ....... $1,586,312
      Sales taxes .......... $2,897,628
      Licenses ............. $1,787,847
      Fines ................ $459,369
      Fees ................. $12,051,200
      Total revenues ....... $18,782,356
      """
    #expect(FieldText(lines) == nil)
    #expect(FieldText("North East,123,456,789\nSouth West,345,456,801\n")?.separator == ",")
  }
}
