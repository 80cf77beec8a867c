extension Term {
  /// The word in every language; gaps as `Wording.filled` fills them.
  package var text: Wording {
    switch self {
    // The page and its parts.
    case .report: Wording(en: "Figures checked: {name}", az: "Göstəricilər yoxlanılıb: {name}")
    case .index: Wording(en: "Documents checked", az: "Yoxlanılmış sənədlər")
    case .issuesTogether: Wording(en: "The issues taken together", az: "Buraxılışlar birlikdə")
    case .skip: Wording(en: "Skip to the pages", az: "Səhifələrə keç")
    case .verdict: Wording(en: "Verdict", az: "Nəticə")
    case .findings: Wording(en: "Findings", az: "Tapıntılar")
    case .pages: Wording(en: "Pages", az: "Səhifələr")
    case .page: Wording(en: "Page {n}", az: "Səhifə {n}")
    case .pageOf: Wording(en: "page {n}", az: "səhifə {n}")
    case .pageHead: Wording(en: "Page", az: "Səhifə")
    case .place: Wording(en: "page {page}, line {line}", az: "səhifə {page}, sətir {line}")
    case .placeShort: Wording(en: "p. {page}, l. {line}", az: "s. {page}, sət. {line}")
    case .placeEarlier:
      Wording(
        en: "issue before, p. {page}, l. {line}", az: "əvvəlki buraxılış, s. {page}, sət. {line}")
    case .placeOfPeriodShort:
      Wording(
        en: "issue of {period}, p. {page}, l. {line}",
        az: "{period} buraxılışı, s. {page}, sət. {line}")
    case .figures: Wording(en: "Figures", az: "Göstəricilər")
    case .figure: Wording(en: "Figure", az: "Göstərici")
    case .inspector: Wording(en: "The chosen figure", az: "Seçilmiş göstərici")
    case .inspectorFinding: Wording(en: "The chosen finding", az: "Seçilmiş tapıntı")
    case .legend: Wording(en: "Legend", az: "Şərti işarələr")
    case .details: Wording(en: "Details", az: "Təfərrüatlar")
    case .document: Wording(en: "Document", az: "Sənəd")
    case .period: Wording(en: "Period", az: "Dövr")
    case .noPeriod: Wording(en: "no report period", az: "hesabat dövrü göstərilməyib")
    case .publication: Wording(en: "Publication", az: "Nəşr")
    case .checksum: Wording(en: "SHA-256", az: "SHA-256")
    case .noScript:
      Wording(
        en:
          "Without scripts the page shows all findings and pages; choosing, searching and the table need them.",
        az:
          "Skriptlər olmadan səhifədə bütün tapıntılar və səhifələr görünür; seçmək, axtarmaq və cədvəl üçün skriptlər lazımdır."
      )
    case .noPicture:
      Wording(
        en: "The page cannot be drawn: its words are shown instead.",
        az: "Səhifənin şəkli çəkilə bilmir: əvəzində sözləri göstərilir.")
    // Controls.
    case .search: Wording(en: "Search labels and values", az: "Ad və ya qiymət üzrə axtar")
    case .searchResults: Wording(en: "Search results", az: "Axtarış nəticələri")
    case .found: Wording(en: "{n} {n|figure|figures} found", az: "{n} göstərici tapıldı")
    case .language: Wording(en: "Language", az: "Dil")
    case .theme: Wording(en: "Dark or light", az: "Tünd və ya açıq")
    case .coverageLayer: Wording(en: "Coverage", az: "Əhatə")
    case .coverageHint:
      Wording(
        en: "Show how well each figure is checked",
        az: "Hər göstəricinin nə dərəcədə yoxlandığını göstər")
    case .zoomIn: Wording(en: "Zoom in", az: "Böyüt")
    case .zoomOut: Wording(en: "Zoom out", az: "Kiçilt")
    case .close: Wording(en: "Close", az: "Bağla")
    case .back: Wording(en: "Back", az: "Geri")
    case .previousFinding: Wording(en: "Previous finding", az: "Əvvəlki tapıntı")
    case .nextFinding: Wording(en: "Next finding", az: "Növbəti tapıntı")
    case .showOnPage: Wording(en: "Show on the page", az: "Səhifədə göstər")
    case .copyCSV: Wording(en: "Copy as CSV", az: "CSV kimi kopyala")
    case .copied: Wording(en: "{n} {n|row|rows} copied", az: "{n} sətir kopyalandı")
    case .copyFailed:
      Wording(
        en: "The browser does not allow copying",
        az: "Brauzer kopyalamağa icazə vermir")
    case .filterStatus: Wording(en: "Status", az: "Vəziyyət")
    case .filterIndicator: Wording(en: "Indicator", az: "Göstərici növü")
    case .all: Wording(en: "All", az: "Hamısı")
    case .sortBy: Wording(en: "Sort", az: "Çeşidlə")
    case .keys:
      Wording(
        en:
          "Arrow keys go from figure to figure, Enter chooses, Escape closes; n and p go through the findings, / searches.",
        az:
          "Ox düymələri göstəricidən göstəriciyə keçir, Enter seçir, Escape bağlayır; n və p tapıntılar üzrə gəzir, / axtarışı açır."
      )
    // The verdict.
    case .verdictMild: Wording(en: "no error among them", az: "onların arasında səhv yoxdur")
    case .verdictFail:
      Wording(
        en: "{n} {n|contradiction|contradictions} found",
        az: "{n} uyğunsuzluq tapıldı")
    case .verdictBroken:
      Wording(
        en: "{n} {n|rule|rules} could not be evaluated",
        az: "{n} qayda hesablana bilmədi")
    case .verdictNothing: Wording(en: "Nothing was checked", az: "Heç nə yoxlanılmadı")
    case .verdictOpen:
      Wording(
        en: "No open contradiction, but {n} {n|rule is|rules are} undecided",
        az: "Açıq uyğunsuzluq yoxdur, lakin {n} qayda üzrə qərar verilmədi")
    case .verdictUnread:
      Wording(
        en: "No open contradiction, but {n} {n|numeral was|numerals were} not read",
        az: "Açıq uyğunsuzluq yoxdur, lakin {n} ədəd oxunmadı")
    case .verdictAccepted:
      Wording(
        en: "No new contradiction; {n} accepted",
        az: "Yeni uyğunsuzluq yoxdur; {n} qəbul edilib")
    case .verdictPass:
      Wording(
        en: "Every figure that can be checked agrees",
        az: "Yoxlana bilən bütün göstəricilər uyğundur")
    case .verdictUnreadable:
      Wording(
        en: "{n} {n|document|documents} could not be read",
        az: "{n} sənəd oxuna bilmədi")
    case .countFigures: Wording(en: "{n|figure|figures} read", az: "{n|göstərici|göstərici} oxundu")
    case .countPass:
      Wording(en: "{n|identity holds|identities hold}", az: "{n|bərabərlik|bərabərlik} ödənir")
    case .countFail: Wording(en: "{n|fails|fail}", az: "{n|ödənmir|ödənmir}")
    case .countIndeterminate: Wording(en: "undecided", az: "qərarsız")
    case .countUnread: Wording(en: "{n|numeral|numerals} unread", az: "oxunmamış {n|ədəd|ədəd}")
    case .countUnseen: Wording(en: "{n|numeral|numerals} hidden", az: "gizli {n|ədəd|ədəd}")
    case .countUnchecked:
      Wording(en: "{n|figure|figures} unchecked", az: "yoxlanmamış {n|göstərici|göstərici}")
    case .countAccepted: Wording(en: "{n} accepted", az: "{n} qəbul edilib")
    case .leftOutDocuments:
      Wording(
        en: "{n} more {n|document|documents} left out for want of room",
        az: "yer çatmadığı üçün daha {n} sənəd göstərilmədi")
    case .leftOutFindings:
      Wording(
        en: "{n} more {n|finding|findings} left out for want of room",
        az: "yer çatmadığı üçün daha {n} tapıntı göstərilmədi")
    case .leftOutResults:
      Wording(
        en: "{n} more {n|result was|results were} left out, as servers take no more",
        az: "serverlər daha çoxunu qəbul etmədiyi üçün {n} nəticə göstərilmədi")
    case .columnPassed: Wording(en: "Passed", az: "Ödənir")
    case .columnFailed: Wording(en: "Failed", az: "Ödənmir")
    case .columnUndecided: Wording(en: "Undecided", az: "Qərarsız")
    case .columnUnread: Wording(en: "Unread", az: "Oxunmayıb")
    case .unreadable: Wording(en: "Could not be read", az: "Oxuna bilmədi")
    // Findings.
    case .unrecognized:
      Wording(
        en: "no known publication recognised; name one with --publication, or try crossfoot foot",
        az:
          "heç bir məlum nəşr tanınmadı; --publication ilə adlandırın və ya crossfoot foot yoxlayın"
      )
    case .ambiguous:
      Wording(
        en: "recognised as {publications}; choose with --publication",
        az: "{publications} kimi tanındı; --publication ilə seçin")
    case .nothingRecovered:
      Wording(
        en: "no figures found by the grammar of “{publication}”",
        az: "“{publication}” nəşrinin qrammatikası heç bir göstərici tapmadı")
    case .notEarlier:
      Wording(
        en: "{path}, given with --previous, is no earlier issue of its publication",
        az: "--previous ilə verilmiş {path} həmin nəşrin əvvəlki buraxılışı deyil")
    case .cannotBeTicked:
      Wording(
        en: "no ticked PDF: {reason}",
        az: "işarələnmiş PDF yoxdur: {reason}")
    case .changedMeanwhile:
      Wording(
        en: "it changed while it was worked on",
        az: "üzərində işlənərkən dəyişdi")
    case .invalidPublication:
      Wording(
        en: "the files of publication “{publication}” are invalid",
        az: "“{publication}” nəşrinin faylları səhvdir")
    case .fileNotFound:
      Wording(
        en: "no such file",
        az: "belə fayl yoxdur")
    case .fileIsDirectory:
      Wording(
        en: "is a directory, expected a file",
        az: "qovluqdur, fayl gözlənilirdi")
    case .fileNotRegular:
      Wording(
        en: "is {kind}, expected a file; standard input is named -",
        az: "{kind}-dir, fayl gözlənilirdi; standart giriş - ilə adlandırılır")
    case .fileTooLarge:
      Wording(
        en: "is larger than {n} MiB, the most that is read",
        az: "{n} MiB-dan böyükdür, bundan çoxu oxunmur")
    case .fileRefused:
      Wording(
        en: "cannot be read: {reason}",
        az: "oxuna bilmir: {reason}")
    case .standardInput:
      Wording(
        en: "standard input",
        az: "standart giriş")
    case .textTooLong:
      Wording(
        en: "is a text of more than {n} MiB, the most that is read of one",
        az: "{n} MiB-dan böyük mətndir, bundan çoxu oxunmur")
    case .documentEmpty:
      Wording(
        en: "is empty",
        az: "boşdur")
    case .documentUnsupported:
      Wording(
        en: "is {kind}, expected a PDF or a text in UTF-8",
        az: "{kind}-dir, PDF və ya UTF-8 mətni gözlənilirdi")
    case .documentEncrypted:
      Wording(
        en: "is encrypted and opens with a password only",
        az: "şifrələnib və yalnız parolla açılır")
    case .documentDamaged:
      Wording(
        en: "is a damaged PDF: {reason}",
        az: "zədələnmiş PDF-dir: {reason}")
    case .documentScannedPage:
      Wording(
        en: "has no text on its page; it seems to be scanned",
        az: "səhifəsində mətn yoxdur; görünür, skan edilib")
    case .documentScanned:
      Wording(
        en: "has no text on its {n} pages; it seems to be scanned",
        az: "{n} səhifəsində mətn yoxdur; görünür, skan edilib")
    case .statusPass: Wording(en: "passed", az: "ödənir")
    case .statusFail: Wording(en: "fails", az: "ödənmir")
    case .statusIndeterminate: Wording(en: "undecided", az: "qərarsız")
    case .statusBroken: Wording(en: "not evaluated", az: "hesablanmayıb")
    case .statusUsed: Wording(en: "used to read", az: "oxumağa sərf olunub")
    case .statusAccepted: Wording(en: "accepted", az: "qəbul edilib")
    case .statusUnchecked: Wording(en: "unchecked", az: "yoxlanmayıb")
    case .severityError: Wording(en: "error", az: "səhv")
    case .severityWarning: Wording(en: "warning", az: "xəbərdarlıq")
    case .severityNote: Wording(en: "note", az: "qeyd")
    case .sentenceSides:
      Wording(
        en: "{left} against {right}: difference {difference}",
        az: "{left} və {right}: fərq {difference}")
    case .sentenceMissing:
      Wording(
        en: "cannot be decided: {n} {n|figure is|figures are} missing",
        az: "qərar verilə bilmir: {n} göstərici çatışmır")
    case .sentenceUsed:
      Wording(
        en: "was used to read its figures, so it cannot check them",
        az: "göstəriciləri oxumağa sərf olunub, ona görə onları yoxlaya bilməz")
    case .conditionHolds:
      Wording(
        en: "the condition holds",
        az: "şərt ödənir")
    case .conditionFails:
      Wording(
        en: "the condition does not hold",
        az: "şərt ödənmir")
    case .conditionUnmet:
      Wording(
        en: "does not apply: its condition is not met",
        az: "tətbiq olunmur: şərti yerinə yetirilmir")
    case .conditionUnmetDenied:
      Wording(
        en: "the condition of its “if” is not met, so that the “if” holds, and it must not",
        az: "“if” şərti yerinə yetirilmir, ona görə “if” ödənir, amma ödənməməlidir")
    case .conditionUnsure:
      Wording(
        en: "its condition is not sure",
        az: "şərti dəqiq deyil")
    case .isPrinted:
      Wording(
        en: "is printed",
        az: "çap olunub")
    case .isNotPrinted:
      Wording(
        en: "is not printed",
        az: "çap olunmayıb")
    case .keyIsPrinted:
      Wording(
        en: "{key} is printed",
        az: "{key} çap olunub")
    case .keyIsNotPrinted:
      Wording(
        en: "{key} is not printed",
        az: "{key} çap olunmayıb")
    case .equals:
      Wording(
        en: "{left} equals {right}",
        az: "{left} və {right} bərabərdir")
    case .agreesWith:
      Wording(
        en: "{left} agrees with {right}",
        az: "{left} və {right} uyğundur")
    case .mayEqual:
      Wording(
        en: "{left} may equal {right}",
        az: "{left} və {right} bərabər ola bilər")
    case .differsFrom:
      Wording(
        en: "{left} differs from {right}",
        az: "{left} və {right} fərqlidir")
    case .mayDifferFrom:
      Wording(
        en: "{left} may differ from {right}",
        az: "{left} və {right} fərqli ola bilər")
    case .doesNotAgree:
      Wording(
        en: "{left} does not agree with {right}",
        az: "{left} və {right} uyğun deyil")
    case .isRelated:
      Wording(
        en: "{left} is {relation}",
        az: "{left} {relation} olur")
    case .mayBeRelated:
      Wording(
        en: "{left} may be {relation}",
        az: "{left} {relation} ola bilər")
    case .isNotRelated:
      Wording(
        en: "{left} is not {relation}",
        az: "{left} {relation} deyil")
    case .needNotBeRelated:
      Wording(
        en: "{left} need not be {relation}",
        az: "{left} {relation} olmaya bilər")
    case .relationLess:
      Wording(
        en: "less than {right}",
        az: "{right} qiymətindən az")
    case .relationAtMost:
      Wording(
        en: "at most {right}",
        az: "ən çoxu {right}")
    case .relationMore:
      Wording(
        en: "more than {right}",
        az: "{right} qiymətindən çox")
    case .relationAtLeast:
      Wording(
        en: "at least {right}",
        az: "ən azı {right}")
    case .mayOrMayNotEqual:
      Wording(
        en: "{left} may or may not equal {right}",
        az: "{left} və {right} bərabər ola da bilər, olmaya da")
    case .mayOrMayNotDiffer:
      Wording(
        en: "{left} may or may not differ from {right}",
        az: "{left} və {right} fərqli ola da bilər, olmaya da")
    case .mayOrMayNotBe:
      Wording(
        en: "{left} may or may not be {relation}",
        az: "{left} {relation} ola da bilər, olmaya da")
    case .liesWithin:
      Wording(
        en: "{value} lies within {range}",
        az: "{value} {range} aralığındadır")
    case .mayLieWithin:
      Wording(
        en: "{value} may lie within {range}",
        az: "{value} {range} aralığında ola bilər")
    case .needNotLieWithin:
      Wording(
        en: "{value} need not lie within {range}",
        az: "{value} {range} aralığında olmaya bilər")
    case .doesNotLieWithin:
      Wording(
        en: "{value} does not lie within {range}",
        az: "{value} {range} aralığında deyil")
    case .mayOrMayNotLieWithin:
      Wording(
        en: "{value} may or may not lie within {range}",
        az: "{value} {range} aralığında ola da bilər, olmaya da")
    case .theRange:
      Wording(
        en: "the range",
        az: "göstərilən")
    case .isWholeMonth:
      Wording(
        en: "{first} to {last} is a whole month",
        az: "{first} – {last} tam aydır")
    case .isNoWholeMonth:
      Wording(
        en: "{first} to {last} is not a whole month",
        az: "{first} – {last} tam ay deyil")
    case .agreesWithSum:
      Wording(
        en: "stated {stated} agrees with the sum of its parts {sum}",
        az: "göstərilən {stated} hissələrin cəmi {sum} ilə uyğundur")
    case .equalsSum:
      Wording(
        en: "stated {stated} equals the sum of its parts",
        az: "göstərilən {stated} hissələrin cəminə bərabərdir")
    case .differsFromSum:
      Wording(
        en: "stated {stated} differs from the sum of its parts {sum}",
        az: "göstərilən {stated} hissələrin cəmi {sum} ilə uyğun gəlmir")
    case .lessThanPrinted:
      Wording(
        en: "stated {stated} is less than the sum of its printed parts {sum}",
        az: "göstərilən {stated} çap olunmuş hissələrin cəmi {sum} qiymətindən azdır")
    case .byGap:
      Wording(
        en: "by {gap}",
        az: "(fərq {gap})")
    case .moreThanAllowed:
      Wording(
        en: "{sentence}, more than the {allowed} allowed",
        az: "{sentence}, yol verilən {allowed} həddindən çox")
    case .agreesWithinAllowed:
      Wording(
        en: "{left} agrees with {right} within the {allowed} allowed",
        az: "{left} və {right} yol verilən {allowed} həddində uyğundur")
    case .unknownDay:
      Wording(
        en: "an unknown day",
        az: "naməlum gün")
    case .unknownNumber:
      Wording(
        en: "an unknown number",
        az: "naməlum ədəd")
    case .isUndecided:
      Wording(
        en: "cannot be decided",
        az: "qərar verilə bilmir")
    case .isUndecidedFor:
      Wording(
        en: "cannot be decided: {reasons}",
        az: "qərar verilə bilmir: {reasons}")
    case .isMissing:
      Wording(
        en: "{key} is missing",
        az: "{key} çatışmır")
    case .areMissing:
      Wording(
        en: "{n} figures are missing: {keys}",
        az: "{n} göstərici çatışmır: {keys}")
    case .areMissingAmong:
      Wording(
        en: "{n} figures are missing, among them {keys}",
        az: "{n} göstərici çatışmır, o cümlədən {keys}")
    case .andMore:
      Wording(
        en: "{keys} and {n} more",
        az: "{keys} və daha {n}")
    case .nonePrinted:
      Wording(
        en: "cannot be decided: none of the figures it checks is printed",
        az: "qərar verilə bilmir: yoxladığı göstəricilərin heç biri çap olunmayıb")
    case .cannotBeEvaluated:
      Wording(
        en: "cannot be evaluated: {reason}",
        az: "hesablana bilmir: {reason}")
    case .dividesByZero:
      Wording(
        en: "it divides by zero",
        az: "sıfıra bölür")
    case .growsTooLong:
      Wording(
        en: "a number in it grows too long to be computed exactly",
        az: "ədəd dəqiq hesablanmaq üçün həddən artıq uzundur")
    case .isNoNumber:
      Wording(
        en: "{key} is “{value}”, which is no number",
        az: "{key} “{value}”-dir, bu isə ədəd deyil")
    case .isNoDate:
      Wording(
        en: "{key} is “{value}”, which is no date",
        az: "{key} “{value}”-dir, bu isə tarix deyil")
    case .isNoRange:
      Wording(
        en: "{key} is “{value}”, which is no range",
        az: "{key} “{value}”-dir, bu isə aralıq deyil")
    case .doubtUnavailable:
      Wording(
        en: "the publisher prints no value for {keys}",
        az: "nəşr {keys} üçün qiymət vermir")
    case .doubtOpeningDay:
      Wording(
        en: "the day that “{unit}” opened is not known",
        az: "“{unit}” vahidinin açıldığı gün məlum deyil")
    case .doubtUnknownDay:
      Wording(
        en: "“{member}” is no {dimension} of the calendar",
        az: "“{member}” təqvimdə {dimension} deyil")
    case .doubtTerms:
      Wording(
        en: "“{function}” has no figures to go through",
        az: "“{function}” üçün göstərici yoxdur")
    case .doubtEarlier:
      Wording(
        en: "the issue before has no {key}",
        az: "əvvəlki buraxılışda {key} yoxdur")
    case .doubtEarlierUnavailable:
      Wording(
        en: "the issue before prints no value for {key}",
        az: "əvvəlki buraxılış {key} üçün qiymət vermir")
    case .doubtDivisor:
      Wording(
        en: "it divides by {divisor}, which may be zero",
        az: "{divisor} qiymətinə bölür, o isə sıfır ola bilər")
    case .doubtDivision:
      Wording(
        en: "it divides {dividend} by zero",
        az: "{dividend} qiymətini sıfıra bölür")
    case .issueGap:
      Wording(
        en: "the earlier issue, of {earlier}, is not the one right before that of {later}",
        az: "{earlier} dövrünün buraxılışı {later} buraxılışından bilavasitə əvvəlki deyil")
    case .issueGapNone:
      Wording(
        en: "there is no issue {n} before that of {period}",
        az: "{period} buraxılışından {n} əvvəlki buraxılış yoxdur")
    case .issueGapYear:
      Wording(
        en: "there is no issue of the year before that of {period}",
        az: "{period} buraxılışından əvvəlki ilin buraxılışı yoxdur")
    case .allUnitsPrinted:
      Wording(
        en: "all {n} that exist are printed",
        az: "mövcud olan {n} vahidin hamısı çap olunub")
    case .unitsPerhapsMissing:
      Wording(
        en:
          "{keys} {n|is|are} not printed, and without the days of the report nobody knows whether {n|it is|they are} to be",
        az: "{keys} çap olunmayıb və hesabatın günləri bilinmədən olmalı olduğu məlum deyil")
    case .unitsNotPrinted:
      Wording(
        en: "{keys} {n|is|are} not printed where {others}",
        az: "{others} yerdə {keys} çap olunmayıb")
    case .othersPrinted:
      Wording(
        en: "{n} {n|other is|others are}",
        az: "daha {n} göstəricinin çap olunduğu")
    case .noUnreadThere:
      Wording(
        en: "{sentence}; no unread numeral stands there",
        az: "{sentence}; orada oxunmamış ədəd yoxdur")
    case .unreadThere:
      Wording(
        en: "{sentence}; {n} unread {n|numeral stands|numerals stand} there: {listed}",
        az: "{sentence}; orada {n} oxunmamış ədəd var: {listed}")
    case .unreadThereAmong:
      Wording(
        en: "{sentence}; {n} unread {n|numeral stands|numerals stand} there: {listed} and others",
        az: "{sentence}; orada {n} oxunmamış ədəd var: {listed} və başqaları")
    case .quotedAt:
      Wording(
        en: "“{text}” on page {page}, line {line}",
        az: "“{text}” səhifə {page}, sətir {line}")
    case .noNotes:
      Wording(
        en: "there are no numbered notes",
        az: "nömrələnmiş qeyd yoxdur")
    case .onlyNote:
      Wording(
        en: "the only note has its mark",
        az: "yeganə qeydin öz işarəsi var")
    case .allNotes:
      Wording(
        en: "each of the {n} notes has its own mark",
        az: "{n} qeydin hər birinin öz işarəsi var")
    case .noteTwice:
      Wording(
        en: "mark {mark} is defined {n} times: for {places}",
        az: "{mark} işarəsi {n} dəfə izah olunub: {places}")
    case .noteUndefined:
      Wording(
        en: "mark {mark} is used and never defined",
        az: "{mark} işarəsi işlənib, lakin izah olunmayıb")
    case .noteMissing:
      Wording(
        en: "mark {mark} is never defined, though there are {n} notes",
        az: "{n} qeyd olsa da, {mark} işarəsi izah olunmayıb")
    case .repeatsAgree:
      Wording(
        en: "{key} is {value} in all {n} places",
        az: "{key} hər {n} yerdə {value}")
    case .repeatsDiffer:
      Wording(
        en: "{key} is printed {printings}",
        az: "{key} belə çap olunub: {printings}")
    case .repeatsDifferSome:
      Wording(
        en: "{key} is printed {printings}; {others} {n|agrees|agree} with each",
        az: "{key} belə çap olunub: {printings}; {others} hər biri ilə uyğundur")
    case .valueAt:
      Wording(
        en: "{value} on page {page}, line {line}",
        az: "{value} (səhifə {page}, sətir {line})")
    case .andLast:
      Wording(
        en: "{first} and {second}",
        az: "{first} və {second}")
    case .misreadUnread:
      Wording(
        en: "“{text}” stands unread on page {page}, line {line}",
        az: "səhifə {page}, sətir {line}: “{text}” oxunmamış qalıb")
    case .misreadMark:
      Wording(
        en: "its last digit may be the mark of note {mark}",
        az: "son rəqəmi {mark} qeydinin işarəsi ola bilər")
    case .misreadPlain:
      Wording(
        en: "read as it stands",
        az: "olduğu kimi oxunub")
    case .misreadJoined:
      Wording(
        en: "its digits are drawn in several strings",
        az: "rəqəmləri bir neçə hissədə çəkilib")
    case .misreadArithmetic:
      Wording(
        en: "its row was divided so that {identity} holds",
        az: "sətri {identity} ödənsin deyə bölünüb")
    case .misreadLegend:
      Wording(
        en: "its place in the order of a legend tells what it is",
        az: "nə olduğunu şərti işarələrin sırası göstərir")
    case .misreadPosition:
      Wording(
        en: "its place on the page alone tells what it is",
        az: "nə olduğunu yalnız səhifədəki yeri göstərir")
    case .fitsRowsBetter:
      Wording(
        en: "beside {key}, it would be more like the {n} other rows",
        az: "{key} ilə müqayisədə digər {n} sətrə daha çox uyğun olardı")
    case .fitsRowsWorse:
      Wording(
        en: "beside {key}, it would be less like the {n} other rows",
        az: "{key} ilə müqayisədə digər {n} sətrə daha az uyğun olardı")
    case .fitsRowsBeforeBetter:
      Wording(
        en: "beside the issue before, it would be more like the {n} other figures of its table",
        az:
          "əvvəlki buraxılışla müqayisədə cədvəlinin digər {n} göstəricisinə daha çox uyğun olardı")
    case .fitsRowsBeforeWorse:
      Wording(
        en: "beside the issue before, it would be less like the {n} other figures of its table",
        az: "əvvəlki buraxılışla müqayisədə cədvəlinin digər {n} göstəricisinə daha az uyğun olardı"
      )
    case .rulesPassToo:
      Wording(
        en: "what fails otherwise would pass too: {rules}",
        az: "ödənməyən digər qayda da ödənərdi: {rules}")
    case .rulesFailThen:
      Wording(
        en: "what passes would fail then: {rules}",
        az: "ödənən qayda onda ödənməzdi: {rules}")
    case .earlierUnknown:
      Wording(
        en: "which issue is the earlier one is not known: in {path}, {reason}",
        az: "hansı buraxılışın əvvəlki olduğu məlum deyil: {path} faylında {reason}")
    case .sum: Wording(en: "sum of {n}", az: "{n} göstəricinin cəmi")
    case .sumPartial:
      Wording(
        en: "sum of {n}, without what is missing",
        az: "{n} göstəricinin cəmi, çatışmayanlar olmadan")
    case .difference: Wording(en: "difference", az: "fərq")
    case .leftSide: Wording(en: "left side", az: "sol tərəf")
    case .rightSide: Wording(en: "right side", az: "sağ tərəf")
    case .missing: Wording(en: "missing", az: "çatışmır")
    case .note: Wording(en: "note", az: "qeyd")
    case .checks: Wording(en: "checks", az: "yoxlayır")
    case .because: Wording(en: "because", az: "səbəb")
    case .holdsIf: Wording(en: "holds if", az: "ödənir, əgər")
    case .suspectedValue:
      Wording(en: "{implied} for {printed}: {key}", az: "{printed} əvəzinə {implied}: {key}")
    case .suspect:
      Wording(
        en: "Suspect: nothing smaller would let {rules} pass",
        az: "Şübhəli: bundan kiçik dəyişikliklə {rules} ödənmir")
    case .suspects:
      Wording(
        en:
          "Suspects, likeliest first: any of these {n} figures would let {rules} pass if changed; which is wrong cannot be decided",
        az:
          "Şübhəlilər, ən ehtimallısı birinci: bu {n} göstəricidən hər hansı biri dəyişsə, {rules} ödənər; hansının səhv olduğu müəyyən edilə bilmir"
      )
    case .suspectsStopped:
      Wording(
        en: "Suspects, likeliest first; there may be others, as the search stopped",
        az: "Şübhəlilər, ən ehtimallısı birinci; axtarış dayandırıldığı üçün başqaları da ola bilər"
      )
    case .suspectsTooMany:
      Wording(
        en: "Too many figures may be wrong to name them",
        az: "Səhv ola bilən göstəricilər sadalanmaq üçün həddən artıq çoxdur")
    case .suspectsAbove:
      Wording(
        en: "Suspects: as for the finding above",
        az: "Şübhəlilər: yuxarıdakı tapıntıda olduğu kimi")
    case .suspectsAboveRule:
      Wording(
        en: "suspects: as for {rule} above",
        az: "şübhəlilər: yuxarıdakı {rule} qaydasında olduğu kimi")
    case .suspectsSets:
      Wording(
        en:
          "Suspects, likeliest first: any of these {n} sets of figures would let {rules} pass if changed; which is wrong cannot be decided",
        az:
          "Şübhəlilər, ən ehtimallısı birinci: bu {n} göstərici qrupundan hər hansı biri dəyişsə, {rules} ödənər; hansının səhv olduğu müəyyən edilə bilmir"
      )
    case .suspectBeforeOne:
      Wording(
        en: "suspect in the issue before: this figure would let the rule pass if changed",
        az: "əvvəlki buraxılışda şübhəli: bu göstərici dəyişsə, qayda ödənər")
    case .suspectBeforeMany:
      Wording(
        en:
          "suspect in the issue before: any of these {n} figures would let the rule pass if changed",
        az:
          "əvvəlki buraxılışda şübhəlilər: bu {n} göstəricidən hər hansı biri dəyişsə, qayda ödənər"
      )
    case .orBeforeOne:
      Wording(
        en: "or in the issue before: this figure would let the rule pass if changed",
        az: "və ya əvvəlki buraxılışda: bu göstərici dəyişsə, qayda ödənər")
    case .orBeforeMany:
      Wording(
        en: "or in the issue before: any of these {n} figures would let the rule pass if changed",
        az: "və ya əvvəlki buraxılışda: bu {n} göstəricidən hər hansı biri dəyişsə, qayda ödənər")
    case .suspectsBefore:
      Wording(
        en: "Suspects in the issue before, likeliest first: any of them would let {rules} pass",
        az:
          "Əvvəlki buraxılışda şübhəlilər, ən ehtimallısı birinci: onlardan hər hansı biri ilə {rules} ödənər"
      )
    case .inIssueBefore: Wording(en: "in the issue before", az: "əvvəlki buraxılışda")
    case .admittedInNote: Wording(en: "admitted in a note", az: "qeyddə etiraf olunub")
    case .oneRule: Wording(en: "the rule", az: "qayda")
    case .manyRules:
      Wording(
        en: "all {n} rules that fail with it",
        az: "onunla birlikdə ödənməyən {n} qayda")
    // It stands between the value that would mend the rule and the printed one.
    case .insteadOf: Wording(en: "for", az: "olmalıdır, yazılıb:")
    case .together: Wording(en: "with", az: "birlikdə")
    case .perhapsMisread: Wording(en: "perhaps misread", az: "bəlkə də yanlış oxunub")
    case .onPage: Wording(en: "on page {page}, line {line}", az: "səhifə {page}, sətir {line}")
    case .acceptedBy: Wording(en: "accepted by {name}: {reason}", az: "{name} qəbul edib: {reason}")
    case .acceptedUntil:
      Wording(
        en: "accepted by {name} until {day}: {reason}",
        az: "{name} {day} tarixinədək qəbul edib: {reason}")
    case .acceptanceKnown: Wording(en: "known from the baseline", az: "əvvəlcədən məlumdur")
    case .acceptanceChanged:
      Wording(
        en: "known, but changed: {changes}",
        az: "məlumdur, lakin qiymətləri dəyişib: {changes}")
    case .acceptanceExpired:
      Wording(
        en: "its waiver has ended: {waiver}",
        az: "güzəştin müddəti bitib: {waiver}")
    case .acceptanceUndated:
      Wording(
        en: "the report's days are not known, nor whether its waiver is in force: {waiver}",
        az: "hesabatın günləri məlum deyil, güzəştin qüvvədə olub-olmadığı da: {waiver}")
    case .was: Wording(en: "{key} was {value}", az: "{key} əvvəl {value} idi")
    case .isNew: Wording(en: "{key} is new", az: "{key} yenidir")
    case .isGone:
      Wording(
        en: "{key} was {value} and is gone",
        az: "{key} əvvəl {value} idi, indi yoxdur")
    case .isGoneBefore:
      Wording(
        en: "{key} of the issue before was {value} and is gone",
        az: "əvvəlki buraxılışda {key} əvvəl {value} idi, indi yoxdur")
    case .isOtherMissing:
      Wording(
        en: "{key} is another that is missing",
        az: "{key} də çatışmır")
    case .wasBefore:
      Wording(
        en: "{key} of the issue before was {value}",
        az: "əvvəlki buraxılışda {key} əvvəl {value} idi")
    case .isNewBefore:
      Wording(
        en: "{key} of the issue before is new", az: "əvvəlki buraxılışda {key} yenidir")
    case .wasSaid:
      Wording(en: "it was “{message}”", az: "əvvəl “{message}” idi")
    // How slips come about.
    case .oneDigit: Wording(en: "one digit wrong", az: "bir rəqəm səhvdir")
    case .digitsTransposed: Wording(en: "digits transposed", az: "rəqəmlərin yeri dəyişib")
    case .digitDropped: Wording(en: "a digit dropped", az: "rəqəm buraxılıb")
    case .digitAdded: Wording(en: "a digit added", az: "artıq rəqəm var")
    case .signChanged: Wording(en: "the sign changed", az: "işarə dəyişib")
    case .rounding: Wording(en: "rounded otherwise", az: "başqa cür yuvarlaqlaşdırılıb")
    case .copiedValue: Wording(en: "a neighbour's value", az: "qonşu qiymət köçürülüb")
    case .staleValue:
      Wording(
        en: "last issue's value left standing",
        az: "əvvəlki buraxılışın qiyməti qalıb")
    case .figuresSwapped: Wording(en: "figures swapped", az: "göstəricilərin yeri dəyişib")
    case .rowOmitted: Wording(en: "a row omitted", az: "sətir buraxılıb")
    case .rowShifted: Wording(en: "a row shifted", az: "sətir sürüşüb")
    case .carriedIntoTotal:
      Wording(
        en: "the slip was carried into the total",
        az: "səhv yekuna da keçib")
    case .misread: Wording(en: "misread", az: "yanlış oxunub")
    // Sections beside the findings.
    case .failing: Wording(en: "What contradicts itself", az: "Ziddiyyətlər")
    case .undecided: Wording(en: "What could not be decided", az: "Qərar verilə bilməyənlər")
    case .accepted: Wording(en: "What is accepted", az: "Qəbul edilmişlər")
    case .passing: Wording(en: "What holds", az: "Ödənən bərabərliklər")
    case .usedUp:
      Wording(
        en: "Identities that served to read figures",
        az: "Oxumağa sərf olunmuş bərabərliklər")
    case .passedCount: Wording(en: "{n} passed", az: "{n} ödənir")
    case .gaps: Wording(en: "What was not checked", az: "Yoxlanmayanlar")
    case .gapsFigures:
      Wording(
        en: "{n} of {total} figures {n|is|are} checked by no rule",
        az: "{total} göstəricidən {n} heç bir qayda ilə yoxlanmır")
    case .gapsNone:
      Wording(
        en: "Every figure is checked by some rule",
        az: "Bütün göstəricilər ən azı bir qayda ilə yoxlanır")
    case .gapsPrevious:
      Wording(
        en: "{n} {n|rule compares|rules compare} with the issue before, which --previous gives",
        az: "{n} qayda əvvəlki buraxılışla müqayisə edir; o, --previous ilə verilir")
    case .gapsPreviousEmpty:
      Wording(
        en:
          "{n} {n|rule compares|rules compare} with the issue before, and found nothing to compare in {path}",
        az:
          "{n} qayda əvvəlki buraxılışla müqayisə edir, lakin {path} faylında müqayisə etməyə heç nə tapmadı"
      )
    case .coverageSum:
      Wording(
        en: "Of {tried} slips of the hand that were tried, the rules would notice {percent}",
        az: "Sınaqdan keçirilmiş {tried} əl səhvindən qaydalar {percent} aşkar edərdi")
    case .coverageFigure:
      Wording(
        en: "{noticed} of {tried} wrong values would be noticed",
        az: "{tried} səhv qiymətdən {noticed} aşkar olunardı")
    case .coverageNone:
      Wording(
        en: "no wrong value would be noticed: no rule checks it",
        az: "heç bir səhv qiymət aşkar olunmazdı: onu heç bir qayda yoxlamır")
    case .coverFull:
      Wording(
        en: "coverage: every wrong value would be noticed",
        az: "əhatə: hər səhv qiymət aşkar olunardı")
    case .coverSome:
      Wording(en: "coverage: at least half of them", az: "əhatə: ən azı yarısı aşkar olunardı")
    case .coverLow:
      Wording(en: "coverage: less than half of them", az: "əhatə: yarısından azı aşkar olunardı")
    case .coverNone:
      Wording(en: "coverage: none of them", az: "əhatə: heç biri aşkar olunmazdı")
    case .unread: Wording(en: "What was not read", az: "Oxunmayanlar")
    case .unreadNone:
      Wording(
        en: "Every numeral of the document is accounted for",
        az: "Sənədin bütün ədədləri nəzərə alınıb")
    case .ledger:
      Wording(
        en:
          "{numerals} numerals: {figures} of figures, {marks} marks, {unread} unread, {unseen} hidden",
        az:
          "{numerals} ədəd: {figures} göstəricilərdə, {marks} nişan, {unread} oxunmayıb, {unseen} gizlidir"
      )
    case .contradiction:
      Wording(
        en: "{one}, but {other}",
        az: "{one}, lakin {other}")
    case .expectedValue:
      Wording(
        en: "(expected {value})",
        az: "(gözlənilən: {value})")
    case .evidenceLabel:
      Wording(
        en: "the name of {owners}",
        az: "{owners} üçün ad")
    case .evidenceOpened:
      Wording(
        en: "the first day of {owners}",
        az: "{owners} üçün ilk gün")
    case .evidenceRepeats:
      Wording(
        en: "a figure of {owners}",
        az: "{owners} üçün göstərici")
    case .evidenceFits:
      Wording(
        en: "a fitting share of {owners}",
        az: "{owners} üçün uyğun pay")
    case .evidencePiece:
      Wording(
        en: "page {page}, line {line} prints “{text}”, {role}",
        az: "səhifə {page}, sətir {line}: “{text}”, {role}")
    case .noMember:
      Wording(
        en: "no {dimension}",
        az: "heç bir {dimension}")
    case .periodUndeclared:
      Wording(
        en: "its publication names no figure that gives the report period",
        az: "nəşr hesabat dövrünü verən göstərici müəyyən etmir")
    case .periodUnread:
      Wording(
        en: "the report period was not found: no date is read for {figures}",
        az: "hesabat dövrü tapılmadı: {figures} üçün tarix oxunmadı")
    case .periodReversed:
      Wording(
        en: "a report period from {first} to {last} is none",
        az: "{first} – {last} hesabat dövrü ola bilməz")
    case .unreadTorn:
      Wording(
        en: "the digits of numbers stand apart",
        az: "ədədlərin rəqəmləri aralı durur")
    case .unreadNoSection:
      Wording(
        en: "it stands in no known section",
        az: "heç bir məlum bölmədə deyil")
    case .unreadUnbound:
      Wording(
        en: "what section “{section}” is about is not known here",
        az: "“{section}” bölməsinin burada nəyə aid olduğu məlum deyil")
    case .unreadNoHeading:
      Wording(
        en: "none of the headings of block “{block}” is printed",
        az: "“{block}” blokunun heç bir başlığı çap olunmayıb")
    case .unreadTable:
      Wording(
        en: "its table of block “{block}” is not read",
        az: "“{block}” blokundakı cədvəli oxunmayıb")
    case .unreadTwoArrangements:
      Wording(
        en: "the chart of block “{block}” may be read with {first}, or with {second}",
        az: "“{block}” blokunun diaqramı həm {first}, həm də {second} ilə oxuna bilər")
    case .unreadDenied:
      Wording(
        en: "no total confirms a reading of the chart of block “{block}”",
        az: "“{block}” blokunun diaqramının oxunuşunu heç bir yekun təsdiqləmir")
    case .unreadOneLabel:
      Wording(
        en: "“{label}” may have another value",
        az: "“{label}” başqa qiymətə malik ola bilər")
    case .unreadTwoLabels:
      Wording(
        en: "it may be of “{first}” or “{second}”",
        az: "“{first}” və ya “{second}” üçün ola bilər")
    case .unreadOutOfRange:
      Wording(
        en: "stands where {key} may, which cannot be less than {least} or more than {greatest}",
        az: "{key} ola bilən yerdə dayanır, o isə {least} ilə {greatest} arasında olmalıdır")
    case .unreadContradicts:
      Wording(
        en: "{key} is {value} elsewhere",
        az: "{key} başqa yerdə {value}-dir")
    case .unreadOfAnotherUnit:
      Wording(
        en: "its row or column, or the title of its table, names {unit}",
        az: "sətrinin, sütununun və ya cədvəlinin adı {unit}")
    case .unreadNotOfLabel:
      Wording(
        en: "near “{label}”, but not surely its value",
        az: "“{label}” yaxınlığındadır, lakin onun qiyməti olduğu dəqiq deyil")
    case .unreadUnknownWord:
      Wording(
        en: "its sentence has “{word}”, of which nothing is known",
        az: "cümləsindəki “{word}” sözü haqqında heç nə məlum deyil")
    case .unreadUnfitForBlock:
      Wording(
        en: "no statement of block “{block}” fits it",
        az: "“{block}” blokunun heç bir ifadəsi ona uyğun gəlmir")
    case .unreadUnfitForSection:
      Wording(
        en: "no statement of section “{section}” fits it",
        az: "“{section}” bölməsinin heç bir ifadəsi ona uyğun gəlmir")
    case .numeralGlued:
      Wording(
        en: "letters stand right beside its digits",
        az: "rəqəmlərinin yanında bitişik hərflər var")
    case .numeralSeparators:
      Wording(
        en: "the number format has no such separators",
        az: "ədəd formatında belə ayırıcı yoxdur")
    case .numeralJoined:
      Wording(
        en: "several numbers joined by a dash",
        az: "tire ilə birləşdirilmiş bir neçə ədəd")
    case .numeralTooLong:
      Wording(
        en: "too many digits for one number",
        az: "bir ədəd üçün həddən artıq rəqəm")
    case .numeralMixedDigits:
      Wording(
        en: "digits of several scripts",
        az: "bir neçə yazı sisteminin rəqəmləri")
    case .numeralNoDecimal:
      Wording(
        en: "no decimal number",
        az: "onluq ədəd deyil")
    case .numeralNoTime:
      Wording(
        en: "no time of minutes and seconds",
        az: "dəqiqə və saniyə deyil")
    case .numeralQualified:
      Wording(
        en: "“{sign}” before it makes it another number",
        az: "qarşısındakı “{sign}” onu başqa ədəd edir")
    case .numeralUnit:
      Wording(
        en: "“{sign}” behind it makes it another number",
        az: "arxasındakı “{sign}” onu başqa ədəd edir")
    case .numeralMultiplied:
      Wording(
        en: "“{word}” behind it may multiply it, which “suffixes” can declare",
        az: "arxasındakı “{word}” onu vura bilər; bunu “suffixes” bildirə bilər")
    case .numeralMultipliedBelow:
      Wording(
        en: "the word that the next line begins with may multiply it",
        az: "növbəti sətrin ilk sözü onu vura bilər")
    case .numeralLooseGroup:
      Wording(
        en: "digits right behind it may belong to it or not",
        az: "dərhal arxasındakı rəqəmlər ona aid ola da bilər, olmaya da")
    case .numeralLabelGoesOn:
      Wording(
        en: "its first digits may belong to the label before it",
        az: "ilk rəqəmləri əvvəlki ada aid ola bilər")
    case .numeralLabelBegins:
      Wording(
        en: "it and the word behind it begin a label",
        az: "özü və ondan sonrakı söz ad başlayır")
    case .numeralDoubtfulSign:
      Wording(
        en: "the dash beside it may be a sign",
        az: "yanındakı tire işarə ola bilər")
    case .numeralNoteEnds:
      Wording(
        en: "its last digits may be the mark of a footnote",
        az: "son rəqəmləri qeydin işarəsi ola bilər")
    case .numeralForeignSign:
      Wording(
        en: "it has a sign, which a count has not",
        az: "işarəsi var, sayın isə işarəsi olmur")
    case .dateNoSuchDay:
      Wording(
        en: "“{text}” is no day of the calendar; it stays unread",
        az: "“{text}” təqvimdə olmayan gündür; oxunmamış qalır")
    case .dateNoYear:
      Wording(
        en: "“{text}” has no year that can be read; it stays unread",
        az: "“{text}” oxuna bilən il göstərmir; oxunmamış qalır")
    case .dateOtherWeekday:
      Wording(
        en: "“{text}” names another weekday than that of {date}; it stays unread",
        az: "“{text}” {date} gününün olmadığı həftə gününü göstərir; oxunmamış qalır")
    case .dateSeveralMonths:
      Wording(
        en: "“{text}” names a month that may be several; it stays unread",
        az: "“{text}” bir neçə ay ola bilən ad göstərir; oxunmamış qalır")
    case .dateNotWhole:
      Wording(
        en: "“{text}” is a date with something hanging on it; it stays unread",
        az: "“{text}” tarixinə başqa yazı bitişib; oxunmamış qalır")
    case .dateSeveralReadings:
      Wording(
        en: "“{text}” may be read in several ways; it stays unread",
        az: "“{text}” bir neçə cür oxuna bilər; oxunmamış qalır")
    case .noPeriodFromTo:
      Wording(
        en: "a period from {first} to {last} is none; it stays unread",
        az: "{first} – {last} dövr ola bilməz; oxunmamış qalır")
    case .otherNumberFormat:
      Wording(
        en:
          "numbers are read with “{thousands}” between thousands and “{decimal}” before decimals, not as declared: {n} numbers are written so, and none as declared",
        az:
          "ədədlər bəyan edildiyi kimi deyil, minliklər arasında “{thousands}”, onluq kəsrdən əvvəl “{decimal}” ilə oxunur: {n} ədəd belə yazılıb, bəyan edildiyi kimi isə heç biri"
      )
    case .remarkRepeat:
      Wording(
        en: "“{text}” stands where {key} may be repeated, which is {value}; it stays unread",
        az:
          "“{text}” {key} göstəricisinin təkrarlana biləcəyi yerdədir, onun qiyməti isə {value}; oxunmamış qalır"
      )
    case .remarkTorn:
      Wording(
        en: "the digits of numbers stand apart, as in “{text}”; none is read",
        az: "ədədlərin rəqəmləri aralı durur, məsələn “{text}”; heç biri oxunmur")
    case .remarkNotBeginning:
      Wording(
        en: "section “{section}” does not begin here: its page is another's",
        az: "“{section}” bölməsi burada başlamır: səhifə başqasınındır")
    case .remarkNotGoingOn:
      Wording(
        en:
          "section “{section}” does not go on here: what stands here is known of other sections alone",
        az: "“{section}” bölməsi burada davam etmir: buradakılar yalnız başqa bölmələrdən məlumdur")
    case .remarkHeadedOtherwise:
      Wording(
        en:
          "section “{section}” does not go on here: the head of the page names something else",
        az: "“{section}” bölməsi burada davam etmir: səhifənin başlığında başqa ad var")
    case .remarkOfSeveral:
      Wording(
        en:
          "section “{section}” stays unread: it tells {first} and {second} twice, each in two ways, as if it were about several",
        az:
          "“{section}” bölməsi oxunmadı: {first} və {second} iki dəfə fərqli göstərilib, sanki bölmə bir neçə şey haqqındadır"
      )
    case .remarkRunUnknown:
      Wording(
        en: "“{text}” are {n} numbers, but what they add up to is not known; they stay unread",
        az: "“{text}” {n} ədəddir, lakin cəmləri məlum deyil; oxunmamış qalır")
    case .remarkRunNone:
      Wording(
        en: "“{text}” are {n} numbers, but in no way do they add up by “{rule}”; they stay unread",
        az: "“{text}” {n} ədəddir, lakin “{rule}” üzrə heç cür toplanmır; oxunmamış qalır")
    case .remarkRunSeveral:
      Wording(
        en:
          "“{text}” are {n} numbers, and in several ways they add up by “{rule}”; they stay unread",
        az: "“{text}” {n} ədəddir və “{rule}” üzrə bir neçə cür toplanır; oxunmamış qalır")
    case .remarkRunOtherwise:
      Wording(
        en: "“{text}” are {n} numbers, but one of them is known otherwise; they stay unread",
        az: "“{text}” {n} ədəddir, lakin onlardan biri başqa cür məlumdur; oxunmamış qalır")
    case .remarkOneTable:
      Wording(
        en: "block “{block}” has one table under its heading; this one stays unread",
        az: "“{block}” blokunun başlığı altında bir cədvəl olur; bu oxunmamış qalır")
    case .remarkNoHeading:
      Wording(
        en: "block “{block}” stays unread: none of its headings is printed",
        az: "“{block}” bloku oxunmamış qalır: heç bir başlığı çap olunmayıb")
    case .remarkNoFigures:
      Wording(
        en: "block “{block}” has its heading but no figures",
        az: "“{block}” blokunun başlığı var, göstəriciləri isə yoxdur")
    case .remarkTwoReadings:
      Wording(
        en: "{keys} may be {first}, or there is {second}; both stay unread",
        az: "{keys} ola bilər: {first}, yaxud {second}; hər ikisi oxunmamış qalır")
    case .remarkOutOfRange:
      Wording(
        en:
          "{keys} may be {value}, but cannot be less than {least} or more than {greatest}; it stays unread",
        az:
          "{keys} ola bilər: {value}, lakin {least} ilə {greatest} arasında olmalıdır; oxunmamış qalır"
      )
    case .remarkBareValues:
      Wording(
        en:
          "block “{block}” has not as many values without labels as are looked for; they stay unread",
        az: "“{block}” blokunda axtarılan sayda adsız qiymət yoxdur; oxunmamış qalır")
    case .remarkSeveralStatements:
      Wording(
        en: "a table may be read by several statements; it stays unread",
        az: "cədvəl bir neçə ifadə ilə oxuna bilər; oxunmamış qalır")
    case .remarkTableHeading:
      Wording(
        en: "a table of block “{block}” stays unread: its heading is not printed over it",
        az: "“{block}” blokunun cədvəli oxunmamış qalır: başlığı üstündə çap olunmayıb")
    case .remarkTable:
      Wording(
        en: "a table of block “{block}” stays unread: {reason}",
        az: "“{block}” blokunun cədvəli oxunmamış qalır: {reason}")
    case .remarkUnbound:
      Wording(
        en: "section “{section}” is bound to no {dimension}: {reason}",
        az: "“{section}” bölməsi üçün {dimension} müəyyən edilmədi: {reason}")
    case .remarkLegendOrder:
      Wording(
        en:
          "a legend of {n} labels has rows of values whose labels are not in order; they stay unread",
        az: "{n} adlıq şərti işarələrdə qiymət sətirlərinin adları sırada deyil; oxunmamış qalır")
    case .remarkLegendRows:
      Wording(
        en: "a legend of {n} labels has {rows} rows of values, not {series}; they stay unread",
        az: "{n} adlıq şərti işarələrdə {series} deyil, {rows} qiymət sətri var; oxunmamış qalır")
    case .cannotBeSeen:
      Wording(
        en: "{key} cannot be seen: “{text}” is in the file, but {reason}",
        az: "{key} görünmür: “{text}” fayldadır, lakin {reason}")
    case .unreadableCharacters:
      Wording(
        en: "{n} {n|character has|characters have} no text in the PDF and cannot be read",
        az: "{n} simvolun PDF-də mətni yoxdur və oxuna bilmir")
    case .pageNotDrawn:
      Wording(
        en: "the page cannot be drawn: whether a reader sees its words is not known",
        az: "səhifəni çəkmək mümkün deyil: oxucunun onun sözlərini görüb-görmədiyi məlum deyil")
    case .guessedFormat:
      Wording(
        en: "the PDF breaks its format, and what it means is guessed: poppler reports “{message}”",
        az: "PDF formatı pozulub və mənası təxmin edilir: poppler “{message}” bildirir")
    case .guessedFormatMore:
      Wording(
        en:
          "the PDF breaks its format, and what it means is guessed: poppler reports “{message}” and {n} more",
        az:
          "PDF formatı pozulub və mənası təxmin edilir: poppler “{message}” və daha {n} bildiriş verir"
      )
    case .noReason: Wording(en: "no reason is known", az: "səbəb məlum deyil")
    case .unseen:
      Wording(
        en: "Numerals that a reader does not see",
        az: "Oxucunun görmədiyi ədədlər")
    case .remarks: Wording(en: "What was read in doubt", az: "Şübhə ilə oxunanlar")
    case .warning: Wording(en: "warning", az: "xəbərdarlıq")
    case .unreadNumeral: Wording(en: "unread numeral", az: "oxunmamış ədəd")
    case .unseenNumeral: Wording(en: "hidden numeral", az: "gizli ədəd")
    // Why a numeral is hidden.
    case .unseenColor:
      Wording(
        en: "it has the colour of what is behind it",
        az: "rəngi fonun rəngi ilə eynidir")
    case .unseenHidden:
      Wording(
        en: "it is covered or not drawn at all",
        az: "üstü örtülüb və ya heç çəkilməyib")
    case .unseenPartly:
      Wording(
        en: "a part of it is covered or not drawn",
        az: "bir hissəsi örtülüb və ya çəkilməyib")
    case .unseenConfused:
      Wording(
        en: "several words stand at its place, of which not all are seen",
        az: "yerində bir neçə söz var və hamısı görünmür")
    case .unseenSmall: Wording(en: "it is too small to read", az: "oxunmaq üçün çox kiçikdir")
    // The inspector and the table.
    case .value: Wording(en: "Value", az: "Qiymət")
    case .printed: Wording(en: "As printed", az: "Çap olunduğu kimi")
    case .label: Wording(en: "Label", az: "Ad")
    case .key: Wording(en: "Key", az: "Açar")
    case .mark: Wording(en: "Mark", az: "İşarə")
    case .reading: Wording(en: "How it was read", az: "Necə oxunub")
    case .places: Wording(en: "Where it stands", az: "Yeri")
    case .footnote: Wording(en: "Footnote", az: "Haşiyə")
    case .identities: Wording(en: "Identities it takes part in", az: "İştirak etdiyi bərabərliklər")
    case .identitiesNone: Wording(en: "No rule checks it", az: "Onu heç bir qayda yoxlamır")
    case .rules: Wording(en: "Rules", az: "Qaydalar")
    case .status: Wording(en: "Status", az: "Vəziyyət")
    case .measure: Wording(en: "Kind", az: "Növ")
    case .coverage: Wording(en: "Coverage", az: "Əhatə")
    case .isTotal: Wording(en: "It is the total", az: "Yekundur")
    case .isPart: Wording(en: "It is a part", az: "Hissədir")
    case .noFigures: Wording(en: "No figure fits", az: "Uyğun göstərici yoxdur")
    // How a figure was read.
    case .headFail:
      Wording(
        en: "fail",
        az: "ödənmir")
    case .headIndeterminate:
      Wording(
        en: "indeterminate",
        az: "qərarsız")
    case .headBroken:
      Wording(
        en: "broken",
        az: "hesablanmayıb")
    case .headUsed:
      Wording(
        en: "used",
        az: "oxumağa sərf olunub")
    case .headPass:
      Wording(
        en: "pass",
        az: "ödənir")
    case .headKnown:
      Wording(
        en: "known",
        az: "məlumdur")
    case .headWaived:
      Wording(
        en: "waived",
        az: "güzəşt edilib")
    case .headUnreadable:
      Wording(
        en: "unreadable",
        az: "oxuna bilmədi")
    case .headFixed:
      Wording(
        en: "fixed",
        az: "düzəldilib")
    case .headUndecidedNow:
      Wording(
        en: "known, and not decided any more",
        az: "məlumdur, artıq qərar verilmir")
    case .headIdleWaivers:
      Wording(
        en: "unused waivers",
        az: "istifadə olunmayan güzəştlər")
    case .headUnread:
      Wording(
        en: "unread",
        az: "oxunmayıb")
    case .headUnseen:
      Wording(
        en: "unseen",
        az: "görünmür")
    case .headContradiction:
      Wording(
        en: "contradiction",
        az: "ziddiyyət")
    case .countDocuments:
      Wording(
        en: "{n} {n|document|documents}",
        az: "{n} sənəd")
    case .countUnreadable:
      Wording(
        en: "{n} unreadable",
        az: "{n} oxunmur")
    case .countNothing:
      Wording(
        en: "nothing was checked",
        az: "heç nə yoxlanılmadı")
    case .countUsed:
      Wording(
        en: "{n} used",
        az: "{n} sərf olunub")
    case .countBroken:
      Wording(
        en: "{n} broken",
        az: "{n} hesablanmayıb")
    case .countFailing:
      Wording(
        en: "{n} fail",
        az: "{n} ödənmir")
    case .countPassing:
      Wording(
        en: "{n} pass",
        az: "{n} ödənir")
    case .countOpen:
      Wording(
        en: "{n} indeterminate",
        az: "{n} qərarsız")
    case .countUnseenOnly:
      Wording(
        en: "{n} unseen",
        az: "{n} görünmür")
    case .countMore:
      Wording(
        en: "and {n} more, with --verbose",
        az: "və daha {n}, --verbose ilə")
    case .countNumerals:
      Wording(
        en: "{n} {n|numeral|numerals}",
        az: "{n} ədəd")
    case .countOfFigures:
      Wording(
        en: "{n} {n|figure|figures}",
        az: "{n} göstərici")
    case .countMarks:
      Wording(
        en: "{n} {n|mark|marks}",
        az: "{n} nişan")
    case .countUnreadOnly:
      Wording(
        en: "{n} unread",
        az: "{n} oxunmayıb")
    case .idleWaiver:
      Wording(
        en: "no {rule} fails",
        az: "{rule} ödənməyən hal yoxdur")
    case .idleWaiverOfFigures:
      Wording(
        en: "no {rule} with {figures} fails",
        az: "{figures} ilə {rule} ödənməyən hal yoxdur")
    case .repeatedWaiver:
      Wording(
        en: "another waiver is about each {rule} that fails",
        az: "ödənməyən hər {rule} üçün başqa güzəşt var")
    case .repeatedWaiverOfFigures:
      Wording(
        en: "another waiver is about each {rule} with {figures} that fails",
        az: "{figures} ilə ödənməyən hər {rule} üçün başqa güzəşt var")
    case .idleWaiverEnded:
      Wording(
        en: "and it ended on {day}",
        az: "müddəti {day} tarixində bitib")
    case .missingFigures:
      Wording(
        en: "missing: {figures}",
        az: "çatışmır: {figures}")
    case .placeOfIssueBefore:
      Wording(
        en: "page {page}, line {line} of the issue before",
        az: "əvvəlki buraxılışda səhifə {page}, sətir {line}")
    case .placeOfPeriod:
      Wording(
        en: "page {page}, line {line} of the issue of {period}",
        az: "{period} buraxılışında səhifə {page}, sətir {line}")
    case .doesNotApply:
      Wording(
        en: "does not apply",
        az: "tətbiq olunmur")
    case .everyPublication:
      Wording(
        en: "every publication",
        az: "hər nəşr")
    case .ofPublication:
      Wording(
        en: "of {name}",
        az: "{name}")
    case .repeatedFor:
      Wording(
        en: "for",
        az: "hər biri üçün")
    case .guardedBy:
      Wording(
        en: "when",
        az: "nə vaxt")
    case .tolerated:
      Wording(
        en: "give or take",
        az: "yol verilən fərq")
    case .foots:
      Wording(
        en: "foots",
        az: "toplanır")
    case .crossFoots:
      Wording(
        en: "cross-foots",
        az: "çarpaz toplanır")
    case .recalculated:
      Wording(
        en: "recalculated",
        az: "yenidən hesablanıb")
    case .agreesElsewhere:
      Wording(
        en: "agrees with another place",
        az: "başqa yerlə uyğundur")
    case .alsoAt:
      Wording(
        en: "also {place}",
        az: "həmçinin {place}")
    case .butAt:
      Wording(
        en: "but {text} at {place}",
        az: "lakin {place}: {text}")
    case .lineOf:
      Wording(
        en: "line {n}",
        az: "sətir {n}")
    case .byDimensions:
      Wording(
        en: "{indicator} by {dimensions}",
        az: "{indicator}: {dimensions} üzrə")
    case .coveredFigures:
      Wording(
        en: "{n} {n|figure|figures}: {full} wholly covered, {part} in part, {none} by no rule",
        az: "{n} göstərici: {full} tam, {part} qismən əhatə olunub, {none} heç bir qayda ilə")
    case .wrongValues:
      Wording(
        en: "wrong values",
        az: "səhv qiymətlər")
    case .tried:
      Wording(
        en: "tried",
        az: "yoxlanıb")
    case .noticed:
      Wording(
        en: "noticed",
        az: "aşkar olunub")
    case .rate:
      Wording(
        en: "rate",
        az: "faiz")
    case .lapsed:
      Wording(
        en: "rule lapses",
        az: "qayda tətbiq olunmur")
    case .noRule:
      Wording(
        en: "no rule",
        az: "qayda yoxdur")
    case .allKinds:
      Wording(
        en: "all",
        az: "hamısı")
    case .unnoticedValues:
      Wording(
        en: "{kind}: {n} of {tried} unnoticed: {values}",
        az: "{kind}: {tried} qiymətdən {n} aşkar olunmadı: {values}")
    case .bothPhrases:
      Wording(
        en: "{first} and {second}",
        az: "{first} və {second}")
    case .notAvailable:
      Wording(
        en: "not available",
        az: "məlum deyil")
    case .rangeOfValues:
      Wording(
        en: "{low} to {high}",
        az: "{low} – {high}")
    case .progress:
      Wording(
        en: "{n} of {total} documents",
        az: "{total} sənəddən {n}")
    case .issuesOf:
      Wording(
        en: "the issues of {name}",
        az: "{name} buraxılışları")
    case .noIssueOf:
      Wording(
        en: "no issue of {periods}",
        az: "{periods} buraxılışı yoxdur")
    case .noIssueOfMore:
      Wording(
        en: "no issue of {periods} and {n} more",
        az: "{periods} və daha {n} buraxılış yoxdur")
    case .severalDocuments:
      Wording(
        en: "several documents of {period}: {paths}; the last one counts",
        az: "{period} üçün bir neçə sənəd: {paths}; sonuncusu nəzərə alınır")
    case .sameBytes:
      Wording(
        en: "{path} has the bytes of {other}",
        az: "{path} faylı {other} ilə eynidir")
    case .decidedBy:
      Wording(
        en: "decided by {paths}",
        az: "həll edən: {paths}")
    case .progressPerSecond: Wording(en: "{rate} a second", az: "saniyədə {rate}")
    case .progressPerMinute: Wording(en: "{rate} a minute", az: "dəqiqədə {rate}")
    case .progressSecondsLeft: Wording(en: "{left} s left", az: "{left} san. qalıb")
    case .progressMinutesLeft: Wording(en: "{left} min left", az: "{left} dəq. qalıb")
    case .breaksWithHistory:
      Wording(
        en: "note: {path}: {key} breaks with its history: {history}, now {text}",
        az: "qeyd: {path}: {key} əvvəlki qiymətlərindən kəskin fərqlənir: {history}, indi {text}")
    case .readPlain: Wording(en: "in one piece beside its label", az: "adının yanında bütöv oxunub")
    case .readJoined:
      Wording(
        en: "put together from strings drawn apart",
        az: "ayrı çəkilmiş hissələrdən birləşdirilib")
    case .readApproximate:
      Wording(
        en: "its label is printed “{printed}” for “{label}”",
        az: "adı “{label}” əvəzinə “{printed}” kimi çap olunub")
    case .readInferred:
      Wording(
        en: "{dimension} inferred: {evidence}",
        az: "{dimension} nəticə çıxarılıb: {evidence}")
    case .readArithmetic:
      Wording(
        en: "chosen by the identity {identity}",
        az: "{identity} bərabərliyi ilə seçilib")
    case .readLegend:
      Wording(
        en: "by its order in the legend",
        az: "şərti işarələrdəki sırasına görə")
    case .readPosition:
      Wording(
        en: "by its place on the page alone",
        az: "yalnız səhifədəki yerinə görə")
    case .readOverprinted:
      Wording(
        en: "“{other}” is drawn at the same place",
        az: "eyni yerdə “{other}” çəkilib")
    // The auditor's marks.
    case .markFt:
      Wording(
        en: "footed: the parts add up to it, or it to its total",
        az: "toplanıb: hissələr yekuna uyğundur")
    case .markCft:
      Wording(
        en: "cross-footed: two ways of adding up agree",
        az: "çarpaz toplanıb: iki üsulla cəm üst-üstə düşür")
    case .markRx:
      Wording(
        en: "recomputed, or agrees with another place",
        az: "yenidən hesablanıb və ya başqa yerlə uyğundur")
    case .markEq: Wording(en: "all its printings agree", az: "bütün təkrarları eynidir")
    case .markChecked:
      Wording(
        en: "checked by a rule that names no mark",
        az: "işarəsiz qayda ilə yoxlanılıb")
    case .markFail:
      Wording(
        en: "takes part in an identity that fails",
        az: "ödənməyən bərabərlikdə iştirak edir")
    case .markAccepted:
      Wording(
        en: "takes part in a failing identity that is accepted",
        az: "qəbul edilmiş uyğunsuzluqda iştirak edir")
    case .markNone: Wording(en: "no mark: nothing checks it", az: "işarəsiz: heç nə yoxlamır")
    case .markOpen:
      Wording(
        en: "no mark: its identities are undecided",
        az: "işarəsiz: bərabərlikləri üzrə qərar yoxdur")
    case .markUnread: Wording(en: "a numeral that was not read", az: "oxunmamış ədəd")
    case .markUnseen:
      Wording(
        en: "a numeral that a reader does not see",
        az: "oxucunun görmədiyi ədəd")
    // Kinds of values.
    case .measureCount: Wording(en: "count", az: "say")
    case .measurePercent: Wording(en: "percent", az: "faiz")
    case .measureDecimal: Wording(en: "decimal", az: "onluq kəsr")
    case .measureScore: Wording(en: "score", az: "bal")
    case .measureYears: Wording(en: "age", az: "yaş")
    case .measureDate: Wording(en: "date", az: "tarix")
    case .measureSeconds: Wording(en: "duration", az: "müddət")
    }
  }
}
