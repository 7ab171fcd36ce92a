import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Checklists

private let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

@Test(arguments: Schema.files)
func `the schemas that are shipped are those that the program writes`(_ kind: EntryKind) throws {
  let schema = Schema(of: kind)
  let path = root.appending(path: "Checklists/schema/\(schema.fileName)")
  let shipped = try String(contentsOf: path, encoding: .utf8)
  #expect(shipped == schema.json.lines)
}

@Test(arguments: EntryKind.allCases)
func `every key that the decoder reads is described, with an example`(_ kind: EntryKind) {
  #expect(kind.keys.map(\.name) == kind.table.all.map(\.rawValue))
  for key in kind.keys {
    #expect(key.meaning.hasSuffix("."))
    #expect(!["\"\"", "[]", "{}"].contains("\(SchemaExample.value(of: key))"))
  }
}

/// What a validator of JSON Schema says of YAML files, each typed as an editor does it (YAML 1.2) and with texts only.
private let validate = """
  import json, re, sys, jsonschema, yaml

  class Editor(yaml.SafeLoader):
    yaml_implicit_resolvers = {}
  Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
  Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
  Editor.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))

  schema = json.load(open(sys.argv[1], encoding="utf-8"))
  jsonschema.Draft7Validator.check_schema(schema)
  checker = jsonschema.Draft7Validator(schema)
  for path in sys.argv[2:]:
    for loader in (Editor, yaml.BaseLoader):
      for error in checker.iter_errors(yaml.load(open(path, encoding="utf-8"), loader)):
        print(list(error.absolute_path), error.message[:300])
  """

private func problems(_ kind: EntryKind, _ paths: [String]) throws -> String {
  let schema = root.appending(path: "Checklists/schema/\(Schema(of: kind).fileName)").path
  let run = try Program(running: "/usr/bin/python3", ["-c", validate, schema] + paths)
  return String(decoding: run.output, as: UTF8.self) + run.errors
}

private func shipped(_ folder: String, _ isMeant: (String) -> Bool) throws -> [String] {
  let path = root.appending(path: folder).path
  return try FileManager.default.contentsOfDirectory(atPath: path).filter {
    $0.hasSuffix(".yaml") && isMeant($0)
  }
  .map { "\(path)/\($0)" }
}

@Test func `the shipped files hold against their schemas`() throws {
  let checklists = try shipped("Checklists") { !$0.hasSuffix(".cases.yaml") }
  let cases = try shipped("Checklists") { $0.hasSuffix(".cases.yaml") }
  let directories = try shipped("Checklists/directories") { _ in true }
  #expect(checklists.count >= 2 && cases.count >= 2 && directories.count >= 2)
  #expect(
    try problems(
      .checklist,
      checklists + [root.appending(path: "Tests/screenerTests/Fixtures/all-kinds.yaml").path]
    ) == ""
  )
  #expect(try problems(.caseFile, cases) == "")
  #expect(try problems(.directory, directories) == "")
}

@Test(arguments: [
  ("minutes: 5", "minuets: 5", "minuets"),
  ("version: 1", "version: first", "first"),
  ("status: pilot", "status: finished", "finished"),
  ("make sure: Nobody", "maek sure: Nobody", "maek sure"),
  ("strength: medium", "strength: middling", "middling"),
  ("then: end", "then: stop", "stop"),
  ("    say: Stay with the person and call for help.\n", "", "'say' is a required property"),
  ("refer: [emergency]", "refer: emergency", "is not of type 'array'"),
])
func `a mistake in a key or a word is seen in an editor`(
  _ sound: String,
  _ broken: String,
  _ seen: String
) throws {
  let text = try String(
    contentsOf: root.appending(path: "Tests/screenerTests/Fixtures/all-kinds.yaml"),
    encoding: .utf8
  )
  #expect(text.contains(sound))
  let folder = try TemporaryFolder()
  let path = try folder.write(text.replacing(sound, with: broken), "all-kinds.yaml")
  #expect(try problems(.checklist, [path]).contains(seen))
}

/// Every example held against the shape of its own key.
private let validateExamples = """
  import json, sys, jsonschema
  schema = json.load(open(sys.argv[1], encoding="utf-8"))
  for name, entry in [("", schema)] + list(schema["definitions"].items()):
    for key, shape in entry["properties"].items():
      alone = dict(shape, definitions=schema["definitions"])
      for example in shape["examples"]:
        for error in jsonschema.Draft7Validator(alone).iter_errors(example): print(name, key, error.message[:300])
      if "$ref" in shape and len(shape) > 1 and not shape["examples"]: print(name, key, "no example")
  """

@Test(arguments: Schema.files)
func `every example is one that the schema takes`(_ kind: EntryKind) throws {
  let schema = root.appending(path: "Checklists/schema/\(Schema(of: kind).fileName)").path
  let run = try Program(running: "/usr/bin/python3", ["-c", validateExamples, schema])
  let found = String(decoding: run.output, as: UTF8.self) + run.errors
  #expect(found == "")
}
