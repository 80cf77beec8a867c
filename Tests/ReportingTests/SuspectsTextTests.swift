import DigestModel
import Reporting
import Testing

/// What stands under a finding about the figures that may be wrong.
struct SuspectsTextTests {
  private func text(
    _ suspects: [Finding.Suspect], _ certainty: Finding.Certainty, isVerbose: Bool = false
  ) -> [String] {
    var finding = Sample.findings[0]
    finding.suspects = suspects
    finding.certainty = certainty
    var text = ""
    report(
      CheckReport(documents: [
        CheckedDocument(recovered: Sample.document, title: "Bulletin", findings: [finding])
      ]), as: .text(style: .plain, isVerbose: isVerbose), to: &text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.contains("+16") }) else { return [] }
    return lines[(start + 1)...].drop(while: \.isEmpty).prefix { !$0.isEmpty }
      .map { String($0.dropFirst(6)) }
  }

  private func suspect(
    _ name: String, _ implied: String, mechanism: String? = nil, resolves: Int = 1,
    printings: [Finding.Suspect.Printing] = [], misreadings: [String] = [], evidence: [String] = []
  ) -> Finding.Suspect {
    var suspect = Finding.Suspect(
      keys: [key(name)], implied: [.value(number(implied))], mechanism: mechanism)
    suspect.resolves = resolves
    suspect.printings = printings
    suspect.misreadings = misreadings.map { Wording(same: $0) }
    suspect.evidence = evidence.map { Wording(same: $0) }
    return suspect
  }

  @Test func `the only one is the suspect`() {
    #expect(
      text(
        [suspect("visits[unit=all,span=monthly]", "2750", resolves: 3)], .determined)
        == [
          "suspect: nothing smaller would let all 3 rules that fail with it pass",
          "  2 750  for  2 766  visits[unit=all]",
        ])
  }

  @Test func `why it may be misread stands under it`() {
    #expect(
      text(
        [
          suspect(
            "visits[unit=west,span=monthly]", "1029", mechanism: "misread",
            misreadings: ["“1 029” stands unread on page 1, line 8"])
        ], .determined)
        == [
          "suspect: nothing smaller would let the rule pass",
          "  1 029  for  1 013  visits[unit=west]  misread",
          "                     perhaps misread: “1 029” stands unread on page 1, line 8",
        ])
  }

  @Test func `what speaks for it or against stands under it`() {
    #expect(
      text(
        [
          suspect(
            "visits[unit=west,span=monthly]", "1029", mechanism: "one-digit",
            evidence: ["what fails otherwise would pass too: share-fits"])
        ], .determined)
        == [
          "suspect: nothing smaller would let the rule pass",
          "  1 029  for  1 013  visits[unit=west]  one-digit",
          "                     what fails otherwise would pass too: share-fits",
        ])
  }

  @Test func `a printing among several is named by its place`() {
    #expect(
      text(
        [
          suspect(
            "satisfaction[unit=all,span=monthly]", "98.8",
            printings: [
              Finding.Suspect.Printing(
                key: key("satisfaction[unit=all,span=monthly]"), page: 2, line: 4,
                text: "98,9%")
            ])
        ], .determined)
        == [
          "suspect: nothing smaller would let the rule pass",
          "  98,8%  for  98,9%  satisfaction[unit=all] on page 2, line 4",
        ])
  }

  @Test func `of many the likeliest four are named, unless all are asked for`() {
    let many = (0..<6).map { suspect("visits[unit=west,span=monthly]", "\(1020 + $0)") }
    let heading =
      "suspects, likeliest first: any of these 6 figures would let the rule pass if changed;"
      + " which is wrong cannot be decided"
    let rows = (0..<6).map { "  1 02\($0)  for  1 013  visits[unit=west]" }
    #expect(text(many, .ambiguous) == [heading] + rows.prefix(4) + ["  and 2 more, with --verbose"])
    #expect(text(many, .ambiguous, isVerbose: true) == [heading] + rows)
  }

  @Test func `a search that stopped does not say that there are no others`() {
    let one = suspect("visits[unit=west,span=monthly]", "1029")
    #expect(
      text([one], .stopped)
        == [
          "suspects, likeliest first; there may be others, as the search stopped",
          "  1 029  for  1 013  visits[unit=west]",
        ])
    #expect(text([], .stopped) == ["too many figures may be wrong to name them"])
  }

  @Test func `suspects that stand above already are not written again`() {
    var second = Sample.findings[0]
    second.rule = "parts-foot"
    var text = ""
    report(
      CheckReport(documents: [
        CheckedDocument(
          recovered: Sample.document, title: "Bulletin", findings: [Sample.findings[0], second])
      ]), as: .text(style: .plain), to: &text)
    #expect(text.split(separator: "suspects, likeliest first").count == 2)
    #expect(text.contains("\n      suspects: as for units-foot above\n"))
  }
}
