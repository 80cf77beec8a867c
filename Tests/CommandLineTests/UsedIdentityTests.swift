import Foundation
import Testing

/// What was used to read figures does not check them any more.
struct UsedIdentityTests {
  /// A digest whose services of the month have run together.
  private func digest(month: String) -> String {
    """
    Statistik icmal AYLIQ
    01.03.26 – 31.03.26

    "DOST" mərkəzlərinə daxil olan birbaşa müraciətlər üzrə statistika

    Kumulyativ: 1 661 037    Aylıq: 19 408

    Xidmətlərin istiqamətləri üzrə statistikası

    ■ VƏM ■ Əlillik ■ Əmək münasibətləri ■ Arayışların verilməsi ■ Məşğulluq ■ Sosial müdafiə
    1 102 184\t369 587\t24 036\t50 961\t97 230\t17 039
    \(month)
    """
  }

  /// The status of a rule by its instance.
  private func statuses(of rule: String, in text: String) throws -> [String: String] {
    let outcome = try crossfoot("check", "-", "--format", "json", input: text)
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let document = try #require(
      ((report as? [String: Any])?["documents"] as? [[String: Any]])?.first)
    let results = try #require(document["results"] as? [[String: Any]])
    var statuses: [String: String] = [:]
    for result in results where result["rule"] as? String == rule {
      let instance = (result["instance"] as? [String: String])?["span"] ?? ""
      statuses[instance] = result["status"] as? String
    }
    return statuses
  }

  @Test func `a rule whose figures it helped to read is used, not passed`() throws {
    #expect(
      try statuses(of: "services-foot", in: digest(month: "10 718 5 081 50 1 143 1 470 946"))
        == ["cumulative": "pass", "monthly": "used"])
  }

  @Test func `the same figures with their separators pass`() throws {
    let month = ["10 718", "5 081", "50", "1 143", "1 470", "946"].joined(separator: "\t")
    #expect(
      try statuses(of: "services-foot", in: digest(month: month))
        == ["cumulative": "pass", "monthly": "pass"])
  }

  @Test func `the terminal says whose figures a rule was used for`() throws {
    let text = digest(month: "10 718 5 081 50 1 143 1 470 946")
    let lines = try crossfoot("check", "-", input: text).output.split(separator: "\n")
    let used = try #require(lines.firstIndex(of: "used"))
    #expect(
      lines[used + 1]
        == "  services-foot  unit=all, span=monthly  was used to read its figures, so it cannot check them"
    )
  }
}
