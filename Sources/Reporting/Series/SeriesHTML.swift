package import DigestModel

/// A series as a page of small pictures that needs no network and nothing beside it: with switches for
/// a logarithmic scale and for the growth per month, which work without a script.
package struct SeriesHTML: SeriesFormat {
  var language: String
  var isLogarithmic: Bool
  var isOfRate: Bool

  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    let drawing = PanelDrawing(table: table, language: language)
    var view = PageTemplates.frame(language: language)
    view["title"] = Self.title.preferred(in: language)
    view["heading"] = Self.title.view
    view["data"] = FigureRecords.emptyJSON(language: language)
    view["sources"] = Wording.joined(table.sources.map { Wording($0.title) }, by: ", ").view
    view["log"] = Self.log.view
    view["isLog"] = isLogarithmic
    view["rate"] = Self.rate.view
    view["isRate"] = isOfRate
    view["marks"] = Self.marks.view
    view["width"] = PanelScale.width.short
    view["height"] = PanelScale.height.short
    view["panels"] = SeriesPanel.panels(of: table).map { panel -> [String: Any] in
      [
        "title": panel.title.view,
        "pictures": SeriesPanel.Shown.allCases.flatMap { shown in
          [false, true].map { isLogarithmic -> [String: Any] in
            [
              "kind": shown.rawValue, "scale": isLogarithmic ? "log" : "linear",
              "drawing": drawing.content(
                of: panel.showing(shown), isLogarithmic: isLogarithmic, isOfRate: shown == .rate),
            ]
          }
        },
        "lines": panel.lines.enumerated().filter { !$1.name.en.isEmpty }
          .map { number, line -> [String: Any] in
            [
              "name": line.name.view, "color": PanelDrawing.color(number),
              "dash": PanelDrawing.dash(number),
            ]
          },
      ]
    }
    output.write(PageTemplates().rendered("series", view))
  }

  private static let title = Wording(en: "Figures over time", az: "Göstəricilər zaman üzrə")
  private static let log = Wording(en: "logarithmic scale", az: "loqarifmik miqyas")
  private static let rate = Wording(en: "growth per month", az: "aylıq artım")
  private static let marks = Wording(
    en: "× a failed check suspects the value; ◇ an earlier document printed another; ○ derived",
    az:
      "× uğursuz yoxlama dəyəri şübhə altına alır; ◇ əvvəlki sənəd başqa dəyər vermişdi; ○ hesablanıb"
  )
}

extension SeriesFormat where Self == SeriesHTML {
  /// A page of small pictures.
  package static func html(
    language: String, isLogarithmic: Bool, isOfRate: Bool
  ) -> SeriesHTML {
    SeriesHTML(language: language, isLogarithmic: isLogarithmic, isOfRate: isOfRate)
  }
}
