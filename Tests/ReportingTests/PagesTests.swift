import Reporting
import Testing

struct PagesTests {
  @Test func `words are one a line with all their properties`() {
    var text = ""
    report(Sample.pages, as: .words, to: &text)
    #expect(
      text == #"""
        page\#tline\#tleft\#ttop\#tright\#tbottom\#tsize\#tweight\#ttext\#tflags
        1\#t9\#t72.0\#t108.0\#t110.0\#t118.0\#t10.0\#t400\#tVisits:\#t-
        1\#t9\#t113.0\#t108.0\#t120.0\#t118.0\#t10.0\#t400\#tin\#t-
        1\#t9\#t129.0\#t108.0\#t158.0\#t118.0\#t10.0\#t700\#t2 766\#tjoined
        1\#t9\#t158.0\#t108.0\#t161.0\#t113.0\#t5.0\#t400\#t1\#tsuperscript
        1\#t10\#t120.0\#t120.0\#t150.0\#t130.0\#t10.0\#t400\#tSouth\#t-
        1\#t10\#t72.0\#t120.0\#t90.0\#t130.0\#t10.0\#t400\#t571\#t-
        1\#t11\#t20.0\#t132.0\#t30.0\#t142.0\#t10.0\#t400\#t"axis"\#trotated 270

        """#)
  }

  @Test func `lines run left to right, with cells apart and marks at their words`() {
    var text = ""
    report(Sample.pages, as: .lines, to: &text)
    #expect(
      text == #"""
        page 1
         9  Visits: in │ 2 766^1
        10  571 │ South
        rotated 270  "axis"

        page 2

        """#)
  }

  @Test func `pages and words are written in their schema`() {
    var text = ""
    report(Sample.pages, as: .json, to: &text)
    #expect(
      text == #"""
        {
          "schema": "crossfoot.text/1",
          "path": "issues/march.pdf",
          "sha256": "00",
          "pages": [
            {
              "number": 1,
              "width": 841.9,
              "height": 595.3,
              "geometry": "drawn",
              "words": [
                {
                  "line": 9,
                  "box": [72.0, 108.0, 110.0, 118.0],
                  "text": "Visits:",
                  "size": 10.0,
                  "weight": 400,
                  "rotation": 0,
                  "superscript": false,
                  "joined": false
                },
                {
                  "line": 9,
                  "box": [113.0, 108.0, 120.0, 118.0],
                  "text": "in",
                  "size": 10.0,
                  "weight": 400,
                  "rotation": 0,
                  "superscript": false,
                  "joined": false
                },
                {
                  "line": 9,
                  "box": [129.0, 108.0, 158.0, 118.0],
                  "text": "2 766",
                  "size": 10.0,
                  "weight": 700,
                  "rotation": 0,
                  "superscript": false,
                  "joined": true
                },
                {
                  "line": 9,
                  "box": [158.0, 108.0, 161.0, 113.0],
                  "text": "1",
                  "size": 5.0,
                  "weight": 400,
                  "rotation": 0,
                  "superscript": true,
                  "joined": false
                },
                {
                  "line": 10,
                  "box": [120.0, 120.0, 150.0, 130.0],
                  "text": "South",
                  "size": 10.0,
                  "weight": 400,
                  "rotation": 0,
                  "superscript": false,
                  "joined": false
                },
                {
                  "line": 10,
                  "box": [72.0, 120.0, 90.0, 130.0],
                  "text": "571",
                  "size": 10.0,
                  "weight": 400,
                  "rotation": 0,
                  "superscript": false,
                  "joined": false
                },
                {
                  "line": 11,
                  "box": [20.0, 132.0, 30.0, 142.0],
                  "text": "\"axis\"",
                  "size": 10.0,
                  "weight": 400,
                  "rotation": 270,
                  "superscript": false,
                  "joined": false
                }
              ],
              "unseen": []
            },
            {"number": 2, "width": 841.9, "height": 595.3, "geometry": "drawn", "words": [], "unseen": []}
          ]
        }

        """#)
  }
}
