import DigestModel

/// The names among the words of a sentence.
extension SentenceParting {
  typealias Group = (
    pieces: Set<Int>, namings: [Naming], isWeak: Bool, isOfWhole: Bool
  )

  /// The names among some words; what is a part of a longer name is not meant itself.
  func groups(in segments: [[Token]]) -> [Group] {
    var said: [(name: SentenceLexicon.Name, pieces: Set<Int>)] = []
    for segment in segments where !segment.isEmpty {
      for name in names where !name.isSequence {
        let own = segment.filter { token in
          name.words.contains { lexicon.isPart(token.meanings, $0, of: name) }
        }
        guard
          name.words.allSatisfy({ word in
            own.contains { lexicon.isPart($0.meanings, word, of: name) }
          })
        else { continue }
        said.append((name, Set(own.map(\.piece))))
      }
    }
    let all = Array(segments.joined())
    for name in names where name.isSequence {
      for start in all.indices where start + name.words.count <= all.count {
        let own = all[start..<(start + name.words.count)]
        if zip(own, name.words).allSatisfy({ lexicon.isPart($0.meanings, $1, of: name) }) {
          said.append((name, Set(own.map(\.piece))))
        }
      }
    }
    let whole = said.filter { one in
      !said.contains { $0.pieces.count > one.pieces.count && one.pieces.isSubset(of: $0.pieces) }
    }
    var groups: [Group] = []
    for one in whole {
      if let same = groups.firstIndex(where: { $0.pieces == one.pieces }) {
        groups[same].namings = (groups[same].namings + one.name.namings).telling
        groups[same].isWeak = groups[same].isWeak && one.name.isWeak
      } else {
        groups.append((one.pieces, one.name.namings, one.name.isWeak, one.name.isOfWhole))
      }
    }
    return groups
  }
}

extension [Naming] {
  /// Those that say something, if any does.
  fileprivate var telling: [Naming] {
    let telling = filter { $0 != Naming() }
    return telling.isEmpty ? self : telling
  }
}
