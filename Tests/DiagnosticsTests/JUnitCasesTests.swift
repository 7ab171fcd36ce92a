import Diagnostics
import Testing

@Test func `test cases are counted, and what they say is written out for XML`() {
  var suite = JUnitCases.Suite("a<b>.cases.yaml")
  suite.add("Passes", line: 3, .passed)
  suite.add(
    "Says \"no\" & goes",
    line: 9,
    .failed("level: expected a, found b", details: "  a: false\n  b: true\n")
  )
  suite.add("Later", line: 20, .toDo)
  let text = JUnitCases().render([suite])
  let expected = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="screener test" tests="3" failures="1" errors="0">
    <testsuite name="a&lt;b&gt;.cases.yaml" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="a&lt;b&gt;.cases.yaml" name="Passes" file="a&lt;b&gt;.cases.yaml" line="3"/>
    <testcase classname="a&lt;b&gt;.cases.yaml" name="Says &quot;no&quot; &amp; goes" file="a&lt;b&gt;.cases.yaml" line="9">
    <failure message="level: expected a, found b">  a: false&#10;  b: true&#10;</failure>
    </testcase>
    <testcase classname="a&lt;b&gt;.cases.yaml" name="Later" file="a&lt;b&gt;.cases.yaml" line="20">
    <skipped message="to do"/>
    </testcase>
    </testsuite>
    </testsuites>

    """
  #expect(text == expected)
}
