import DigestModel
import Yams

/// Finds where in a YAML file each character of a decoded text stands.
///
/// Yams gives the place of a scalar, not of the characters in it. This walks the source along with
/// the decoded text, past indentation, folded line breaks, escapes and doubled quotes.
struct ScalarPlacer {
  /// The file's scalars by line, without the line breaks.
  private let lines: [[Unicode.Scalar]]

  init(_ file: SourceFile) {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar = " "
    for scalar in file.text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    self.lines = lines
  }

  /// The node's text with its places; where they cannot be followed, every place is the node's.
  func place(_ node: Node.Scalar) -> PlacedText {
    let text = Array(node.string.unicodeScalars)
    let start = SourcePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    var walk = Walk(lines: lines, text: text, line: start.line - 1, column: start.column - 1)
    walk.skipProperties()
    let isFollowed =
      switch node.style {
      case .literal, .folded: walk.block()
      case .doubleQuoted: walk.flow(quote: "\"")
      case .singleQuoted: walk.flow(quote: "'")
      case .plain, .any: walk.flow(quote: nil)
      }
    guard isFollowed else {
      return PlacedText(text, positions: Array(repeating: start, count: text.count + 1))
    }
    return PlacedText(text, positions: walk.positions + [walk.position])
  }
}

/// One walk along the source of a scalar.
private struct Walk {
  let lines: [[Unicode.Scalar]]
  /// The decoded text that the source has to give.
  let text: [Unicode.Scalar]
  /// Where the walk is in the source, both counted from 0.
  var line: Int
  var column: Int
  /// Of the part of the text that has been met so far.
  private(set) var positions: [SourcePosition] = []

  init(lines: [[Unicode.Scalar]], text: [Unicode.Scalar], line: Int, column: Int) {
    self.lines = lines
    self.text = text
    self.line = line
    self.column = column
  }

  var position: SourcePosition { SourcePosition(line: line + 1, column: column + 1) }
  private var isComplete: Bool { positions.count == text.count }
  private var current: Unicode.Scalar? {
    line < lines.count && column < lines[line].count ? lines[line][column] : nil
  }

  /// Passes over an anchor and a tag.
  mutating func skipProperties() {
    while let scalar = current, scalar == "&" || scalar == "!" {
      while let scalar = current, !isBlank(scalar) { column += 1 }
      while let scalar = current, isBlank(scalar) { column += 1 }
    }
  }

  /// Notes that the next scalar of the text stands here.
  private mutating func meet(_ scalar: Unicode.Scalar) -> Bool {
    guard !isComplete, text[positions.count] == scalar else { return false }
    positions.append(position)
    return true
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}

// MARK: - Plain and quoted

extension Walk {
  /// Follows a plain or quoted scalar; whether the whole text was met.
  mutating func flow(quote: Unicode.Scalar?) -> Bool {
    if let quote {
      guard current == quote else { return false }
      column += 1
    }
    while !isComplete {
      guard line < lines.count else { return false }
      if isAtLineEnd {
        if !fold() { return false }
      } else if let scalar = current {
        if quote == "\"", scalar == "\\" {
          if !escape() { return false }
          continue
        }
        guard meet(scalar) else { return false }
        column += quote == "'" && scalar == "'" ? 2 : 1
      } else {
        return false
      }
    }
    return true
  }

  /// Whether nothing but white space is left of the line.
  private var isAtLineEnd: Bool {
    guard let scalar = current else { return true }
    return isBlank(scalar) && lines[line][column...].allSatisfy(isBlank)
  }

  /// One line break is a space, each further one a line break.
  private mutating func fold() -> Bool {
    let end = position
    var breaks = 0
    repeat {
      line += 1
      column = 0
      breaks += 1
      guard line < lines.count else { return false }
      while let scalar = current, isBlank(scalar) { column += 1 }
    } while current == nil
    let folded: [Unicode.Scalar] =
      breaks == 1 ? [" "] : Array(repeating: "\n", count: breaks - 1)
    for scalar in folded {
      guard !isComplete, text[positions.count] == scalar else { return false }
      positions.append(end)
    }
    return true
  }

  /// A backslash and what it stands for; the walk need not know which, only how long it is.
  private mutating func escape() -> Bool {
    guard column + 1 < lines[line].count else {
      line += 1
      column = 0
      while let scalar = current, isBlank(scalar) { column += 1 }
      return line < lines.count
    }
    let digits =
      switch lines[line][column + 1] {
      case "x": 2
      case "u": 4
      case "U": 8
      default: 0
      }
    positions.append(position)
    column += 2 + digits
    return true
  }
}

// MARK: - Blocks

extension Walk {
  /// Follows a literal or folded block; whether the whole text was met.
  ///
  /// What a line break stands for is taken from the decoded text: it alone knows of folding,
  /// chomping and more indented lines.
  mutating func block() -> Bool {
    guard let header = lines.indices.contains(line) ? lines[line][column...] : nil else {
      return false
    }
    let explicit = header.first { ("1"..."9").contains($0) }
    line += 1
    column = 0
    guard let first = lines[min(line, lines.count)...].first(where: { !$0.allSatisfy(isBlank) })
    else { return isComplete }
    let own = first.prefix { $0 == " " }.count
    let indentation = explicit == nil ? own : explicitIndentation(in: first)
    while !isComplete {
      guard line < lines.count else { return false }
      column = min(indentation, lines[line].count)
      while !isComplete, let scalar = current {
        guard meet(scalar) else { return false }
        column += 1
      }
      if isComplete { break }
      let next = text[positions.count]
      guard next == "\n" || next == " " else { return false }
      positions.append(position)
      line += 1
      // A folded break swallows no blank line, one that was kept may stand for fewer than written.
      if next == "\n", isFollowedByText {
        while line < lines.count, lines[line].allSatisfy(isBlank) { line += 1 }
      }
    }
    return true
  }

  private var isFollowedByText: Bool {
    !isComplete && text[positions.count] != "\n"
  }

  /// Where an indentation was given as a number, the text says how many spaces it keeps.
  private func explicitIndentation(in line: [Unicode.Scalar]) -> Int {
    let kept = text.drop { $0 == "\n" }.prefix { $0 == " " }.count
    return max(0, line.prefix { $0 == " " }.count - kept)
  }
}
