import Checklists
import Diagnostics

/// Telephone numbers: which can be dialled where, and which stand in a text.
enum PhoneNumber {
  /// What is wrong with a number; `nil` where it can be dialled.
  ///
  /// - Parameters:
  ///   - text: as it stands in a directory.
  ///   - place: ISO 3166 code of the place in which it is dialled; invented places (XA to XZ) may have any.
  ///   - isFromAbroad: it must then be international.
  /// - Returns: the end of a sentence that begins with the number.
  ///
  /// Source: ITU-T E.164: at most 15 digits with the country's code.
  static func fault(of text: String, in place: String, isFromAbroad: Bool) -> String? {
    let isInvented = place.count == 2 && place.hasPrefix("X")
    if isInvented { return nil }
    guard text.unicodeScalars.allSatisfy({ isDigit($0) || " -().+".unicodeScalars.contains($0) }) else {
      return "has more in it than digits, blanks, hyphens, brackets and a + in front"
    }
    let digits = digits(of: text)
    if text.hasPrefix("+") {
      guard (7...15).contains(digits.count) else {
        return "has \(digits.count) digits; an international one has 7 to 15"
      }
      guard let code = CallingCode.of[place], !digits.hasPrefix(code) else { return nil }
      return "does not begin with +\(code), the code of \(place)"
    }
    if text.contains("+") { return "has a + that is not in front" }
    if isFromAbroad { return "cannot be dialled from abroad without + and the country's code" }
    return (2...12).contains(digits.count)
      ? nil : "has \(digits.count) digits; one that is dialled there has 2 to 12"
  }

  static func digits(of text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isDigit)))
  }

  /// The numbers in a text, as they are written.
  static func all(in text: String) -> [Substring] {
    var found: [Substring] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard isDigit(scalars[index]) || scalars[index] == "+" else {
        index = scalars.index(after: index)
        continue
      }
      var end = scalars.index(after: index)
      var lastDigit = end
      while end < scalars.endIndex, isDigit(scalars[end]) || " -().".unicodeScalars.contains(scalars[end]) {
        if isDigit(scalars[end]) { lastDigit = scalars.index(after: end) }
        end = scalars.index(after: end)
      }
      found.append(text[index..<lastDigit])
      index = end
    }
    return found
  }

  /// Whether two ways of writing mean one number, one of them perhaps without the country's code.
  static func isSame(_ number: some StringProtocol, _ dead: some StringProtocol) -> Bool {
    let (left, right) = (digits(of: number), digits(of: dead))
    if left == right { return left.count >= 3 }
    if left.count >= 7, dead.hasPrefix("+"), right.hasSuffix(left) { return true }
    return right.count >= 7 && number.hasPrefix("+") && left.hasSuffix(right)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// The codes with which numbers of a country begin when they are dialled from abroad.
enum CallingCode {
  /// By ISO 3166 code.
  ///
  /// Source: the list of ITU-T E.164 country codes, from memory; a place that is not here is not held against a code.
  static let of: [String: String] = {
    var codes: [String: String] = [:]
    for entry in table.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let parts = entry.split(separator: "=")
      codes[String(parts[0])] = String(parts[1])
    }
    return codes
  }()

  private static let table = """
    AE=971 AF=93 AL=355 AM=374 AO=244 AR=54 AT=43 AU=61 AZ=994 BA=387 BD=880 BE=32 BF=226 BG=359 BH=973 BI=257 BJ=229
    BN=673 BO=591 BR=55 BT=975 BW=267 BY=375 CA=1 CD=243 CF=236 CG=242 CH=41 CI=225 CL=56 CM=237 CN=86 CO=57 CR=506
    CU=53 CV=238 CY=357 CZ=420 DE=49 DJ=253 DK=45 DZ=213 EC=593 EE=372 EG=20 ER=291 ES=34 ET=251 FI=358 FJ=679 FR=33
    GA=241 GB=44 GE=995 GH=233 GM=220 GN=224 GQ=240 GR=30 GT=502 GW=245 GY=592 HK=852 HN=504 HR=385 HT=509 HU=36 ID=62
    IE=353 IL=972 IN=91 IQ=964 IR=98 IS=354 IT=39 JO=962 JP=81 KE=254 KG=996 KH=855 KM=269 KP=850 KR=82 KW=965 KZ=7
    LA=856 LB=961 LK=94 LR=231 LS=266 LT=370 LU=352 LV=371 LY=218 MA=212 MD=373 ME=382 MG=261 MK=389 ML=223 MM=95
    MN=976 MO=853 MR=222 MT=356 MU=230 MV=960 MW=265 MX=52 MY=60 MZ=258 NA=264 NE=227 NG=234 NI=505 NL=31 NO=47 NP=977
    NZ=64 OM=968 PA=507 PE=51 PG=675 PH=63 PK=92 PL=48 PS=970 PT=351 PY=595 QA=974 RO=40 RS=381 RU=7 RW=250 SA=966
    SB=677 SC=248 SD=249 SE=46 SG=65 SI=386 SK=421 SL=232 SN=221 SO=252 SR=597 SS=211 ST=239 SV=503 SY=963 SZ=268
    TD=235 TG=228 TH=66 TJ=992 TL=670 TM=993 TN=216 TR=90 TW=886 TZ=255 UA=380 UG=256 US=1 UY=598 UZ=998 VE=58 VN=84
    VU=678 WS=685 XK=383 YE=967 ZA=27 ZM=260 ZW=263
    """
}
