extension Publication {
  /// Something that a vocabulary declares, for saying where it does.
  package enum Declaration: Hashable, Sendable {
    case recognition(phrase: String)
    case dimension(String)
    case member(String, dimension: String)
    case unit(String)
    case indicator(String)
  }
}
