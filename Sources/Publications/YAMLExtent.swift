import CYaml
import DigestModel

/// How much a YAML text asks of its reader, told from its events before anything is built of them.
///
/// An alias stands for all of what its anchor names, so that a few lines may mean more than memory
/// holds; and reading goes as deep as the text is nested.
struct YAMLExtent {
  /// What of a text is too much, and where.
  struct Excess {
    var problem: YAMLProblem
    var position: SourcePosition
  }

  /// The deepest that lists and mappings may be nested; a publication's files need six levels.
  static let deepest = 64
  /// The most aliases a file may have: enough to write a list once, far from what multiplies.
  static let mostAliases = 100
  /// The most that all aliases together may stand for, in lists, mappings and texts.
  static let mostRepeated = 10_000

  /// The first thing in a text that is too much; `nil` where there is none, or where the text is no
  /// YAML, which reading it will tell.
  static func excess(of text: String) -> Excess? {
    var text = text
    return text.withUTF8 { bytes in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return nil }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var extent = YAMLExtent()
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return nil }
        if let problem = extent.take(event) {
          let mark = event.start_mark
          return Excess(
            problem: problem,
            position: SourcePosition(line: mark.line + 1, column: mark.column + 1))
        }
      }
    }
  }

  /// A list or mapping that has not ended: its anchor and what it came to so far.
  private struct Open {
    var anchor: String?
    var size = 1
  }

  private var open: [Open] = []
  /// What every anchor stands for, in nodes.
  private var sizes: [String: Int] = [:]
  private var aliases = 0
  private var repeated = 0

  /// Takes one event; what it makes too much of, where it does.
  private mutating func take(_ event: yaml_event_t) -> YAMLProblem? {
    switch event.type {
    case YAML_SEQUENCE_START_EVENT:
      return begin(anchor: name(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      return begin(anchor: name(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let ended = open.popLast() {
        if let anchor = ended.anchor { sizes[anchor] = ended.size }
        add(ended.size)
      }
    case YAML_SCALAR_EVENT:
      if let anchor = name(event.data.scalar.anchor) { sizes[anchor] = 1 }
      add(1)
    case YAML_ALIAS_EVENT:
      let size = name(event.data.alias.anchor).flatMap { sizes[$0] } ?? 1
      aliases += 1
      repeated += size
      add(size)
      if aliases > Self.mostAliases { return .tooManyAliases(most: Self.mostAliases) }
      if repeated > Self.mostRepeated { return .tooMuchRepeated(most: Self.mostRepeated) }
    default: break
    }
    return nil
  }

  private mutating func begin(anchor: String?) -> YAMLProblem? {
    open.append(Open(anchor: anchor))
    return open.count > Self.deepest ? .tooDeep(Self.deepest) : nil
  }

  private mutating func add(_ size: Int) {
    if !open.isEmpty { open[open.count - 1].size += size }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }
}
