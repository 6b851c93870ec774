// Every shared vector: the bytes of each reply, and the same reply read into types and written again.

import Foundation
import Orderwell
import XCTest

private struct Vectors: Decodable {
    struct File: Decodable {
        let file: String
        let steps: [[String]]
    }

    let files: [String]
    let vectors: [File]

    static func load() throws -> Vectors {
        let path = try XCTUnwrap(ProcessInfo.processInfo.environment["VECTORS"], "VECTORS names the file of vectors")
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

private func object(_ data: Data) throws -> NSObject {
    try XCTUnwrap(JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) as? NSObject)
}

private func rewritten<Value: Codable>(_ data: Data, as type: Value.Type) throws -> Data {
    try JSONEncoder().encode(JSONDecoder().decode(type, from: data))
}

final class VectorTests: XCTestCase {
    func testEveryReplyIsTheSameBytes() throws {
        let all = try Vectors.load()
        XCTAssertEqual(all.vectors.map(\.file), all.files)
        var steps = 0
        for vector in all.vectors {
            let desk = Desk()
            for (index, step) in vector.steps.enumerated() {
                XCTAssertEqual(desk.call(step[0]), step[1], "\(vector.file) step \(index)")
                steps += 1
            }
        }
        XCTAssertGreaterThanOrEqual(steps, 300)
        print("\(steps) steps of \(all.files.count) files")
    }

    func testEveryReplyFitsTheTypes() throws {
        var operations = Set<String>()
        for vector in try Vectors.load().vectors {
            for (index, step) in vector.steps.enumerated() {
                let request = try? JSONSerialization.jsonObject(with: Data(step[0].utf8)) as? [String: Any]
                guard let operation = request?["op"] as? String, let type = replyTypes[operation] else { continue }
                let reply = Data(step[1].utf8)
                let again = try rewritten(reply, as: type)
                XCTAssertEqual(try object(again), try object(reply), "\(vector.file) step \(index)")
                operations.insert(operation)
            }
        }
        XCTAssertEqual(operations, Set(replyTypes.keys))
    }
}
