/// Everything that is said of tables that are footed without a publication.
package enum FootingTerm: String, CaseIterable, WordedTerm {
  case title, footed, heading, noTable, noSum, known
  case headUnchecked
  case table, passed, withinRounding, sum, row, page
  case suspect, suspectBreaking, suspects
  case fail, indeterminate, pass
  case column, rowKind, subtotal, difference, rollforward, percent, average
  case share, change, shareRule, changeRule, shareOf, changeOf, offByUnit
  case isRate, differsRate, differsRateFrom
  case isMean, differsMean, differsMeanFrom, meanOf, weightedMeanOf
  case same, sameRule, sameAs, isSame, differsSame, differsSameFrom
  case columnRule, rowRule, subtotalRule, differenceRule, rollforwardRule, percentRule, averageRule
  case totalUnread, isMade, isSum, differsMade, differsSum, roundingUpTo, whereRoundingUpTo
  case differsMadeFrom, differsSumFrom, by, missingCell, noNumber, perhapsRounding
  case rareRounding, dashDoubt
  case othersTogether
  case nearMiss, nearMean, nearRate
  case othersColumnsAdd, nothingAboveAdds, otherRowsAdd, nothingBesideAdds
  case totalSuppressed, totalAmbiguous, totalOverprinted, totalUnreadable
  case partSuppressed, partAmbiguous, partOverprinted
  case uncheckedOthers, countUnchecked
  case tooManyWords, firstLines, openQuote, tooLarge, marksUnclear

  package var text: Wording {
    switch self {
    case .title: Wording(en: "Tables, footed", az: "Cədvəllər, yenidən cəmlənib")
    case .footed: Wording(en: "tables, footed", az: "cədvəllər, yenidən cəmlənib")
    case .heading:
      Wording(
        en: "{tables} {tables|table|tables}, {sums} {sums|sum|sums} found",
        az: "{tables} cədvəl, {sums} cəm tapıldı")
    case .noTable:
      Wording(
        en: "no table with numbers was found: nothing was added up",
        az: "ədədləri olan cədvəl tapılmadı: heç nə cəmlənmədi")
    case .noSum:
      Wording(
        en: "no cell was found to be the sum of others: nothing was checked",
        az: "heç bir xananın başqalarının cəmi olduğu aşkar edilmədi: heç nə yoxlanılmadı")
    case .known:
      Wording(
        en: "{n} {n|sum fails|sums fail} that {n|is|are} known",
        az: "ödənməyən {n} cəm əvvəlcədən məlumdur")
    case .headUnchecked: Wording(en: "not checked", az: "yoxlanılmayıb")
    case .table: Wording(en: "table {n}", az: "cədvəl {n}")
    case .passed: Wording(en: "{n} passed", az: "{n} ödənir")
    case .withinRounding: Wording(en: "{n} within rounding", az: "{n} yuvarlaqlaşdırma həddində")
    case .sum: Wording(en: "sum of {n}", az: "{n} xananın cəmi")
    case .row: Wording(en: "row {row}, column {column}", az: "sətir {row}, sütun {column}")
    case .page: Wording(en: "page {n}", az: "səhifə {n}")
    case .suspect:
      Wording(
        en: "suspect: of its cells this one alone contradicts no sum that holds",
        az: "şübhəli: xanalarından yalnız bu, ödənən heç bir cəmə zidd deyil")
    case .suspectBreaking:
      Wording(
        en: "suspect: changed, of its cells this one contradicts the fewest sums that hold",
        az: "şübhəli: dəyişsə, xanalarından bu, ödənən ən az cəmə zidd olardı")
    case .suspects:
      Wording(
        en: "suspects, likeliest first: any of these {n} cells would mend the sum if changed",
        az:
          "şübhəlilər, ən ehtimallısı birinci: bu {n} xanadan hər hansı biri dəyişsə, cəm düzələrdi"
      )
    case .fail: Wording(en: "fail", az: "ödənmir")
    case .indeterminate: Wording(en: "indeterminate", az: "qərarsız")
    case .pass: Wording(en: "pass", az: "ödənir")
    case .column: Wording(en: "column", az: "sütun")
    case .rowKind: Wording(en: "row", az: "sətir")
    case .subtotal: Wording(en: "subtotal", az: "aralıq yekun")
    case .difference: Wording(en: "difference", az: "fərq")
    case .rollforward: Wording(en: "rollforward", az: "qalığın hərəkəti")
    case .percent: Wording(en: "percent", az: "faiz")
    case .average: Wording(en: "average", az: "orta qiymət")
    case .columnRule:
      Wording(
        en: "What is in a column adds up to its total",
        az: "Sütundakılar onun yekununa bərabərdir")
    case .rowRule:
      Wording(
        en: "What is in a row adds up to its total", az: "Sətirdəkilər onun yekununa bərabərdir")
    case .subtotalRule:
      Wording(en: "Parts add up to their subtotal", az: "Hissələr aralıq yekununa bərabərdir")
    case .differenceRule:
      Wording(
        en: "A number is the sum or difference of two others",
        az: "Ədəd başqa ikisinin cəmi və ya fərqidir")
    case .rollforwardRule:
      Wording(
        en: "What there was, came and went gives what there is",
        az: "Əvvəlki qalıq, gələn və gedən indiki qalığı verir")
    case .percentRule:
      Wording(en: "Shares add up to a hundred", az: "Paylar birlikdə yüz faizdir")
    case .averageRule:
      Wording(en: "A mean is that of its parts", az: "Orta qiymət hissələrinin ortasıdır")
    case .share: Wording(en: "share", az: "pay")
    case .change: Wording(en: "change", az: "dəyişmə")
    case .shareRule:
      Wording(
        en: "A rate is what one number is of another, in percent",
        az: "Göstərici bir ədədin digərində faizlə payıdır")
    case .changeRule:
      Wording(
        en: "A rate is the change from one number to another, in percent",
        az: "Göstərici bir ədəddən digərinə faizlə dəyişmədir")
    case .shareOf:
      Wording(
        en: "the first of the second, in percent", az: "birincinin ikincidə payı, faizlə")
    case .changeOf:
      Wording(
        en: "the first less the second, in percent of the second",
        az: "birinci ilə ikincinin fərqi, ikincinin faizi ilə")
    case .isRate:
      Wording(
        en: "stated {stated} is what its two numbers give in percent",
        az: "göstərilən {stated} iki ədədinin faizlə verdiyinə bərabərdir")
    case .differsRate:
      Wording(
        en: "stated {stated} differs from what its two numbers give in percent",
        az: "göstərilən {stated} iki ədədinin faizlə verdiyindən fərqlənir")
    case .differsRateFrom:
      Wording(
        en: "stated {stated} differs from what its two numbers give in percent, {sum},",
        az: "göstərilən {stated} iki ədədinin faizlə verdiyindən ({sum}) fərqlənir")
    case .isMean:
      Wording(
        en: "stated {stated} is the mean of its parts",
        az: "göstərilən {stated} hissələrinin ortasıdır")
    case .differsMean:
      Wording(
        en: "stated {stated} differs from the mean of its parts",
        az: "göstərilən {stated} hissələrinin ortasından fərqlənir")
    case .differsMeanFrom:
      Wording(
        en: "stated {stated} differs from the mean of its parts, {sum},",
        az: "göstərilən {stated} hissələrinin ortasından ({sum}) fərqlənir")
    case .meanOf: Wording(en: "mean of {n}", az: "{n} xananın ortası")
    case .weightedMeanOf:
      Wording(
        en: "mean of {n}, each as often as the number beside it says",
        az: "{n} xananın yanındakı ədədlərlə çəkili ortası")
    case .same: Wording(en: "same", az: "eyni")
    case .sameRule:
      Wording(
        en: "A number under the same words is the same in another table",
        az: "Eyni sözlərin altındakı ədəd başqa cədvəldə də eynidir")
    case .sameAs: Wording(en: "in the table before", az: "əvvəlki cədvəldə")
    case .isSame:
      Wording(
        en: "stated {stated} is the same in another table",
        az: "göstərilən {stated} başqa cədvəldə də eynidir")
    case .differsSame:
      Wording(
        en: "stated {stated} differs from what another table has under the same words",
        az: "göstərilən {stated} başqa cədvəldə eyni sözlərin altındakından fərqlənir")
    case .differsSameFrom:
      Wording(
        en: "stated {stated} differs from what another table has under the same words, {sum},",
        az: "göstərilən {stated} başqa cədvəldə eyni sözlərin altındakı {sum} ədədindən fərqlənir")
    case .offByUnit:
      Wording(
        en: "it is off by no more than one in the last place, as a rate rounded twice may be",
        az: "son rəqəmdə yalnız bir vahid fərqlənir, iki dəfə yuvarlaqlaşdırılanda bu ola bilər")
    case .totalUnread: Wording(en: "the total is not read", az: "yekun oxunmayıb")
    case .isMade:
      Wording(
        en: "stated {stated} is what it is made of", az: "göstərilən {stated} tərkibinə uyğundur")
    case .isSum:
      Wording(
        en: "stated {stated} is the sum of its parts",
        az: "göstərilən {stated} hissələrinin cəminə bərabərdir")
    case .differsMade:
      Wording(
        en: "stated {stated} differs from what it is made of",
        az: "göstərilən {stated} tərkibindən fərqlənir")
    case .differsSum:
      Wording(
        en: "stated {stated} differs from the sum of its parts",
        az: "göstərilən {stated} hissələrinin cəmindən fərqlənir")
    case .differsMadeFrom:
      Wording(
        en: "stated {stated} differs from what it is made of {sum}",
        az: "göstərilən {stated} tərkibindən ({sum}) fərqlənir")
    case .differsSumFrom:
      Wording(
        en: "stated {stated} differs from the sum of its parts {sum}",
        az: "göstərilən {stated} hissələrinin cəmindən ({sum}) fərqlənir")
    case .by: Wording(en: "{first} by {second}", az: "{first}, fərq {second}")
    case .roundingUpTo:
      Wording(
        en: "{first}, and rounding explains up to {second}",
        az: "{first}, yuvarlaqlaşdırma {second} qədər izah edir")
    case .whereRoundingUpTo:
      Wording(
        en: "{first}, where rounding explains up to {second}",
        az: "{first}, yuvarlaqlaşdırma isə yalnız {second} qədər izah edir")
    case .missingCell: Wording(en: "a cell is missing", az: "bir xana çatışmır")
    case .noNumber: Wording(en: "a cell has no number", az: "bir xanada ədəd yoxdur")
    case .perhapsRounding:
      Wording(
        en: "the difference may be of rounding, and too few sums tell whether numbers are rounded",
        az:
          "fərq yuvarlaqlaşdırmadan ola bilər, ədədlərin yuvarlaqlaşdırıldığını isə çox az cəm göstərir"
      )
    case .rareRounding:
      Wording(
        en: "rounding seldom makes so great a difference, but may",
        az: "yuvarlaqlaşdırma belə böyük fərqi nadir hallarda verir, amma verə bilər")
    case .dashDoubt:
      Wording(
        en: "a dash may stand for a number that is not shown",
        az: "tire göstərilməyən ədədi əvəz edə bilər")
    case .othersTogether:
      Wording(en: "{n} {n|other|others together}", az: "qalan {n} birlikdə")
    case .nearMiss:
      Wording(
        en: "the {count} numbers in line with it add up to {sum}, which may be of something else",
        az:
          "onunla bir sırada duran {count} ədədin cəmi {sum} edir, bu isə başqa bir şeyin cəmi ola bilər"
      )
    case .nearMean:
      Wording(
        en: "the mean of {count} numbers in line with it is {sum}, which may be of something else",
        az:
          "onunla bir sırada duran {count} ədədin ortası {sum} olur, bu isə başqa bir şeyin ortası ola bilər"
      )
    case .nearRate:
      Wording(
        en: "by the numbers in line with it, as elsewhere, it would be {sum}",
        az: "onunla bir sırada duran ədədlərdən, başqa yerlərdəki kimi, {sum} alınır")
    case .othersColumnsAdd:
      Wording(
        en: "what is over or under it does not add up to it as it does in other columns",
        az: "üstündəki və ya altındakı, başqa sütunlardan fərqli olaraq, onu vermir")
    case .nothingAboveAdds:
      Wording(
        en: "no cells over or under it add up to it, or only such as may by chance",
        az:
          "üstündəki və ya altındakı heç bir xananın cəmi onu vermir, ya da bu, təsadüf ola bilər")
    case .otherRowsAdd:
      Wording(
        en: "what is beside it does not add up to it as it does in other rows",
        az: "yanındakı, başqa sətirlərdən fərqli olaraq, onu vermir")
    case .nothingBesideAdds:
      Wording(
        en: "no cells beside it add up to it, or only such as may by chance",
        az: "yanındakı heç bir xananın cəmi onu vermir, ya da bu, təsadüf ola bilər")
    case .totalSuppressed:
      Wording(
        en: "its number is not shown: a mark stands in its place",
        az: "ədədi göstərilmir: yerində işarə var")
    case .totalAmbiguous:
      Wording(
        en: "its mark may part groups or decimals, so that its number is not known",
        az: "işarəsi minlikləri də, onluqları da ayıra bilər, ona görə ədədi bilinmir")
    case .totalOverprinted:
      Wording(
        en: "other text stands at its place, so that its number is not sure",
        az: "yerində başqa mətn də var, ona görə ədədi dəqiq deyil")
    case .totalUnreadable:
      Wording(
        en: "what stands there is not read as a number",
        az: "orada duran ədəd kimi oxunmur")
    case .partSuppressed:
      Wording(
        en: "a number that it may be made of is not shown",
        az: "hissəsi ola biləcək bir ədəd göstərilmir")
    case .partAmbiguous:
      Wording(
        en: "a number that it may be made of has a mark that may part groups or decimals",
        az: "hissəsi ola biləcək ədədin işarəsi minlikləri də, onluqları da ayıra bilər")
    case .partOverprinted:
      Wording(
        en: "other text stands at the place of a number that it may be made of",
        az: "hissəsi ola biləcək ədədin yerində başqa mətn də var")
    case .uncheckedOthers:
      Wording(
        en: "{n} {n|other|others}: --verbose lists them", az: "daha {n}: --verbose onları sadalayır"
      )
    case .countUnchecked:
      Wording(
        en: "{n} {n|total|totals} not checked", az: "{n} yekun yoxlanılmayıb")
    case .openQuote:
      Wording(
        en: "the quote that opens in line {n} is not closed: all behind it was taken for one field",
        az: "{n} sətirdə açılan dırnaq bağlanmayıb: ondan sonrakıların hamısı bir sahə sayıldı")
    case .tooManyWords:
      Wording(
        en: "has too many words to look for tables among",
        az: "cədvəl axtarmaq üçün həddən artıq çox söz var")
    case .firstLines:
      Wording(
        en: "only the first {n} lines were looked at", az: "yalnız ilk {n} sətrə baxıldı")
    case .tooLarge:
      Wording(
        en: "table {n} is too large: not all sums in it were looked for",
        az: "cədvəl {n} həddən artıq böyükdür: ondakı cəmlərin hamısı axtarılmadı")
    case .marksUnclear:
      Wording(
        en:
          "{n} {n|number is|numbers are} not read: its mark may set digits in groups or part decimals, and no other number tells",
        az:
          "{n} ədəd oxunmadı: işarəsi rəqəmləri qruplaşdıra və ya onluq hissəni ayıra bilər, başqa heç bir ədəd bunu demir"
      )
    }
  }
}
