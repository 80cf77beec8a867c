/// How one unit's page words what all pages say, with the variants that the real digest has.
struct UnitWording {
  enum Total {
    /// Under the cumulative period.
    case period
    /// Under a bare “Kumulyativ:”.
    case bare
  }

  var unit: String
  /// As the whole's table prints it.
  var name: String
  /// As the caption has it, in the genitive.
  var genitive: String
  var masthead: String?
  var infographic: String?
  var captionDash = "-"
  var total = Total.period
  /// Direct appeals stand once more on the page.
  var repeatsDirect = false
  /// The name stands under the repeated figure.
  var namesRepeated = false
  /// Charts whose heading stands even where their figures are absent.
  var empty = (services: true, responses: true)
  var responsesFollowAuxiliary = false
  /// “Kumulyativ:” stands under the heading of ages even without a pyramid.
  var labelsApplicants = false
  var furtherHeading: String?
  var factsHeading = "Kumulyativ statistik göstəricilər:"
  /// What ends each fact but the last, and the last.
  var factEnds = ("", "")
  var auxiliaryHeading: String? =
    "TSEK, DƏMX, övladlığagötürmə və funksional yardımçı xidmətlər üzrə statistika"
  var representativeness = "Rezentativlik"
  var surveyed = (
    cumulative: "məmnunluq sorğusuna cəlb edilmişdir",
    monthly: "məmnunluq sorğusuna cəlb edilmişdir"
  )
  var satisfactionRunsOn = false
  var satisfactionLegend: [String] = []
  /// The labels of times are printed even without times.
  var labelsTimes = false
}

extension UnitWording {
  /// Every unit that has a row or a page, in the order of the pages.
  static let all: [UnitWording] = [
    UnitWording(
      unit: "baku-1", name: "1 saylı Bakı DOST", genitive: "1 sayılı Bakı DOST Mərkəzinin"),
    UnitWording(
      unit: "baku-2", name: "2 saylı Bakı DOST", genitive: "2 sayılı Bakı DOST Mərkəzinin"),
    UnitWording(
      unit: "baku-3", name: "3 saylı Bakı DOST", genitive: "3 sayılı Bakı DOST Mərkəzinin",
      factEnds: (";", ".")),
    UnitWording(
      unit: "baku-4", name: "4 saylı Bakı DOST", genitive: "4 sayılı Bakı DOST Mərkəzinin",
      masthead: Wording.masthead, infographic: "İFOXƏRİTƏ", labelsApplicants: true,
      representativeness: "Repräsentativlik", labelsTimes: true),
    UnitWording(
      unit: "baku-5", name: "5 saylı Bakı DOST", genitive: "5 sayılı Bakı DOST Mərkəzinin",
      empty: (services: false, responses: true)),
    UnitWording(
      unit: "labour-inspectorate-reception", name: "DƏMX-in qəbul şöbəsi",
      genitive: "DƏMX-in qəbul şöbəsinin", masthead: Wording.masthead, infographic: "INFOXƏRİTƏ",
      empty: (services: true, responses: false),
      factsHeading: "Ümumi kumulyativ statistik göstəricilər:",
      factEnds: (";", "."), auxiliaryHeading: nil, labelsTimes: true),
    UnitWording(
      unit: "ministry-reception", name: "ƏƏSMN-in qəbul şöbəsi",
      genitive: "ƏƏSMN-in qəbul şöbəsinin", masthead: Wording.masthead, infographic: "İNFOXƏRİTƏ",
      repeatsDirect: true, namesRepeated: true,
      furtherHeading: "Müraciətlərin istiqamət üzrə statistik göstəriciləri",
      factsHeading: "Ümumi kumulyativ statistik göstəricilər:", factEnds: (";", "."),
      auxiliaryHeading: nil),
    UnitWording(
      unit: "absheron", name: "Abşeron DOST", genitive: "Abşeron DOST Mərkəzinin",
      repeatsDirect: true, satisfactionRunsOn: true),
    UnitWording(
      unit: "karabakh", name: "Qarabağ regional DOST",
      genitive: "Qarabağ Regional DOST Mərkəzinin", total: .bare),
    UnitWording(
      unit: "karabakh-centre", name: "Qarabağ regional DOST",
      genitive: "Qarabağ Regional DOST Mərkəzinin"),
    UnitWording(
      unit: "shusha", name: "Şuşa DOST filialı", genitive: "Şuşa DOST filialının",
      auxiliaryHeading:
        "TSEK, DƏMX, övladlığötürmə və funksional yardımçı xidmətlər üzrə statistika",
      representativeness: "Repräsentativlik",
      surveyed: (
        "məmnunluq sorğusunun a cəlb edilmişdir", "məmnunluq sorğusuna cəlb edilmişdir"
      )),
    UnitWording(
      unit: "aghali", name: "Ağalı Smart DOST məntəqəsi",
      genitive: "Ağalı Smart DOST məntəqəsinin"),
    UnitWording(
      unit: "kalbajar", name: "Kəlbəcər DOST məntəqəsi", genitive: "Kəlbəcər DOST məntəqəsinin"),
    UnitWording(
      unit: "fuzuli", name: "Füzuli DOST məntəqəsi", genitive: "Füzuli DOST məntəqəsinin"),
    UnitWording(
      unit: "tartar", name: "Tərtər DOST filialı", genitive: "Tərtər DOST filialının",
      infographic: "INFOXƏRİTƏ", captionDash: "–", total: .bare, responsesFollowAuxiliary: true,
      representativeness: "Repräsentativlik",
      surveyed: (
        "məmnunluq sorğusunun a cəlb edilmişdir", "məmnunluq sorğusuna cəlb edilmişdir"
      ),
      satisfactionLegend: Wording.satisfactionLegend),
  ]

  /// The rows of the whole's table, in its order.
  static let ofWhole = [
    "baku-1", "baku-2", "baku-3", "baku-4", "baku-5", "absheron", "karabakh",
    "ministry-reception", "labour-inspectorate-reception",
  ]

  /// The rows of karabakh's table, in its order.
  static let ofKarabakh = ["karabakh-centre", "shusha", "aghali", "kalbajar", "fuzuli", "tartar"]

  static func name(of unit: String) -> String {
    all.first { $0.unit == unit }?.name ?? unit
  }
}
