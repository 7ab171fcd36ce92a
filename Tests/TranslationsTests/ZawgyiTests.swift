import Testing
import Translations

@Test(arguments: [
  "ယောက်ျားလေးများကိုလည်း မေးပါ။", "မင်္ဂလာပါ။ နေကောင်းလား။", "ကျွန်ုပ်တို့ ဘာသာ", "သင်္ဘော", "ဣန္ဒြေ", "ဪ", "ဧပြီ", "ယောက်ျား",
  // Shan, Mon, S'gaw Karen.
  "မႂ်ႇသုင်ၶႃႈ", "လိၵ်ႈတႆး", "ဘာသာမန်", "မၞိဟ်", "ကညီကျိာ်", "ခၠီဖံး",
  "Bonjour", "",
])
func `sound texts in Burmese script are not taken for Zawgyi`(_ text: String) {
  #expect(!isLikelyZawgyi(text))
}

@Test(arguments: [
  // "How are you", "thank you", "Myanmar" as Zawgyi writes them.
  "\u{1031}\u{1014}\u{1031}\u{1000}\u{102C}\u{1004}\u{1039}\u{1038}\u{101C}\u{102C}\u{1038}",
  "\u{1031}\u{1000}\u{103A}\u{1038}\u{1007}\u{1030}\u{1038}\u{1010}\u{1004}\u{1039}\u{1015}\u{102B}\u{1010}\u{101A}\u{1039}",
  "\u{103B}\u{1019}\u{1014}\u{1039}\u{1019}\u{102C}",
])
func `Zawgyi is found`(_ text: String) { #expect(isLikelyZawgyi(text)) }
