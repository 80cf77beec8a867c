import DigestModel
internal import PageExtraction
package import Publications

extension Publication {
  /// SHA-256 over all of the publication's files: other files may read a document otherwise.
  package var filesDigest: String {
    hexadecimalDigest(
      of: [vocabulary.text, grammar.text, rules.text, waivers?.text ?? ""])
  }
}

extension RecoveredDocument {
  /// SHA-256 over all figures as they were recovered, by which an archive is verified.
  var contentDigest: String {
    hexadecimalDigest(
      of: [publication, period?.written ?? ""]
        + figures.flatMap { figure in
          [figure.key.description, figure.measure.rawValue]
            + figure.occurrences.flatMap { occurrence in
              [
                String(occurrence.page), String(occurrence.line), occurrence.text,
                occurrence.value.description,
              ]
            }
        })
  }
}

/// SHA-256 over texts, each ended by a zero so that none runs into the next.
private func hexadecimalDigest(of texts: [String]) -> String {
  let digits = Array("0123456789abcdef")
  let digest = sha256Digest(of: texts.flatMap { Array($0.utf8) + [0] })
  return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] })
}
