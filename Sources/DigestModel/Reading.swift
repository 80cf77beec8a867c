/// One piece of evidence on how a figure was read.
package enum Reading: Hashable, Sendable, Codable {
  /// The value stood where the grammar expects it, in one piece, beside an exactly matched label.
  case plain
  /// The value was put together from strings drawn apart.
  case joined
  /// A label was matched within the allowed edit distance: as printed, as the vocabulary has it.
  case approximate(printed: String, label: String)
  /// A dimension's member was inferred, and from what.
  case inferred(dimension: String, from: Wording)
  /// Separators were lost; the one splitting that satisfies the named identity was taken.
  case arithmetic(identity: String)
  /// The place in a legend's order gave the label.
  case legend
  /// The place on the page alone gave the key.
  case position
  /// Other text is drawn over the value's place, and which.
  case overprinted(String)
}

extension Reading: CustomStringConvertible {
  package var description: String {
    switch self {
    case .plain: "plain"
    case .joined: "joined"
    case .approximate(let printed, let label): "approximate: “\(printed)” for “\(label)”"
    case .inferred(let dimension, let evidence): "inferred \(dimension): \(evidence.en)"
    case .arithmetic(let identity): "arithmetic: \(identity)"
    case .legend: "legend order"
    case .position: "position"
    case .overprinted(let other): "overprinted: “\(other)” is drawn at the same place"
    }
  }
}
