import Testing

@testable import Reporting

struct RelativePathTests {
  @Test(arguments: [
    ("a.pdf", "/data/here", "a.pdf"), ("./x//a b.pdf", "/data/here", "x/a%20b.pdf"),
    ("/data/here/x/a.pdf", "/data/here", "x/a.pdf"),
    ("/data/here2/a.pdf", "/data/here", "data/here2/a.pdf"),
    ("../here/a.pdf", "/data/here", "a.pdf"), ("../../a.pdf", "/data/here", "a.pdf"),
    ("../there/a.pdf", "/data/here", "there/a.pdf"), ("/a.pdf", nil, "a.pdf"),
    ("x/../a.pdf", nil, "a.pdf"), ("-", "/data", "stdin"), ("/data", "/data", "document"),
    ("a:b?c#d%é", "/", "a%3Ab%3Fc%23d%25%C3%A9"),
  ])
  func `a path is relative to the folder, or else its names`(
    path: String, folder: String?, uri: String
  ) {
    #expect(RelativePath(path, in: folder).uri == uri)
  }
}
