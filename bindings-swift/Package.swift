// swift-tools-version:6.0
// Orderwell for Swift. On Linux the library that `cargo build -p orderwell-uniffi` makes is linked
// (`-Xlinker -L<its folder>`); on Apple's platforms the XCFramework that `xcframework.sh` makes, or a
// published one: set ORDERWELL_XCFRAMEWORK to its path, or to its address with ORDERWELL_CHECKSUM.
import Foundation
import PackageDescription

let environment = ProcessInfo.processInfo.environment

let library: Target = switch (environment["ORDERWELL_XCFRAMEWORK"], environment["ORDERWELL_CHECKSUM"]) {
case (let address?, let checksum?): .binaryTarget(name: "orderwell_uniffiFFI", url: address, checksum: checksum)
case (let path?, nil): .binaryTarget(name: "orderwell_uniffiFFI", path: path)
case (nil, _): .systemLibrary(name: "orderwell_uniffiFFI", path: "Sources/orderwell_uniffiFFI")
}

let package = Package(
    name: "Orderwell",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Orderwell", targets: ["Orderwell"])],
    targets: [
        library,
        .target(
            name: "OrderwellDoor",
            dependencies: ["orderwell_uniffiFFI"],
            // WHY: the file that UniFFI writes is checked as Swift 5.
            swiftSettings: [.swiftLanguageMode(.v5)]
        ),
        .target(
            name: "Orderwell",
            dependencies: ["OrderwellDoor"],
            resources: [.copy("PrivacyInfo.xcprivacy")]
        ),
        // The order of the README, run by the tests.
        .executableTarget(name: "Example", dependencies: ["Orderwell"], path: "Example"),
        .testTarget(name: "OrderwellTests", dependencies: ["Orderwell"]),
    ],
    swiftLanguageModes: [.v6]
)
