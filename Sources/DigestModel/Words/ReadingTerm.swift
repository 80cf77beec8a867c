/// What is said of how a document is read, within other sentences: evidence, arrangements, damage.
package enum ReadingTerm: String, CaseIterable, WordedTerm {
  case named, firstDay, repeats, share, contradictory, mayBe, nothingSays
  case takenTwice, denied, deniedKnown, namedBelow
  case severalTotals, noIdentity, notGoingOn
  case chartUndecided, chartExample, chartOfOther
  case oneWay, otherWay
  case addsUp, goesOn
  case titleDenied, foreignRows, tableUndecided
  case endMissing, noPages, longSide, broken, memory, pageMissing, notOpened, reported, cannotOpen
  case it, page

  package var text: Wording {
    switch self {
    case .named: Wording(en: "named {member}", az: "{member} adlanır")
    case .firstDay:
      Wording(en: "{indicator} is the first day, {date}", az: "{indicator} ilk gündür, {date}")
    case .repeats: Wording(en: "repeats {indicator} {text}", az: "{indicator} {text} təkrarlanır")
    case .share:
      Wording(
        en: "{share} is the share of {part} in {whole}", az: "{share}: {part} payı, {whole} içində")
    case .contradictory: Wording(en: "contradictory: {reasons}", az: "ziddiyyətlidir: {reasons}")
    case .mayBe: Wording(en: "may be {members}: {reasons}", az: "{members} ola bilər: {reasons}")
    case .nothingSays:
      Wording(
        en: "nothing says which {dimension} it is about",
        az: "hansı {dimension} haqqında olduğunu heç nə demir")
    case .takenTwice:
      Wording(
        en:
          "{reasons}, but what begins on page {page}, line {line}, is taken for {member}'s too",
        az:
          "{reasons}, lakin səhifə {page}, sətir {line} ilə başlayan da {member} üçün qəbul edilib")
    case .namedBelow:
      Wording(
        en: "{reasons}, but only below its figures, which may go on from the page before",
        az:
          "{reasons}, lakin yalnız göstəricilərinin altında, onlar isə əvvəlki səhifədən davam edə bilər"
      )
    case .denied:
      Wording(
        en: "{reasons}, but “{text}” here denies {key}",
        az: "{reasons}, lakin buradakı “{text}” {key} göstəricisini inkar edir")
    case .deniedKnown:
      Wording(
        en: "{reasons}, but “{text}” here denies {key}, which is {value}",
        az: "{reasons}, lakin buradakı “{text}” {key} göstəricisini inkar edir, o isə {value}")
    case .severalTotals:
      Wording(
        en: "{reason}; its charts add up to the totals of {members}",
        az: "{reason}; diaqramlarının cəmi bunların yekunlarına bərabərdir: {members}")
    case .noIdentity:
      Wording(
        en: "section “{section}” is not known to go on here: no identity confirms it",
        az:
          "“{section}” bölməsinin burada davam etdiyi məlum deyil: heç bir bərabərlik bunu təsdiqləmir"
      )
    case .notGoingOn:
      Wording(
        en:
          "section “{section}” is not known to go on here; its charts add up to the totals of {members}",
        az:
          "“{section}” bölməsinin burada davam etdiyi məlum deyil; diaqramlarının cəmi bunların yekunlarına bərabərdir: {members}"
      )
    case .chartUndecided:
      Wording(
        en: "a chart may be read with {first}, or with {second}; it stays unread",
        az: "diaqram iki cür oxuna bilər: {first} və ya {second}; oxunmamış qalır")
    case .chartOfOther:
      Wording(
        en:
          "a chart or table with the same labels is about something else: {key} is {value} elsewhere; it stays unread",
        az:
          "eyni adlı diaqram və ya cədvəl başqa şey haqqındadır: {key} başqa yerdə {value} kimidir; oxunmamış qalır"
      )
    case .chartExample:
      Wording(
        en:
          "a chart may be read with {first}, or with {second}; “{label}” may be {one} or {other}; it stays unread",
        az:
          "diaqram iki cür oxuna bilər: {first} və ya {second}; “{label}” {one} və ya {other} ola bilər; oxunmamış qalır"
      )
    case .oneWay: Wording(en: "one arrangement", az: "bir düzülüşlə")
    case .otherWay: Wording(en: "another", az: "başqa bir düzülüşlə")
    case .addsUp:
      Wording(en: "{rule} adds up to {total}", az: "{rule}: cəmi {total} göstəricisinə bərabərdir")
    case .goesOn:
      Wording(
        en: "page {page} goes on from page {before}", az: "səhifə {page} səhifə {before} davamıdır")
    case .titleDenied:
      Wording(
        en: "it adds up to {total}, which its title does not name",
        az: "cəmi {total} göstəricisinə bərabərdir, başlığı isə onu demir")
    case .foreignRows:
      Wording(
        en: "it has rows that the statement does not know",
        az: "qrammatikanın tanımadığı sətirləri var")
    case .tableUndecided:
      Wording(
        en: "neither its heads nor its sums say all that it is about",
        az: "nə başlıqları, nə də cəmləri haqqında olduğu hər şeyi demir")
    case .endMissing: Wording(en: "its end is missing", az: "sonu çatışmır")
    case .noPages: Wording(en: "it has no pages", az: "səhifəsi yoxdur")
    case .longSide:
      Wording(
        en: "page {n} has a side of more than {most} points",
        az: "səhifə {n} tərəfi {most} nöqtədən uzundur")
    case .broken:
      Wording(
        en: "it breaks its format more than {n} times", az: "formatı {n} dəfədən çox pozulub")
    case .memory:
      Wording(
        en: "{place} takes more memory than any print can be worth",
        az: "{place} heç bir çapın dəyməyəcəyi qədər yaddaş tələb edir")
    case .pageMissing: Wording(en: "{place} is missing", az: "{place} çatışmır")
    case .notOpened: Wording(en: "poppler cannot open it", az: "poppler onu aça bilmir")
    case .cannotOpen: Wording(en: "cannot be opened", az: "açıla bilmir")
    case .reported: Wording(en: "poppler reports “{text}”", az: "poppler bildirir: “{text}”")
    case .it: Wording(en: "it", az: "bu")
    case .page: Wording(en: "page {n}", az: "səhifə {n}")
    }
  }
}
