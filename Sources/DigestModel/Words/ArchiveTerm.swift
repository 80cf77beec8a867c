/// Everything that is said of archives and of series.
package enum ArchiveTerm: String, CaseIterable, WordedTerm {
  case noPeriod, withoutPeriod, vintage, figures, clean, fails
  case document, vintageHead, knownSince, notKnown, figuresHead, checks, tally
  case suspect, suspectBefore, insteadOf
  // Named as `Finding.Acceptance` is in a word.
  case known, changed, waived, expired
  case sound, removed, severalAnswer, noSuchDocument
  case added, addedVintage, renewed, keptAsIs, addition, checksPass, checksFail
  case unchanged, passedOver, noFileInFolder
  case countAdded, countVintages, countRenewed, countUnchanged, countPassedOver, countFailed
  case nothingAdded, interrupted, unfinished
  case missing, directory, foreign, newer, damaged, busy, full, unwritable
  case duplicate, noFigure, noFigureNear, noIssue

  package var text: Wording {
    switch self {
    case .noPeriod: Wording(en: "no period", az: "dövr yoxdur")
    case .withoutPeriod: Wording(en: "without a period", az: "dövrsüz")
    case .vintage: Wording(en: "vintage {n}", az: "{n}-ci buraxılış nüsxəsi")
    case .figures: Wording(en: "{n} figures", az: "{n} göstərici")
    case .clean: Wording(en: "clean", az: "təmiz")
    case .fails: Wording(en: "{n} {n|fails|fail}", az: "{n} ödənmir")
    case .document: Wording(en: "document", az: "sənəd")
    case .vintageHead: Wording(en: "vintage", az: "buraxılış nüsxəsi")
    case .knownSince: Wording(en: "known since", az: "məlum olduğu tarix")
    case .notKnown: Wording(en: "not known", az: "məlum deyil")
    case .figuresHead: Wording(en: "figures", az: "göstəricilər")
    case .checks: Wording(en: "checks", az: "yoxlamalar")
    case .tally:
      Wording(
        en: "{pass} pass, {fail} fail, {open} undecided, {broken} broken, {used} used",
        az:
          "{pass} ödənir, {fail} ödənmir, {open} qərarsız, {broken} hesablanmayıb, {used} sərf olunub"
      )
    case .suspect: Wording(en: "suspect: {values}", az: "şübhəli: {values}")
    case .suspectBefore:
      Wording(
        en: "suspect: {values} of the issue before", az: "əvvəlki buraxılışda şübhəli: {values}")
    case .insteadOf: Wording(en: "{implied} for {key}", az: "{key} üçün {implied}")
    case .known: Wording(en: "known", az: "məlumdur")
    case .changed: Wording(en: "known, but changed", az: "məlumdur, lakin dəyişib")
    case .waived: Wording(en: "accepted", az: "qəbul edilib")
    case .expired: Wording(en: "its waiver has ended", az: "güzəştin müddəti bitib")
    case .sound:
      Wording(
        en: "sound: {documents} {documents|document|documents}, {figures} figures",
        az: "qüsursuzdur: {documents} sənəd, {figures} göstərici")
    case .removed:
      Wording(
        en: "removed {publication} {period}: {path}", az: "çıxarıldı {publication} {period}: {path}"
      )
    case .severalAnswer:
      Wording(
        en: "{name}: {n} documents answer to it; name one by its checksum:",
        az: "{name}: {n} sənəd bu ada uyğundur; birini yoxlama cəmi ilə göstərin:")
    case .noSuchDocument:
      Wording(
        en:
          "{name}: no such document in {archive}; name one by its path, its period or its checksum, as “crossfoot archive list” writes them",
        az:
          "{name}: {archive} arxivində belə sənəd yoxdur; sənədi “crossfoot archive list” yazdığı yolu, dövrü və ya yoxlama cəmi ilə göstərin"
      )
    case .added: Wording(en: "added", az: "əlavə edildi")
    case .addedVintage:
      Wording(en: "added as vintage {n} of", az: "{n}-ci buraxılış nüsxəsi kimi əlavə edildi")
    case .renewed: Wording(en: "read again", az: "yenidən oxundu")
    case .keptAsIs: Wording(en: "unchanged", az: "dəyişməyib")
    case .addition:
      Wording(
        en: "{word} {publication} {period}: {path} ({figures} figures, {verdict})",
        az: "{word} {publication} {period}: {path} ({figures} göstərici, {verdict})")
    case .checksPass: Wording(en: "{n} checks pass", az: "{n} yoxlama ödənir")
    case .checksFail:
      Wording(en: "{failed} of {n} checks fail", az: "{n} yoxlamadan {failed} ödənmir")
    case .unchanged: Wording(en: "unchanged: {path}", az: "dəyişməyib: {path}")
    case .passedOver:
      Wording(
        en: "{path}: passed over, as no known publication is recognised",
        az: "{path}: heç bir məlum nəşr tanınmadığı üçün ötürüldü")
    case .noFileInFolder:
      Wording(
        en: "{path}: no PDF, text or Markdown file in the folder",
        az: "{path}: qovluqda PDF, mətn və ya Markdown faylı yoxdur")
    case .countAdded: Wording(en: "{n} added", az: "{n} əlavə edildi")
    case .countVintages: Wording(en: "{n} {n|vintage|vintages}", az: "{n} buraxılış nüsxəsi")
    case .countRenewed: Wording(en: "{n} read again", az: "{n} yenidən oxundu")
    case .countUnchanged: Wording(en: "{n} unchanged", az: "{n} dəyişməyib")
    case .countPassedOver: Wording(en: "{n} passed over", az: "{n} ötürüldü")
    case .countFailed: Wording(en: "{n} failed", az: "{n} alınmadı")
    case .nothingAdded: Wording(en: "nothing added", az: "heç nə əlavə edilmədi")
    case .interrupted:
      Wording(
        en:
          "interrupted: {done} of {total} documents are done, and kept; the same command goes on",
        az: "dayandırıldı: {total} sənəddən {done} hazırdır və saxlanılıb; eyni əmr davam edir")
    case .unfinished:
      Wording(
        en: "{done} of {total} documents are done, and kept; the same command goes on",
        az: "{total} sənəddən {done} hazırdır və saxlanılıb; eyni əmr davam edir")
    case .missing:
      Wording(
        en: "there is no archive; “crossfoot archive add” makes one",
        az: "arxiv yoxdur; “crossfoot archive add” onu yaradır")
    case .directory:
      Wording(en: "is a directory, expected a file", az: "qovluqdur, fayl gözlənilirdi")
    case .foreign:
      Wording(
        en: "a database, but no archive of Crossfoot",
        az: "verilənlər bazasıdır, lakin Crossfoot arxivi deyil")
    case .newer:
      Wording(
        en: "made by a later version of Crossfoot than this one",
        az: "Crossfoot-un bundan yeni versiyası ilə yaradılıb")
    case .damaged: Wording(en: "no sound archive: {reason}", az: "arxiv qüsurludur: {reason}")
    case .busy:
      Wording(
        en: "another run is using the archive, and did not finish in time",
        az: "arxivdən başqa bir proses istifadə edir və vaxtında bitmədi")
    case .full: Wording(en: "the disk is full", az: "diskdə yer yoxdur")
    case .unwritable: Wording(en: "cannot be written: {reason}", az: "yazıla bilmir: {reason}")
    case .duplicate:
      Wording(
        en: "{path}: left out, as it has the bytes of another",
        az: "{path}: başqa bir sənədlə eyni baytlardan ibarət olduğu üçün nəzərə alınmadı")
    case .noFigure:
      Wording(
        en: "--select {pattern}: no figure is so called",
        az: "--select {pattern}: belə adlanan göstərici yoxdur")
    case .noIssue:
      Wording(
        en: "no figure lies between those days; the issues are of {first} to {last}",
        az: "bu günlər arasında göstərici yoxdur; buraxılışlar {first} – {last} dövrünü əhatə edir")
    case .noFigureNear:
      Wording(
        en: "--select {pattern}: no figure is so called; near it are {keys}",
        az: "--select {pattern}: belə adlanan göstərici yoxdur; yaxın adlar: {keys}")
    }
  }
}
