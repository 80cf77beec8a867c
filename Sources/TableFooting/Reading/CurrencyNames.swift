/// What stands before or behind an amount of money.
enum CurrencyNames {
  /// The codes in use of ISO 4217, in capitals: some are words otherwise; without those that are words in capitals.
  private static let codes = """
    AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
    LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
    SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER
    ZAR ZMW ZWG
    """

  /// Other abbreviations, and signs with letters.
  private static let others = """
    us$ r$ a$ c$ nt$ hk$ s$ rs rs. kr kr. zł kč ft lei lv лв руб руб. bs bs. s/ fr fr. tl
    """

  private static let allCodes = words(codes)
  private static let allOthers = words(others)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  static let longest = allCodes.union(allOthers).map(\.unicodeScalars.count).max() ?? 0

  /// Whether some characters are the name or the sign of a currency.
  static func contains(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, scalars.count <= longest else { return false }
    if scalars.count == 1 { return first.isCurrencySign }
    let name = String(String.UnicodeScalarView(scalars))
    return allCodes.contains(name) || allOthers.contains(name.lowercased())
  }
}

extension String {
  /// Whether it is like a number but for the name of a currency before or behind it, or the side that it is entered on.
  var isAmountLike: Bool {
    if isNumberLike { return true }
    if let amount = EntrySide.parted(self)?.amount { return String(amount).isNumberLike }
    // A name may stand right at the number.
    let name = unicodeScalars.prefix { $0.decimalDigit == nil && $0 != "-" && $0 != "(" }
    if name.count > 1, CurrencyNames.contains(name) {
      return String(unicodeScalars.dropFirst(name.count)).isNumberLike
    }
    let parts = split(separator: " ")
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
    if CurrencyNames.contains(last.unicodeScalars) {
      return parts.dropLast().joined(separator: " ").isNumberLike
    }
    return CurrencyNames.contains(first.unicodeScalars)
      && parts.dropFirst().joined(separator: " ").isNumberLike
  }
}

extension Unicode.Scalar {
  /// Whether it is a sign of a currency; of most characters that is known without a look at Unicode's tables.
  fileprivate var isCurrencySign: Bool {
    value < 0xA2 ? value == 0x24 : properties.generalCategory == .currencySymbol
  }
}
