import Testing

@testable import Reporting

struct RelativePathTests {
  @Test(arguments: [
    ("a.pdf", "/work/here", "a.pdf"), ("./x//a b.pdf", "/work/here", "x/a%20b.pdf"),
    ("/work/here/x/a.pdf", "/work/here", "x/a.pdf"),
    ("/work/here2/a.pdf", "/work/here", "work/here2/a.pdf"),
    ("../here/a.pdf", "/work/here", "a.pdf"), ("../../a.pdf", "/work/here", "a.pdf"),
    ("../there/a.pdf", "/work/here", "there/a.pdf"), ("/a.pdf", nil, "a.pdf"),
    ("x/../a.pdf", nil, "a.pdf"), ("-", "/work", "stdin"), ("/work", "/work", "document"),
    ("a:b?c#d%é", "/", "a%3Ab%3Fc%23d%25%C3%A9"),
  ])
  func `a path is relative to the folder, or else its names`(
    path: String, folder: String?, uri: String
  ) {
    #expect(RelativePath(path, in: folder).uri == uri)
  }
}
