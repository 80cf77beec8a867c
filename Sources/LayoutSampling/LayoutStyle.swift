internal import CorpusTypesetting
internal import DigestModel
internal import Publications

/// What a whole digest has in common: its paper, fonts, colours and manners.
struct LayoutStyle {
  enum Paper: String, CaseIterable {
    case portrait = "A4 portrait"
    case landscape = "A4 landscape"
    case letter
    case slide = "16:9"
    case poster = "A3 portrait"
    case booklet = "B5 portrait"
    case sheet = "A3 landscape"

    /// Points.
    var size: PageDrawing.Size {
      switch self {
      case .portrait: .init(width: 595, height: 842)
      case .landscape: .init(width: 842, height: 595)
      case .letter: .init(width: 612, height: 792)
      case .slide: .init(width: 960, height: 540)
      case .poster: .init(width: 842, height: 1191)
      case .booklet: .init(width: 499, height: 709)
      case .sheet: .init(width: 1191, height: 842)
      }
    }

    /// The most columns whose lines hold a label and two numbers.
    var mostColumns: Int {
      switch self {
      case .booklet, .sheet: 1
      case .portrait, .letter: 2
      case .landscape, .slide, .poster: 3
      }
    }
  }

  enum HeadingManner: String, CaseIterable {
    case plain, bold, capitals, spaced, underlined, filled, centered, ordinal
  }

  enum Folio: String, CaseIterable {
    case none, footCenter, footOuter, dashes, headOuter

    var isAtHead: Bool { self == .headOuter }
  }

  /// Where the publication's title stands on further pages.
  enum Running: String, CaseIterable {
    case none, head, foot
  }

  /// How headings are numbered, where they are.
  enum Ordinal: String, CaseIterable {
    case point, zero, bracket, roman

    func text(_ number: Int) -> String {
      switch self {
      case .point: "\(number)."
      case .zero: number < 10 ? "0\(number)" : "\(number)"
      case .bracket: "\(number))"
      case .roman:
        String(repeating: "X", count: number / 10)
          + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] + "."
      }
    }
  }

  /// Families that are tried, whether this machine has them or not.
  static let families = [
    "DejaVu Sans", "DejaVu Sans Condensed", "DejaVu Serif", "DejaVu Serif Condensed",
    "Liberation Sans", "Liberation Sans Narrow", "Liberation Serif",
  ]
  /// What is taken where a drawn family is not here or lacks a letter.
  static let fallback = FontFace.sans

  private static let inks: [[UInt32]] = [
    [0x1F4E79, 0xD9822B, 0x2E8B57, 0x8E44AD, 0xB03A2E, 0x117A65],
    [0x00695C, 0xF9A825, 0x5D4037, 0x1565C0, 0xAD1457, 0x558B2F],
    [0x37474F, 0x0097A7, 0xE64A19, 0x7B1FA2, 0x689F38, 0xC2185B],
    [0x222222, 0x888888, 0x555555, 0xAAAAAA, 0x333333, 0x777777],
  ]

  let paper: Paper
  let margin: Double
  let columns: Int
  let gutter: Double
  let body: Lettering
  let head: Lettering
  let title: Lettering
  /// Colours of bars, swatches and rules.
  let colors: [Color]
  let heading: HeadingManner
  let ordinal: Ordinal
  let folio: Folio
  let running: Running
  let hasContents: Bool
  let repeatsTitle: Bool
  let sharesPages: Bool
  /// The room between two blocks, in points.
  let gap: Double
  let hasBoxes: Bool
  let hasTicks: Bool
  /// Whether labels end with a colon where a value follows.
  let hasColons: Bool
  /// Blocks are set apart to fill their pages.
  let fillsPages: Bool
  /// Texts are written into the file in no order at all, as some producers do.
  let isScrambled: Bool
  /// The groups of a number's digits are strings of their own, as some producers write them.
  let partsGroups: Bool

  /// - Parameter isWide: A table needs the widest paper that there is.
  init(
    _ dice: inout Dice, fonts: FontShelf, alphabet: String, isWide: Bool
  ) throws(TypesettingError) {
    paper = dice.choose("paper", isWide ? [.sheet] : Paper.allCases.filter { $0 != .sheet })
    columns = dice.number(1...paper.mostColumns)
    dice.note("columns", String(columns))
    margin = Double(dice.number(26...54))
    gutter = Double(dice.number(16...34))
    let size = Double(dice.number(14...21)) / 2 * (paper == .poster ? 1.25 : 1)
    dice.note("body size", String(size))
    let leading = Double(dice.number(118...150)) / 100
    let face = try Self.face("body font", &dice, fonts, alphabet)
    let headFace =
      dice.chance(50) ? face : try Self.face("head font", &dice, fonts, alphabet)
    let inks = dice.pick(Self.inks)
    colors = inks.map { Color($0) }
    let dark = Color(inks[0])
    body = Lettering(
      face: face, size: size, color: dice.chance(70) ? .black : Color(0x33383D), leading: leading)
    heading = dice.choose("heading", HeadingManner.allCases)
    head = Lettering(
      face: heading == .plain ? headFace : headFace.bold,
      size: size * Double(dice.number(105...135)) / 100,
      color: heading == .filled ? Color(0xFFFFFF) : dice.chance(60) ? dark : .black,
      tracking: heading == .spaced ? size * 0.18 : 0, leading: 1.25)
    title = Lettering(
      face: headFace.bold, size: size * Double(dice.number(150...210)) / 100, color: dark,
      leading: 1.25)
    folio = dice.choose("page number", Folio.allCases)
    running = dice.choose("running title", Running.allCases)
    ordinal = dice.pick(Ordinal.allCases)
    hasContents = dice.choose("contents", percent: 20)
    repeatsTitle = dice.choose("title repeated on further pages", percent: 70)
    sharesPages = dice.choose("sections share pages", percent: 35)
    gap = Double(dice.number(10...24))
    hasBoxes = dice.choose("boxes around blocks", percent: 25)
    hasTicks = dice.choose("axis ticks", percent: 50)
    hasColons = dice.choose("colons", percent: 50)
    fillsPages = dice.choose("blocks set apart", percent: 40)
    isScrambled = dice.choose("texts in no order", percent: 20)
    partsGroups = dice.choose("groups of digits apart", percent: 15)
  }

  private static func face(
    _ aspect: String, _ dice: inout Dice, _ fonts: FontShelf, _ alphabet: String
  ) throws(TypesettingError) -> FontFace {
    let drawn = FontFace(family: dice.pick(families))
    var face = drawn
    do throws(TypesettingError) {
      for face in [drawn, drawn.bold] {
        _ = try fonts.load(face)
        guard fonts.covers(alphabet, face: face) else {
          throw .font(wanted: face.family, found: nil)
        }
      }
    } catch {
      face = fallback
      for face in [face, face.bold] { _ = try fonts.load(face) }
    }
    dice.note(aspect, face.family)
    return face
  }
}
