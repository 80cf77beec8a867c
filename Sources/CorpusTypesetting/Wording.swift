/// What a digest says about every unit in the same words.
enum Wording {
  static let masthead = "Statistik icmal AYLIQ"
  static let cumulative = "Kumulyativ"
  static let monthly = "Aylıq"
  static let directHeading =
    "\"DOST\" mərkəzlərinə daxil olan birbaşa müraciətlər üzrə statistika"
  static let karabakhHeading =
    "Qarabağ Regional DOST Mərkəzinə (filial və məntəqələrlə) daxil olan birbaşa müraciətlər üzrə "
    + "statistika"
  static let servicesHeading = "Xidmətlərin istiqamətləri üzrə statistikasi"
  static let responsesHeading = "Müraciətlərin cavablandırılması"
  static let applicantsHeading = "Yaş və cins qruplarına görə müraciət sayı"
  static let subdirectionsHeading = "Əmək münasibətlərinin altistiqamətləri üzrə paylanması"
  static let timesHeading =
    "Vətəndaşların növbədə gözləmə və xidmət müddəti üzrə orta göstəricilər"
  static let waiting = "Gözləmə müddəti"
  static let service = "Xidmət müddəti"
  static let satisfactionHeading = "\"DOST\" mərkəzləri Məmnunluq:"
  static let scoreHeading = "\"DOST\" mərkəzləri Məmnunluq: (NPS)"
  static let monitoringHeading = "Vətəndaş məmnunluğu üzrə monitoring nəticələri"
  static let unitMonitoringHeading = "Vətəndaş məmnunluğunun monitorinqi:"
  static let satisfactionLegend = [
    "Razı qaldım", "Qismən razı qaldım", "Razı qalmadım", "Çətinlik çəkirəm",
  ]
  static let electronicData: Phrase = "Elektron məlumatları buradan əldə edə bilərsiniz"
  static let component = "o cümlədən:"

  /// The directions of services in the order of the bars, with the marks of their footnotes.
  static let directions: [(id: String, label: Phrase)] = [
    ("social-protection", "Sosial müdafiə"),
    ("employment", "Məşğulluq"),
    ("certificates", "Arayışların verilməsi"),
    ("labour-relations", "Əmək münasibətləri"),
    ("disability", "Əlillik"),
    ("coordination-centre", "VƏM \(raised: "3")"),
  ]

  static let outcomes: [(id: String, label: Phrase)] = [
    ("answered", "Tam cavablandırıldı"),
    ("forwarded", "Kargüzarlığa göndərildi"),
    ("refused", "İmtina edildi"),
  ]

  static let components: [(id: String, label: Phrase)] = [
    ("direct", "birbaşa müraciətlər"),
    ("auxiliary", "övladlığagötürmə və funksional yardımçı xidmətlər"),
    ("medical-commission", "TSEK\(raised: "1")"),
    ("labour-inspectorate", "DƏMX\(raised: "2")"),
    ("km", "KM\(raised: "3")"),
    ("pandemic", "pandemiya zamanı təqdim olunan elektron xidmətlər"),
  ]

  static let subdirections: [(id: String, label: String)] = [
    (
      "guidance",
      "İşəgötürənlərə və işçilərə əmək qanunvericiliyinin tətbiqi barədə metodiki kömək "
        + "göstərilməsi"
    ),
    (
      "certificates",
      "Arayışın verilməsi (Əmək münasibətləri sahəsində işəgötürənlərə və işçilərə göstərilən "
        + "xidmətlər)"
    ),
    ("violations", "Əmək qanunvericiliyinin pozulmasına dair müraciətlərin qəbul edilməsi"),
  ]

  static let glossary: [Phrase] = [
    "TSEK\(raised: "1") – Tibbi-sosial ekspert komissiyası",
    "DƏMX\(raised: "2") – Dövlət Əmək Müfəttişliyi Xidməti",
    "VƏM\(raised: "3") – Vahid Əlaqələndirmə Mərkəzi",
    "KM\(raised: "3") – Kəmərlənmiş Mərkəz",
  ]

  /// The call centre's headings; those of the kinds of figures that the page may carry are apart.
  static let callCentreHeadings = [
    "IVR-da səsli menyudan istifadə",
    "İstiqamət",
    "Qeydiyyatda alınmış zənglərin növü üzrə statistika",
    "Qeydiyyatda alınan zənglərin istiqaməti",
    "Bot vasitəsi ilə cavablandırılan müraciətlər",
  ]
  static let callCentreResponsesHeading = "Cavablandırılan müraciətlər barədə məlumat"
  static let callCentreSatisfactionHeading = "Vətəndaş məmnunluğu"
  static let callCentreDistrictsHeading = "Qeydiyyatda alınan zənglərin rayonlara görə statistikasi"
  static let callCentreTimesHeading =
    "Vətəndaşların xətdə gözləmə və xidmətin göstərilmə müddəti üzrə orta göstəricilər"
  static let socialMediaHeading =
    "DOST Agentliyinin \"Facebook\" və \"Instagram\" platformaları üzərindən fəaliyyət göstərən "
    + "rəsmi sahifələrinin ismarıcı bölməsinə daxil olan müraciətlərin cavablandırılması"

  /// The age groups of a pyramid, youngest first.
  static let ageGroups = [
    "0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+",
  ]
}
