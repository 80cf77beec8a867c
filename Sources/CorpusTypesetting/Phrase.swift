internal import DigestModel

/// Words to be printed, some of which are figures.
///
/// Written as an interpolated string: `"Reprezentativlik \(figure) təşkil edir."`.
struct Phrase: Hashable {
  /// A piece of a phrase that is printed in one manner.
  struct Span: Hashable {
    var text: String
    /// The figure that the piece prints.
    var figure: FigureKey?
    var isBold = false
    /// Small and raised, as a footnote mark.
    var isRaised = false
  }

  var spans: [Span]

  init(spans: [Span]) { self.spans = spans }

  init(_ figure: PrintedFigure) { self = "\(figure)" }

  /// All characters, without their manner.
  var text: String { spans.map(\.text).joined() }

  /// The same phrase, bold throughout.
  var bold: Phrase {
    Phrase(
      spans: spans.map { span in
        var span = span
        span.isBold = true
        return span
      })
  }

  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(spans: left.spans + right.spans)
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(Span(text: literal)) }
    }

    mutating func appendInterpolation(_ figure: PrintedFigure) {
      spans.append(Span(text: figure.text, figure: figure.key, isBold: true))
    }

    mutating func appendInterpolation(plain figure: PrintedFigure) {
      spans.append(Span(text: figure.text, figure: figure.key))
    }

    mutating func appendInterpolation(raised mark: String) {
      spans.append(Span(text: mark, isRaised: true))
    }

    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
  }

  init(stringLiteral text: String) { spans = [Span(text: text)] }

  init(stringInterpolation: StringInterpolation) { spans = stringInterpolation.spans }
}
