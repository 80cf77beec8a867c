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
}
