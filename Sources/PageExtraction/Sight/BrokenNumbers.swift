import DigestModel

/// Finds what is left of numbers of which a part cannot be read.
///
/// Groups of digits may be words of their own: of `715 063` whose `063` is half covered, `715` is no
/// number.
enum BrokenNumbers {
  /// Groups of one number stand closer than this, in font sizes; texts set their spaces no wider.
  private static let widestGap = 0.7
  /// Neighbours overlap by less than this, in font sizes.
  private static let overlap = 0.3

  /// Gives the groups of a number of which a group is not seen the reason `partly`, unless something
  /// that is seen stands in its place.
  ///
  /// - Parameter numbers: Ranges of words that would be one number each, were all of them seen.
  static func mark(_ numbers: [Range<Int>], _ reasons: inout [Int: UnseenReason], in words: [Word])
  {
    let hidden = numbers.flatMap { $0.filter { reasons[$0] != nil } }
    guard !hidden.isEmpty else { return }
    let seen = words.indices.filter { reasons[$0] == nil && words[$0].hasDigits }
    for number in numbers {
      let isReplaced = number.allSatisfy { index in
        reasons[index] == nil || seen.contains { stands(words[$0].box, over: words[index].box) }
      }
      guard !isReplaced else { continue }
      for index in number where reasons[index] == nil { reasons[index] = .partly }
    }
  }

  /// Whether a box covers half of another one, both ways.
  private static func stands(_ upper: Box, over lower: Box) -> Bool {
    2 * upper.horizontalOverlap(with: lower) > lower.width
      && 2 * upper.verticalOverlap(with: lower) > lower.height
  }

  /// Gives the words beside a partly seen or confused one its reason, and so on from those.
  ///
  /// - Complexity: O(*n*), as long as few words stand over and under each other.
  static func extend(_ reasons: inout [Int: UnseenReason], in words: [Word]) {
    var open = reasons.filter { isBreaking($0.value, words[$0.key]) }.map(\.key).sorted()
    guard !open.isEmpty else { return }
    var bands: [Int: [Int]] = [:]
    for (index, word) in words.enumerated() where reasons[index] == nil && word.hasDigits {
      for band in SharedPlaces.bands(of: word.box) { bands[band, default: []].append(index) }
    }
    while let index = open.popLast() {
      for band in SharedPlaces.bands(of: words[index].box) {
        for other in bands[band] ?? [] where reasons[other] == nil {
          guard areSideBySide(words[index], words[other]) else { continue }
          reasons[other] = reasons[index]
          open.append(other)
        }
      }
    }
  }

  private static func isBreaking(_ reason: UnseenReason, _ word: Word) -> Bool {
    switch reason {
    case .partly, .confused: word.hasDigits
    case .backgroundColor, .hidden, .tooSmall: false
    }
  }

  private static func areSideBySide(_ first: Word, _ second: Word) -> Bool {
    guard first.rotation == second.rotation else { return false }
    let isLevel = first.rotation % 180 == 0
    let (along, across) =
      isLevel
      ? (first.box.horizontalOverlap(with: second.box), first.box.verticalOverlap(with: second.box))
      : (first.box.verticalOverlap(with: second.box), first.box.horizontalOverlap(with: second.box))
    let heights = [first.box, second.box].map { isLevel ? $0.height : $0.width }
    let size = max(first.fontSize, second.fontSize)
    return 2 * across > (heights.min() ?? 0) && along < overlap * size
      && -along < widestGap * size
  }
}

extension Word {
  fileprivate var hasDigits: Bool { text.unicodeScalars.contains(where: \.isDigit) }
}
