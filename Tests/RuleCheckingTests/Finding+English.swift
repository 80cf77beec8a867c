import DigestModel

extension Finding {
  /// The finding with its statement in English alone.
  var inEnglish: Finding {
    var finding = self
    finding.statement = Wording(same: message)
    return finding
  }
}
