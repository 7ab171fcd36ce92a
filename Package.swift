// swift-tools-version: 6.2
import PackageDescription

/// One policy for every Swift target of ours; dependencies keep their own.
let house: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, uses dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(of name: String, uses others: Target.Dependency...) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + others,
    exclude: ["Fixtures"],
    swiftSettings: house
  )
}

/// Fuzzers see `package` names, so they live in this manifest, and only when asked for.
func fuzzer(_ name: String, uses dependencies: Target.Dependency...) -> Target {
  .executableTarget(
    name: "Fuzz\(name)",
    dependencies: dependencies,
    path: "Tests/Fuzzing/\(name)",
    exclude: ["Corpus"],
    swiftSettings: [.unsafeFlags(["-parse-as-library"])]
  )
}
let isFuzzing = Context.environment["SCREENER_FUZZ"] != nil

let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "screener",
  products: [.executable(name: "screener", targets: ["screener"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt.git", exact: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSystem", cSettings: [.treatAllWarnings(as: .error), .enableWarning("all")]),
    .target(name: "CLineBreaks", cSettings: [.treatAllWarnings(as: .error), .enableWarning("all")]),
    room("Display", uses: "CLineBreaks"),
    room("Files", uses: "CSystem"),
    room("Workbooks", uses: "CZlib"),
    room("Diagnostics", uses: "Display"),
    room("MarkedYAML", uses: "CYAML", "Diagnostics", "Display"),
    room("Expressions", uses: "Diagnostics"),
    room("Checklists", uses: "Diagnostics", "Expressions", "MarkedYAML", crypto),
    room("Screening", uses: "Checklists", "Expressions"),
    room("Proofs", uses: "Checklists", "Diagnostics", "Expressions", "Screening", bigInt),
    room("Editions", uses: "Checklists", "Diagnostics", "Expressions", "Proofs"),
    room(
      "Validation",
      uses: "Checklists",
      "Diagnostics",
      "Display",
      "Expressions",
      "MarkedYAML",
      "Proofs",
      "Screening",
      "Translations"
    ),
    room(
      "LanguageServer",
      uses: "Checklists",
      "Diagnostics",
      "Display",
      "Expressions",
      "MarkedYAML",
      "Validation"
    ),
    room("Responses", uses: "CSystem", "Checklists", "Diagnostics", "Expressions", "Files", "Screening"),
    room(
      "Translations",
      uses: "Checklists",
      "Diagnostics",
      "Display",
      "Expressions",
      "MarkedYAML",
      "Responses",
      "Workbooks",
      crypto
    ),
    room("Reports", uses: "Checklists", "Display", "Expressions", "Screening", "Translations"),
    room(
      "Console",
      uses: "CSystem",
      "Checklists",
      "Display",
      "Expressions",
      "Reports",
      "Screening",
      "Translations"
    ),
    room(
      "Exports",
      uses: "Checklists",
      "Diagnostics",
      "Display",
      "Expressions",
      "Reports",
      "Responses",
      "Screening",
      "Translations",
      mustache
    ),
    room("CaseStore", uses: "Checklists", "Expressions", "Files", "Screening", crypto, cryptoExtras, grdb),
    .target(name: "CPseudoTerminal", cSettings: [.treatAllWarnings(as: .error), .enableWarning("all")]),
    room("TestSupport", uses: "CPseudoTerminal", "Checklists", "Diagnostics", "Display"),
    .executableTarget(
      name: "screener",
      dependencies: [
        "CaseStore", "Checklists", "Console", "Diagnostics", "Display", "Editions", "Exports", "Expressions",
        "Files", "LanguageServer", "MarkedYAML", "Proofs", "Reports", "Responses", "Screening",
        "Translations", "Validation", "Workbooks", parser,
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Console"],
      path: "Tests/TerminalProbe",
      swiftSettings: house
    ),
    .executableTarget(
      name: "TracingProgram",
      path: "Tests/TracingProgram",
      cSettings: [.treatAllWarnings(as: .error), .enableWarning("all")]
    ),
    tests(of: "Display"),
    tests(of: "Diagnostics"),
    tests(
      of: "Console",
      uses: "Checklists",
      "Diagnostics",
      "Display",
      "Reports",
      "Screening",
      "TerminalProbe",
      "Translations"
    ),
    tests(of: "Exports", uses: "Checklists", "Diagnostics", "Reports", "Screening", "Translations"),
    tests(of: "MarkedYAML", uses: "Diagnostics", "Display"),
    tests(of: "screener", uses: "Checklists", "Diagnostics", "Display", "Screening", "Translations"),
    tests(of: "Expressions", uses: "Diagnostics"),
    tests(of: "Checklists", uses: "Diagnostics", "MarkedYAML"),
    tests(of: "Screening", uses: "Checklists", "Diagnostics", "Expressions", "Responses"),
    tests(of: "Translations", uses: "Checklists", "Diagnostics", "Display", "Workbooks"),
    tests(of: "Workbooks"),
    tests(
      of: "Validation",
      uses: "Checklists",
      "Diagnostics",
      "Display",
      "MarkedYAML",
      "Screening",
      "Translations"
    ),
    tests(of: "LanguageServer", uses: "Checklists", "Diagnostics", "Validation", "screener"),
    tests(of: "Proofs", uses: "Checklists", "Diagnostics", "Expressions", "Screening", bigInt),
    tests(of: "Editions", uses: "Checklists", "Diagnostics", "Proofs"),
    tests(
      of: "CaseStore",
      uses: "TracingProgram",
      "screener",
      "Checklists",
      "Diagnostics",
      "Expressions",
      "Files",
      "Screening",
      crypto,
      grdb
    ),
    tests(of: "Responses", uses: "Checklists", "Diagnostics", "Expressions", "Screening"),
  ]
    + (isFuzzing
      ? [
        fuzzer("Checklists", uses: "Checklists", "Diagnostics", "Display"),
        fuzzer("Translations", uses: "Diagnostics", "Display", "Translations"),
        fuzzer("Expressions", uses: "Diagnostics", "Expressions"),
        fuzzer("Console", uses: "Console", "Display"),
        fuzzer("Journal", uses: "CaseStore", "Checklists", "Diagnostics", "Files", "Screening", crypto),
        fuzzer("Age", uses: "CaseStore", crypto),
      ] : []),
  swiftLanguageModes: [.v6]
)
