/// Damage done to the bytes of a file at a few places, the same for every seed.
struct Damage {
  private var generator: SplitMix
  /// What the file is written with, to be put where it does not belong.
  private let tokens: [String]

  init(seed: UInt64, tokens: [String]) {
    generator = SplitMix(state: seed)
    self.tokens = tokens
  }

  /// What a file may be full of that nobody expects.
  static let oddities = [
    "9999999999999999999", "-9223372036854775808", "999 999 999 999 999 999 999", "0.", ".5", "٥",
    "１２",
    "\u{1B}[2J", "\u{202E}", "\u{0}", "\u{FEFF}", "\u{301}", "\r", "\u{C}", "\t", "((((", "\"", "”",
    "½",
    "31.02.2026", "99:99", "--", "---", "99-1", "1-999", "100%", "%", "*", "¹", "²³", "1\u{A0}000",
    "| |",
  ]

  /// The bytes with one to four damages.
  mutating func done(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3:
        let part = Array(bytes[place..<end])
        bytes.removeSubrange(place..<end)
        bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &generator))
      case 4: bytes.removeSubrange(place...)
      case 5: insert(Self.oddities, at: place, of: &bytes)
      default: insert(tokens, at: place, of: &bytes)
      }
    }
    return bytes
  }

  private mutating func insert(_ texts: [String], at place: Int, of bytes: inout [UInt8]) {
    guard let text = texts.randomElement(using: &generator) else { return }
    bytes.insert(
      contentsOf: Array((Bool.random(using: &generator) ? text : " \(text) ").utf8), at: place)
  }
}

/// A small generator of random numbers.
///
/// Source: Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
