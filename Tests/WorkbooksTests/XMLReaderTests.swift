import Testing

@testable import Workbooks

/// What a document holds, as "<a k=v", "text", ">a"; or why it is not read.
private func events(_ text: String) -> Result<[String], WorkbookFault> { events(Array(text.utf8)) }

private func events(_ bytes: [UInt8]) -> Result<[String], WorkbookFault> {
  do throws(WorkbookFault) {
    var xml = try XMLReader(bytes, part: "p.xml")
    var list: [String] = []
    while let event = try xml.next() {
      switch event {
      case .start(let name, let attributes):
        list.append(
          "<\(name)" + attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        )
      case .end(let name): list.append(">\(name)")
      case .text(let text): list.append(text)
      }
    }
    return .success(list)
  } catch {
    return .failure(error)
  }
}

@Test func `elements, attributes, texts and the five entities are read`() {
  let document = """
    \u{FEFF}<?xml version='1.0' encoding='UTF-8'?><!-- <b> --><x:a xml:space="preserve" k='&lt;"&#x10D;'>1 &amp; 2\r
    <b/><![CDATA[<c>&amp;]]></x:a>
    """
  #expect(
    events(document)
      == .success([
        "<a k=<\"č xml:space=preserve", "1 & 2\n", "<b", ">b", "<c>&amp;", ">a",
      ])
  )
}

@Test(arguments: [
  "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
  "<a>&x;</a>", "<a k=\"&x;\"/>", "<a><!ELEMENT b ANY></a>",
  "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><a>&lol2;</a>",
])
func `a document type or an entity of its own ends it`(_ text: String) {
  #expect(events(text) == .failure(.declaration(part: "p.xml")))
}

@Test(arguments: [
  "", "  ", "text", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a><b></a></b>", "<a k/>", "<a k=1/>",
  "<a k='1' k='2'/>",
  "<a k='1'j='2'/>", "<a k='<'/>", "<a>]]></a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>",
  "<a>&lt</a>",
  "<1a/>", "<a", "<a k='1", "<!-- ", "<a><![CDATA[</a>", "<a/>x", "<a>\u{1}</a>", "<a>&#xFFFE;</a>",
  "<?xml version='1.0' encoding='UTF-16'?><a/>", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
  String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40),
  "<a " + (0..<100).map { "k\($0)='1' " }.joined() + "/>",
])
func `what is not well formed, or too deep, is refused`(_ text: String) {
  #expect(events(text) == .failure(.malformed(part: "p.xml")))
}

@Test func `other encodings are refused`() {
  #expect(events([0xFF, 0xFE, 0x3C, 0x00]) == .failure(.malformed(part: "p.xml")))
  #expect(events(Array("<a>caf".utf8) + [0xE9] + Array("</a>".utf8)) == .failure(.malformed(part: "p.xml")))
}
