import ArgumentParser
import CaseStore

/// Reading and showing public keys.
enum StorePublicKeys {
  /// Reads keys as they are named on the command line.
  static func read(_ texts: [String]) throws -> [AgeRecipient] {
    try texts.map { text in
      // A private key must not be repeated in a message either.
      if AgeIdentity(text) != nil {
        warn(
          "That is a private key. It now stands in the history of this shell: make a new pair at the agency, and "
            + "give only the public key, age1…, to a device."
        )
        throw Status.notAllowed
      }
      guard let key = AgeRecipient(text) else {
        warn("\(text.prefix(24))… is no public key of age. One begins with age1.")
        throw Status.unusable
      }
      return key
    }
  }

  /// Shows all keys with their words.
  static func show(_ list: StoreRecipients) throws {
    for key in list.records { try show(key, list.notes.contains(key) ? "answers and notes" : "answers") }
    for key in list.notes where !list.records.contains(key) { try show(key, "notes") }
  }

  /// Shows one key.
  static func show(_ key: AgeRecipient, _ purpose: String) throws {
    // A hybrid key has two thousand letters, which nobody compares.
    let text = key.text.count > 80 ? "\(key.text.prefix(60))…" : key.text
    try tell("  \(text)\n    opens: \(purpose)\n    words: \(KeyWords.words(of: key))")
  }

  /// Asks whether the words that are shown are those of the agency; without a yes nothing is sealed to them.
  static func compare() throws {
    guard let answer = readLine(prompt: "\nDo the words agree with those of the agency? Type yes: ") else {
      warn("This is asked at a terminal. With `--compared` you say that it was done.")
      throw Status.notAllowed
    }
    guard answer == "yes" else {
      warn("Nothing was made. Ask the agency for its keys again.")
      throw Status.notAllowed
    }
  }

  /// Bytes as letters and digits.
  static func letters(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
