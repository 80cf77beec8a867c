import DigestModel
import Reporting
import Testing

struct FiguresCSVTests {
  @Test func `every figure is a row, every dimension a column`() {
    var text = ""
    let dimensions = ["unit", "span", "sex"]
    report([Sample.document, Sample.bare], as: .csv(dimensions: dimensions), to: &text)
    let lines = [
      "document,period,publication,indicator,unit,span,sex,value,measure,page,text,occurrence",
      "issues/march.md,2026-03,bulletin,period.start,all,monthly,,2026-03-01,date,1,01.03.26,1",
      "issues/march.md,2026-03,bulletin,visits,all,monthly,,2766,count,1,2 766,1",
      "issues/march.md,2026-03,bulletin,visits,north,monthly,,1166,count,1,1 166,1",
      "issues/march.md,2026-03,bulletin,visits,south,monthly,,571,count,1,571,1",
      "issues/march.md,2026-03,bulletin,visits,west,monthly,,1013,count,1,1 013,1",
      #"issues/march.md,2026-03,bulletin,satisfaction,all,monthly,,98.8,percent,1,"98,8%",1"#,
      #"issues/march.md,2026-03,bulletin,satisfaction,all,monthly,,98.9,percent,2,"98,9%",2"#,
      "issues/march.md,2026-03,bulletin,age.modal-group,all,,,60-69,years,2,60-69,1",
      "issues/march.md,2026-03,bulletin,wait.mean,all,monthly,,161,seconds,2,02:41,1",
      #"issues/march.md,2026-03,bulletin,rate,,,,-0.50,decimal,2,"-0,50",1"#,
      #""a, b.pdf",2026-03-02/2026-03-08,bulletin,rate,,,,100,percent,1,100%,1"#,
    ]
    #expect(text == lines.map { $0 + "\r\n" }.joined())
  }

  @Test func `what is not available has no value, and its mark as text`() {
    var document = Sample.bare
    document.figures = [figure("rate", .percent, "n/a", .notAvailable, line: 1)]
    var text = ""
    report([document], as: .csv(dimensions: []), to: &text)
    #expect(
      text == "document,period,publication,indicator,value,measure,page,text,occurrence\r\n"
        + "\"a, b.pdf\",2026-03-02/2026-03-08,bulletin,rate,,percent,1,n/a,1\r\n")
  }

  @Test func `quotes and line breaks inside a field are quoted`() {
    var document = Sample.bare
    document.path = "a \"b\"\r\nc"
    document.period = nil
    var text = ""
    report([document], as: .csv(dimensions: []), to: &text)
    #expect(
      text == "document,period,publication,indicator,value,measure,page,text,occurrence\r\n"
        + "\"a \"\"b\"\"\r\nc\",,bulletin,rate,100,percent,1,100%,1\r\n")
  }
}
