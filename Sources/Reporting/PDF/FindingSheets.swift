import DigestModel

/// The findings of a document on pages of their own.
package struct FindingSheets: Sendable {
  /// A PDF.
  package let bytes: [UInt8]

  package init(of checked: CheckedDocument) {
    var text = "Pages are numbered as in the original.\n\n"
    CheckText(CheckPresentation()).write(CheckReport(documents: [checked]), to: &text)
    bytes = TextSheets(text, headline: checked.title.showingControls()).bytes
  }
}
