package import DigestModel
package import Reporting

extension [CheckedDocument] {
  /// The documents with their open findings accepted as a baseline knows them.
  package func accepted(as acceptances: [[Finding.Acceptance?]]?) -> [CheckedDocument] {
    guard let acceptances else { return self }
    return zip(self, acceptances).map { document, acceptances in
      var accepted = document
      for (index, acceptance) in acceptances.enumerated()
      where acceptance != nil && document.findings[index].isOpen {
        accepted.findings[index].acceptance = acceptance
      }
      return accepted
    }
  }
}
