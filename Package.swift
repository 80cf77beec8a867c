// swift-tools-version: 6.2
import PackageDescription

// Swift 6 mode everywhere; a warning in our own code is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
// Seeded tests take a third of the time on optimized code. Never by default: who depends on the package could not
// build it.
let tested =
  Context.environment["CROSSFOOT_OPTIMIZED"] == "1" ? strict + [.unsafeFlags(["-O"])] : strict

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "crossfoot",
  products: [
    .executable(name: "crossfoot", targets: ["crossfoot"]),
    .library(name: "CrossfootKit", targets: ["CrossfootKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // 0: values
    .target(name: "DigestModel", swiftSettings: tested),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CPopplerCpp", pkgConfig: "poppler-cpp",
      providers: [.apt(["libpoppler-cpp-dev"])]),
    .target(name: "CPopplerWords", dependencies: ["CPopplerCpp"]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libpoppler-glib-dev"])]),

    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["libpoppler-glib-dev"])]),

    // 1: documents to pages; publications to vocabularies
    .target(
      name: "PageExtraction",
      dependencies: ["DigestModel", "CPoppler", "CPopplerWords", "CZlib"],
      swiftSettings: tested),
    .target(
      name: "Publications", dependencies: ["DigestModel", yams], swiftSettings: tested,
      plugins: ["EmbedPublications"]),
    .executableTarget(name: "embed-publications", swiftSettings: tested),
    .plugin(
      name: "EmbedPublications", capability: .buildTool(), dependencies: ["embed-publications"],
      path: "Sources/EmbedPublications"),

    // 2: pages to figures
    .target(
      name: "FigureRecovery", dependencies: ["DigestModel", "Publications"],
      exclude: ["CONSTANTS.md"],
      swiftSettings: tested),

    // 3: figures to findings
    .target(
      name: "RuleChecking", dependencies: ["DigestModel", "Publications", yams],
      swiftSettings: tested),

    .target(
      name: "TableFooting", dependencies: ["DigestModel", "Publications", "RuleChecking"],
      swiftSettings: tested),

    // 4: findings to text
    .target(
      name: "Reporting",
      dependencies: ["DigestModel", "PageExtraction", "TableFooting", "CCairo", mustache],
      resources: [.embedInCode("HTML/Page"), .embedInCode("JSON/Schemas")],
      swiftSettings: tested),
    .target(
      name: "DigestHistory",
      dependencies: ["DigestModel", "PageExtraction", "Publications", "RuleChecking", grdb],
      exclude: ["ARCHIVE.md"], swiftSettings: tested),
    .target(
      name: "CorpusTypesetting", dependencies: ["DigestModel", "Publications", "CCairo"],
      swiftSettings: tested),

    .target(
      name: "TableSampling", dependencies: ["DigestModel", "TableFooting", "CorpusTypesetting"],
      swiftSettings: tested),
    .target(
      name: "LayoutSampling",
      dependencies: ["DigestModel", "Publications", "FigureRecovery", "CorpusTypesetting"],
      swiftSettings: tested),

    // 5: the library, and the commands on it
    .target(
      name: "CrossfootKit",
      dependencies: [
        "DigestModel", "PageExtraction", "Publications", "FigureRecovery", "RuleChecking",
        "Reporting",
        "TableFooting",
      ],
      swiftSettings: tested),
    .executableTarget(
      name: "crossfoot",
      dependencies: [
        "CrossfootKit", "DigestModel", "PageExtraction", "Publications", "FigureRecovery",
        "RuleChecking", "TableFooting", "Reporting", "DigestHistory", argumentParser,
      ],
      swiftSettings: tested),
    .executableTarget(
      name: "crossfoot-corpus",
      dependencies: [
        "DigestModel", "Publications", "PageExtraction", "FigureRecovery", "CorpusTypesetting",
        "LayoutSampling", argumentParser,
      ],
      swiftSettings: tested),
    .executableTarget(
      name: "crossfoot-benchmark",
      dependencies: [
        "DigestModel", "PageExtraction", "Publications", "FigureRecovery", "RuleChecking",
        "CorpusTypesetting", "LayoutSampling", "TableFooting", "TableSampling", "crossfoot",
        argumentParser,
      ],
      swiftSettings: tested),

    // Validates the JSON that tests see.
    .target(
      name: "SchemaValidation", dependencies: ["Reporting"], path: "Tests/SchemaValidation",
      swiftSettings: tested),
    .testTarget(
      name: "DigestModelTests", dependencies: ["DigestModel"], swiftSettings: strict),
    .testTarget(
      name: "PageExtractionTests", dependencies: ["PageExtraction", "DigestModel", "CCairo"],
      swiftSettings: strict),
    .testTarget(
      name: "PublicationsTests", dependencies: ["Publications", "DigestModel"],
      swiftSettings: strict),
    .testTarget(
      name: "FigureRecoveryTests",
      dependencies: [
        "FigureRecovery", "PageExtraction", "Publications", "CorpusTypesetting", "DigestModel",
        "RuleChecking", "crossfoot-benchmark",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RuleCheckingTests",
      dependencies: ["RuleChecking", "CorpusTypesetting", "Publications", "DigestModel"],
      swiftSettings: strict),
    .testTarget(
      name: "TableFootingTests",
      dependencies: [
        "TableFooting", "TableSampling", "CorpusTypesetting", "PageExtraction", "Publications",
        "DigestModel",
      ], swiftSettings: strict),
    .testTarget(
      name: "DigestHistoryTests",
      dependencies: [
        "DigestHistory", "CorpusTypesetting", "RuleChecking", "Publications", "DigestModel",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "DigestModel", "TableFooting", "SchemaValidation"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "CorpusTypesettingTests",
      dependencies: ["CorpusTypesetting", "PageExtraction", "DigestModel"],
      swiftSettings: strict),
    .testTarget(
      name: "LayoutSamplingTests",
      dependencies: [
        "LayoutSampling", "CorpusTypesetting", "FigureRecovery", "PageExtraction", "Publications",
        "DigestModel",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CrossfootKitTests", dependencies: ["CrossfootKit"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "crossfoot", "CrossfootKit", "CorpusTypesetting", "DigestModel", "CPoppler",
        "SchemaValidation",
      ],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
