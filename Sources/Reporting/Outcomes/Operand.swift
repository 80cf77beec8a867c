import DigestModel

/// A figure that takes part in a finding.
struct Operand {
  var figure: Figure
  /// Whether it is the issue before that prints it.
  var isEarlier = false
}
