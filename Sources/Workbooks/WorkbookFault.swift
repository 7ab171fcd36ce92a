/// Why a workbook is not read or written.
package enum WorkbookFault: Error, Hashable, Sendable {
  case notWorkbook
  case protected
  case damaged
  /// Packed or unpacked it is larger than any table of texts.
  case tooLarge
  case unknownPacking
  /// A part declares a document type or names an entity, with which a file can grow without end or fetch others.
  case declaration(part: String)
  case malformed(part: String)
  case noSheet
  /// A cell, such as E12, and what is wrong with it.
  case cell(String, String)

  /// What is wrong, as the end of a sentence that begins with the path.
  package var sentence: String {
    switch self {
    case .notWorkbook: "is no table in the format XLSX; save it as .xlsx, or as .csv in UTF-8"
    case .protected: "has a password or is of an old format; save it as .xlsx without a password"
    case .damaged: "is damaged; save it anew"
    case .tooLarge: "is larger than any table of texts and was not opened"
    case .unknownPacking: "is packed in a way that is not known here; save it anew as .xlsx"
    case .declaration(let part):
      "holds a declaration (DOCTYPE or entity, in \(part)), which no table needs and which can do harm; it was not opened"
    case .malformed(let part): "is damaged in its part \(part); save it anew"
    case .noSheet: "has no sheet with cells"
    case .cell(let place, let what): "cannot be used: cell \(place) \(what)"
    }
  }
}
