/// What is wrong in an archive that is no sound one.
package enum DamageTerm: String, CaseIterable, WordedTerm {
  case noDatabase, noFigure, noValue, valueless, badColumn, noStatus, noVerdict, noDate, gone
  case files, otherFigures, orphan

  package var text: Wording {
    switch self {
    case .noDatabase:
      Wording(en: "file is not a database", az: "fayl verilənlər bazası deyil")
    case .noFigure: Wording(en: "“{text}” is no figure", az: "“{text}” göstərici deyil")
    case .noValue: Wording(en: "“{text}” has no value", az: "“{text}” qiymətsizdir")
    case .valueless:
      Wording(
        en: "document {n} has a figure without a value",
        az: "{n} nömrəli sənəddə qiymətsiz göstərici var")
    case .badColumn:
      Wording(en: "a column has no {type}: {text}", az: "sütunda {type} yoxdur: {text}")
    case .noStatus:
      Wording(
        en: "a finding of document {n} has no status",
        az: "{n} nömrəli sənədin bir tapıntısının nəticəsi yoxdur")
    case .noVerdict:
      Wording(en: "document {n} has no verdict", az: "{n} nömrəli sənəd haqqında rəy yoxdur")
    case .noDate: Wording(en: "“{text}” is no date", az: "“{text}” tarix deyil")
    case .gone: Wording(en: "document {n} is gone", az: "{n} nömrəli sənəd yoxa çıxıb")
    case .files:
      Wording(
        en: "the files of “{id}” cannot be read any more: {reason}",
        az: "“{id}” nəşrinin faylları daha oxuna bilmir: {reason}")
    case .otherFigures:
      Wording(
        en: "its figures are not those that were added", az: "göstəriciləri əlavə edilənlər deyil")
    case .orphan:
      Wording(en: "a row of {table} belongs to nothing", az: "{table} cədvəlində yiyəsiz sətir var")
    }
  }
}
