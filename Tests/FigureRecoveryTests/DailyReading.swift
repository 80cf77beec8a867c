import Foundation

/// What the daily issues show, read from their rendered pages by eye.
///
/// The districts' counts are somebody else's extraction; their shares follow from these.
enum DailyReading {
  /// An issue a line: its date; the year's cases; June and July; count and share of the provinces in
  /// the order of `provinces`; the week; high-risk areas, mean midnight total, deaths, case fatality.
  private static let table = """
    2026-06-20 46037 12196 . \
      23823 51.75 7440 16.16 4303 9.35 3327 7.23 2545 5.53 \
      1959 4.26 1111 2.41 838 1.82 691 1.50 \
      24 112 1590 28 0.06
    2026-06-22 47530 13689 . \
      24670 51.90 7690 16.18 4361 9.18 3471 7.30 2576 5.42 \
      2055 4.32 1154 2.43 842 1.77 711 1.50 \
      24 112 1590 29 0.06
    2026-06-23 48287 14446 . \
      25167 52.12 7743 16.04 4420 9.15 3507 7.26 2617 5.42 \
      2080 4.31 1180 2.44 848 1.76 725 1.50 \
      24 112 1590 29 0.06
    2026-06-24 49025 15184 . \
      25628 52.28 7826 15.96 4451 9.08 3574 7.29 2643 5.39 \
      2105 4.29 1194 2.44 854 1.74 750 1.53 \
      24 112 1590 29 0.06
    2026-06-26 51049 17208 . \
      26803 52.50 8036 15.74 4608 9.03 3734 7.31 2689 5.27 \
      2236 4.38 1271 2.49 862 1.69 810 1.59 \
      25 124 2179 31 0.06
    2026-06-27 52068 18227 . \
      27305 52.44 8243 15.83 4675 8.98 3830 7.36 2714 5.21 \
      2292 4.40 1297 2.49 875 1.68 837 1.61 \
      25 124 2179 31 0.06
    2026-06-28 53159 19318 . \
      27833 52.36 8424 15.85 4720 8.88 4020 7.56 2732 5.14 \
      2362 4.44 1326 2.49 882 1.66 860 1.62 \
      25 124 2179 31 0.06
    2026-06-29 54189 20348 . \
      28403 52.41 8670 16.00 4753 8.77 4111 7.59 2752 5.08 \
      2400 4.43 1347 2.49 884 1.63 869 1.60 \
      25 124 2179 31 0.06
    2026-06-30 55406 21565 . \
      29093 52.51 8822 15.92 4843 8.74 4234 7.64 2783 5.02 \
      2458 4.44 1382 2.49 896 1.62 895 1.62 \
      25 124 2179 32 0.06
    2026-07-01 56422 21556 1025 \
      29602 52.47 8971 15.90 4941 8.76 4317 7.65 2834 5.02 \
      2525 4.48 1418 2.51 902 1.60 912 1.62 \
      25 124 2179 35 0.06
    2026-07-02 57668 21549 2278 \
      30253 52.46 9184 15.93 5049 8.76 4405 7.64 2874 4.98 \
      2593 4.50 1458 2.53 922 1.60 930 1.61 \
      25 124 2179 35 0.06
    2026-07-03 58810 21547 3422 \
      30876 52.50 9316 15.84 5129 8.72 4542 7.72 2932 4.99 \
      2631 4.47 1492 2.54 936 1.59 956 1.63 \
      26 142 2604 39 0.07
    2026-07-04 59638 21546 4251 \
      31249 52.40 9507 15.94 5172 8.67 4646 7.79 2955 4.95 \
      2662 4.46 1520 2.55 948 1.59 979 1.64 \
      26 142 2604 39 0.07
    2026-07-06 62422 21543 7038 \
      32776 52.51 9849 15.78 5381 8.62 4936 7.91 3028 4.85 \
      2831 4.54 1607 2.57 973 1.56 1041 1.67 \
      26 142 2604 39 0.06
    2026-07-07 63835 21543 8451 \
      33572 52.59 10066 15.77 5462 8.56 5082 7.96 3048 4.77 \
      2894 4.53 1659 2.60 993 1.56 1059 1.66 \
      26 142 2604 42 0.07
    2026-07-08 65034 21539 9654 \
      34268 52.69 10211 15.70 5515 8.48 5157 7.93 3081 4.74 \
      2992 4.60 1698 2.61 1010 1.55 1102 1.69 \
      27 175 2677 45 0.07
    2026-07-09 66064 21538 10685 \
      34828 52.72 10372 15.70 5594 8.47 5280 7.99 3116 4.72 \
      3018 4.57 1721 2.61 1022 1.55 1113 1.68 \
      27 175 2677 46 0.07
    2026-07-10 67143 21538 11764 \
      35427 52.76 10512 15.66 5681 8.46 5379 8.01 3133 4.67 \
      3076 4.58 1760 2.62 1036 1.54 1139 1.70 \
      27 175 2677 47 0.07
    2026-07-11 68071 21538 12692 \
      35823 52.63 10657 15.66 5756 8.46 5560 8.17 3152 4.63 \
      3128 4.60 1796 2.64 1043 1.53 1156 1.70 \
      27 175 2677 47 0.07
    2026-07-17 74478 21537 19100 \
      39281 52.74 11506 15.45 6262 8.41 6201 8.33 3307 4.44 \
      3523 4.73 1975 2.65 1121 1.51 1302 1.75 \
      28 162 2652 53 0.07
    2026-07-18 75321 21537 19943 \
      39667 52.66 11610 15.41 6305 8.37 6325 8.40 3345 4.44 \
      3600 4.78 2000 2.66 1138 1.51 1331 1.77 \
      28 162 2652 53 0.07
    2026-07-19 76044 21537 20666 \
      40009 52.61 11707 15.40 6361 8.36 6431 8.46 3357 4.41 \
      3665 4.82 2026 2.66 1145 1.51 1343 1.77 \
      28 162 2652 53 0.07
    2026-07-20 77028 21537 21650 \
      40573 52.67 11867 15.41 6437 8.36 6492 8.43 3380 4.39 \
      3708 4.81 2056 2.67 1152 1.50 1363 1.77 \
      28 162 2652 56 0.07
    2026-07-21 78125 21535 22749 \
      41236 52.78 11950 15.30 6540 8.37 6603 8.45 3397 4.35 \
      3781 4.84 2083 2.67 1157 1.48 1378 1.76 \
      28 162 2652 56 0.07
    """

  private static let provinces = [
    "western", "southern", "sabaragamuwa", "central", "eastern", "north-western", "uva",
    "northern", "north-central",
  ]

  /// January to May, the same in every issue.
  private static let months = [7866, 5721, 6013, 5651, 8590]

  /// Issues whose pages show some labels as pictures alone: nothing can say what these numbers are.
  static let withHiddenLabels: Set<String> = ["2026-07-10", "2026-07-11"]

  static let dates = rows.map { String($0[0]) }

  private static let rows = table.split(separator: "\n").map { $0.split(separator: " ") }

  private static let folder = SharedFolder.url.appending(path: "ndcu-daily")

  static func path(_ date: String) -> String { folder.appending(path: "\(date).pdf").path }

  /// The values of an issue's figures by key; those that only a picture names stand in `hidden`.
  static func figures(
    _ date: String
  ) throws -> (legible: [String: String], hidden: [String: String]) {
    guard let row = rows.first(where: { $0[0] == date })?.map(String.init) else {
      return ([:], [:])
    }
    let whole = "[unit=sri-lanka,span=year-to-date]"
    let year = row[1]
    var figures = ["period.end\(whole)": date, "cases\(whole)": year]
    for (index, count) in (months.map(String.init) + row[2...3]).enumerated() where count != "." {
      figures["cases[unit=sri-lanka,span=monthly,month=2026-0\(index + 1)]"] = count
    }
    for (index, province) in provinces.enumerated() {
      figures["cases[unit=\(province),span=year-to-date]"] = row[4 + 2 * index]
      figures["cases.share[unit=\(province),span=year-to-date]"] = row[5 + 2 * index]
    }
    for (district, count) in try districts(date) {
      figures["cases[unit=\(district),span=year-to-date]"] = String(count)
      figures["cases.share[unit=\(district),span=year-to-date]"] = share(count, in: Int(year) ?? 0)
    }
    var others: [String: String] = [:]
    let week = "[unit=sri-lanka,week=2026-\(row[22])]"
    for (name, value) in zip(["high-risk-areas", "midnight-total.mean"], row[23...24]) {
      others[name + week] = value
    }
    for (name, value) in zip(["deaths", "case-fatality"], row[25...26]) {
      others[name + whole] = value
    }
    if withHiddenLabels.contains(date) { return (figures, others) }
    return (figures.merging(others) { $1 }, [:])
  }

  private static func districts(_ date: String) throws -> [(String, Int)] {
    let table = try String(
      contentsOf: folder.appending(path: "\(date).districts.tsv"), encoding: .utf8)
    return table.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: "\t")
      let name = cells[1].lowercased()
      return (name == "nuwaraeliya" ? "nuwara-eliya" : name, Int(cells[2]) ?? -1)
    }
  }

  /// A part in percent of a whole, rounded to two decimals.
  private static func share(_ part: Int, in whole: Int) -> String {
    let hundredths = (part * 20_000 + whole) / (2 * whole)
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
