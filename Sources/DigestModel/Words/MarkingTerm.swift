/// Why a PDF cannot take an auditor's marks.
package enum MarkingTerm: String, CaseIterable, WordedTerm {
  case notPDF, notWritten, writtenAnew, password, noSuchPage, noTemporaryFile, cannotWrite
  case tables, encrypted, noFront

  package var text: Wording {
    switch self {
    case .notPDF: Wording(en: "the document is no PDF", az: "sənəd PDF deyil")
    case .notWritten: Wording(en: "poppler does not write it", az: "poppler onu yazmır")
    case .writtenAnew:
      Wording(
        en: "poppler writes it anew instead of adding to it",
        az: "poppler ona əlavə etmək əvəzinə onu yenidən yazır")
    case .password:
      Wording(en: "it opens with a password only", az: "yalnız parolla açılır")
    case .noSuchPage: Wording(en: "it has no page {n}", az: "onda səhifə {n} yoxdur")
    case .noTemporaryFile: Wording(en: "no temporary file", az: "müvəqqəti fayl yaradıla bilmir")
    case .cannotWrite: Wording(en: "cannot be written", az: "yazıla bilmir")
    case .tables:
      Wording(
        en: "a page cannot be put in front: its tables cannot be followed",
        az: "önə səhifə qoyula bilmir: cədvəlləri izlənə bilmir")
    case .encrypted:
      Wording(
        en: "a page cannot be put in front: it is encrypted",
        az: "önə səhifə qoyula bilmir: şifrələnib")
    case .noFront:
      Wording(en: "a page cannot be put in front of it", az: "önünə səhifə qoyula bilmir")
    }
  }
}
