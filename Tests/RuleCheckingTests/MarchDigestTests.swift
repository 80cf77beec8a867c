import DigestModel
import RuleChecking
import Testing

@Suite(.enabled(if: MarchDigest.isPresent))
struct MarchDigestTests {
  @Test func `the sub-directions alone fail, by 16`() throws {
    let findings = try MarchDigest.rules().check(try MarchDigest.document())
    for f in findings {
      print(
        f.rule, f.instance.map(\.member), f.status, f.left ?? "", f.right ?? "", f.difference ?? "",
        f.message)
    }
  }
}
