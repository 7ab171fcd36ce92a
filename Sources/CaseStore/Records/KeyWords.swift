import Crypto

/// Keys and passphrases as plain words, which two people can read to each other.
package enum KeyWords {
  /// How many words stand for a key: 80 bits, so that nobody finds another key with the same words.
  private static let keyCount = 10
  /// How many words a suggested passphrase has: 56 bits, each try of which costs a second and 256 MiB.
  private static let passphraseCount = 7

  /// The words of a public key; two different keys have different ones.
  package static func words(of key: AgeRecipient) -> String { words(Array("recipient \(key.text)".utf8)) }

  /// The words of the key with which a device signs.
  package static func words(ofDevice key: [UInt8]) -> String { words(Array("device ".utf8) + key) }

  /// A passphrase made by chance.
  package static func passphrase() -> String {
    randomBytes(passphraseCount).map { list[Int($0)] }.joined(separator: " ")
  }

  private static func words(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: Array("screener words 1 ".utf8) + bytes).prefix(keyCount).map { list[Int($0)] }.joined(
      separator: " "
    )
  }

  /// One word for each byte.
  static let list: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let text = """
    acorn amber anchor angle apple apron arrow aspen atlas autumn avenue badge baker bamboo banner barley
    basket beach beaver bench berry birch bison blanket blossom bottle branch bread breeze brick bridge
    broom brush bucket butter button cabin cable cactus camel candle canvas carpet carrot castle cedar
    cello chalk cherry chess circle clay clock cloud clover coast cobalt coconut coffee comet compass
    copper coral corner cotton cradle crayon cricket crown crystal cup curtain cypress daisy dawn delta
    desert diamond dolphin donkey dragon drum eagle echo elbow elm ember engine falcon feather fern fiddle
    field finch flame flint flute forest fossil fountain fox galaxy garden garlic ginger glacier glove
    granite grape guitar hammer harbor harvest hazel hedge helmet heron hill honey horizon hut iris island
    ivory ivy jacket jasmine jelly jewel juniper kettle kite kitten ladder lagoon lake lantern larch
    lavender leaf lemon lilac linen lizard locket lotus magnet mango maple marble meadow melon mill mint
    mirror mitten moon moss mountain mushroom nectar needle nest nickel north nutmeg oak oasis ocean olive
    onion opal orange orbit orchid otter oven oyster paddle palm panda paper parrot peach pebble pencil
    pepper petal piano pigeon pillow pine planet plum pocket pond poppy prairie pumpkin puzzle quartz quill
    rabbit radish rain raven reef ribbon river robin rocket rope rose ruby saddle saffron salmon sand
    sapphire scarf shell silver sky sparrow spruce star stone stream sugar summit sunrise swan table tango
    temple thistle thunder ticket tiger timber tomato trumpet tulip tunnel turtle umbrella valley velvet
    violet wagon walnut wheat willow window winter zebra
    """
}
