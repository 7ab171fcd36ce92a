// A second way of computing the form: the whole algorithm of the standard library, without the short way around it.
@_spi(_Unicode) import Swift
import TestSupport
import Testing

@testable import Display

private let letters: [UInt32] =
  Array(0x41...0x7A) + Array(0xC0...0x17F) + Array(0x300...0x345) + Array(0x410...0x44F)
  + Array(0x621...0x65F)
  + Array(0xE01...0xE5B) + Array(0xE81...0xEDF) + Array(0x1000...0x109F) + Array(0x1EA0...0x1EF9) + [
    0x1B0, 0x200B,
  ]
  + Array(0x4E00...0x4E20) + Array(0x1100...0x1112) + Array(0x1161...0x1175) + [
    0xF900, 0x212B, 0x1025, 0x102E, 0x1037,
  ]

@Test(arguments: 0..<40)
func `the short way to the composed form says what the long one does`(_ seed: Int) {
  var dice = Dice(seed: seed)
  for _ in 0..<500 {
    // Mostly of one script, where marks meet letters that take them.
    let start = dice.next(below: letters.count)
    var text = String.UnicodeScalarView()
    for _ in 0...dice.next(below: 6) {
      let index =
        dice.chance(70)
        ? min(letters.count - 1, start + dice.next(below: 40)) : dice.next(below: letters.count)
      if let scalar = Unicode.Scalar(letters[index]) { text.append(scalar) }
    }
    var long = String.UnicodeScalarView()
    for scalar in String(text)._nfc { long.append(scalar) }
    let result = composed(String(text))
    #expect(Array(result.unicodeScalars) == Array(long), "\(text.map(\.value))")
  }
}

@Test func `the Burmese letter that two signs make is one`() {
  #expect(Array(composed("\u{1025}\u{102E}").unicodeScalars) == ["\u{1026}"])
  #expect(Array(composed("\u{1000}\u{102E}").unicodeScalars) == ["\u{1000}", "\u{102E}"])
}
