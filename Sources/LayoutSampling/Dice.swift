internal import CorpusTypesetting

/// Draws what is left open, and keeps a record of it.
struct Dice {
  private var random: SplitMix64
  private(set) var choices: [SampledDigest.Choice] = []
  /// The block that choices are recorded for.
  var block: Int?

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { random.pick(range) }

  /// Whether something happens that does so this often in a hundred.
  mutating func chance(_ percent: Int) -> Bool { random.pick(1...100) <= percent }

  mutating func pick<Option>(_ options: [Option]) -> Option {
    options[random.pick(0...options.count - 1)]
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    elements.shuffle(using: &random)
  }

  /// Draws one of some options, whose name is recorded.
  mutating func choose<Option: RawRepresentable<String>>(
    _ aspect: String, _ options: [Option]
  ) -> Option {
    let option = pick(options)
    note(aspect, option.rawValue)
    return option
  }

  mutating func choose(_ aspect: String, percent: Int) -> Bool {
    let isSo = chance(percent)
    note(aspect, isSo ? "yes" : "no")
    return isSo
  }

  mutating func note(_ aspect: String, _ choice: String) {
    choices.append(SampledDigest.Choice(block: block, aspect: aspect, choice: choice))
  }
}
