/// What stands before or behind an amount of money.
enum CurrencyNames {
  /// The codes in use of ISO 4217.
  private static let codes = """
    aed afn all amd aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn bzd cad cdf chf
    clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl
    htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad
    mdl mga mkd mmk mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg
    qar ron rsd rub rwf sar sbd scr sdg sek sgd shp sle sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd
    twd tzs uah ugx usd uyu uzs ved ves vnd vuv wst xaf xcd xof xpf yer zar zmw zwg
    """

  /// Other abbreviations, and signs with letters.
  private static let others = """
    us$ r$ a$ c$ nt$ hk$ s$ rs rs. kr kr. zł kč ft lei lv лв руб руб. bs bs. s/ fr fr. tl
    """

  static let all = Set(
    (codes + " " + others).split { $0 == " " || $0 == "\n" }.map(String.init))

  static let longest = all.map(\.unicodeScalars.count).max() ?? 0

  /// Whether some characters are the name or the sign of a currency.
  static func contains(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, scalars.count <= longest else { return false }
    if scalars.count == 1 { return first.isCurrencySign }
    return all.contains(String(String.UnicodeScalarView(scalars)).lowercased())
  }
}

extension Unicode.Scalar {
  /// Whether it is a sign of a currency; of most characters that is known without a look at Unicode's tables.
  fileprivate var isCurrencySign: Bool {
    value < 0xA2 ? value == 0x24 : properties.generalCategory == .currencySymbol
  }
}
