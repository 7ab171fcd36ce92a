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

let package = Package(
  name: "screener",
  products: [.executable(name: "screener", targets: ["screener"])],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    room("Display"),
    room("Diagnostics", uses: "Display"),
    room("MarkedYAML", uses: "CYAML", "Diagnostics", "Display"),
    room("TestSupport", uses: "Diagnostics"),
    .executableTarget(name: "screener", dependencies: ["MarkedYAML"], swiftSettings: house),
    tests(of: "MarkedYAML", uses: "Diagnostics", "Display"),
  ],
  swiftLanguageModes: [.v6]
)
