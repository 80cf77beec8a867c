import DigestModel

/// Reads a part before it is known what it is about.
extension Recovery {
  /// Stands for the member of every dimension that a part binds, while it is tried: no vocabulary has
  /// it, so that nothing known can steer what is read.
  static let openMember = "?"

  /// What has been read up to some point, as far as it can be undone.
  struct Mark {
    var printed: Int
    var diagnostics: Int
    var usedIdentities: Int
    var learned: Int
    var claims: Int
  }

  /// The figures that a part would give, whatever it may be about; nothing of it is kept.
  ///
  /// - Parameter candidate: What the part is read as, so that known totals tell how its charts are read;
  ///   without it nothing known does.
  /// - Returns: The figures, with `openMember` where the part's own member belongs that nothing gives.
  /// - Complexity: That of reading the part; what was read before is not copied.
  mutating func trial(
    of part: Part, as candidate: IdentityEvidence.Candidate? = nil
  ) -> [Printed] {
    let mark = mark
    // What comes of a trial is no reading.
    let asked = trace
    trace = nil
    isTrial = true
    defer {
      trace = asked
      isTrial = false
    }
    let open = part.pattern.bindings.map {
      FigureKey.Coordinate(dimension: $0.dimension, member: Self.openMember)
    }
    read(part, Bound(coordinates: candidate?.coordinates ?? open))
    let tried = Array(printed[mark.printed...])
    undo(to: mark)
    return tried
  }

  /// What has been read up to now.
  var mark: Mark {
    Mark(
      printed: printed.count, diagnostics: diagnostics.count,
      usedIdentities: usedIdentities.count, learned: learned.count, claims: claims.count)
  }

  /// Undoes what was read since.
  mutating func undo(to mark: Mark) {
    printed.removeSubrange(mark.printed...)
    diagnostics.removeSubrange(mark.diagnostics...)
    usedIdentities.removeSubrange(mark.usedIdentities...)
    for key in learned[mark.learned...] { known[key] = nil }
    learned.removeSubrange(mark.learned...)
    claims.undo(to: mark.claims)
  }
}

extension FigureKey {
  /// The key with a part's members in the place of those left open.
  func filling(_ coordinates: [Coordinate]) -> FigureKey {
    FigureKey(
      indicator: indicator,
      coordinates: self.coordinates.map { own in
        guard own.member == Recovery.openMember else { return own }
        return coordinates.first { $0.dimension == own.dimension } ?? own
      })
  }

  /// The dimensions whose members are left open.
  var openDimensions: [String] {
    coordinates.filter { $0.member == Recovery.openMember }.map(\.dimension)
  }
}
