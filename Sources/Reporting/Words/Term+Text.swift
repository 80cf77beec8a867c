extension Term {
  /// The word in every language; gaps as `Wording.filled` fills them.
  package var text: Wording {
    switch self {
    // The page and its parts.
    case .report: Wording(en: "Figures checked: {name}", az: "Göstəricilər yoxlanılıb: {name}")
    case .index: Wording(en: "Documents checked", az: "Yoxlanılmış sənədlər")
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
          "Suspects, likeliest first: any of these {n} would let {rules} pass if changed; which is wrong cannot be decided",
        az:
          "Şübhəlilər, ən ehtimallısı birinci: bu {n} variantdan hər hansı biri dəyişsə, {rules} ödənər; hansının səhv olduğu müəyyən edilə bilmir"
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
    case .insteadOf: Wording(en: "for", az: "əvəzinə")
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
        en: "known, but its values changed: {changes}",
        az: "məlumdur, lakin qiymətləri dəyişib: {changes}")
    case .acceptanceExpired:
      Wording(
        en: "its waiver has ended: {waiver}",
        az: "güzəştin müddəti bitib: {waiver}")
    case .was: Wording(en: "{key} was {value}", az: "{key} əvvəl {value} idi")
    case .isNew: Wording(en: "{key} is new", az: "{key} yenidir")
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
