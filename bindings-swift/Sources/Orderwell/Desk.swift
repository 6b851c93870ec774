import Foundation
import OrderwellDoor

/// All orders, stock, invoices and payments of one seller, in memory. Safe to share between threads.
public final class Desk: Sendable {
    private let door = OrderwellDoor.Desk()

    /// An empty desk.
    public init() {}

    /// Answers a request given as JSON text; the reply is JSON text.
    public func call(_ request: String) -> String {
        door.call(request: request)
    }

    func ask<Fields: Encodable, Answer: Decodable>(_ operation: String, _ fields: Fields) throws -> Answer {
        try Request(operation: operation, fields: fields).answered(by: call)
    }
}

/// Answers a request that needs no desk, given as JSON text; the reply is JSON text.
public func call(_ request: String) -> String {
    OrderwellDoor.call(request: request)
}

func ask<Fields: Encodable, Answer: Decodable>(_ operation: String, _ fields: Fields) throws -> Answer {
    try Request(operation: operation, fields: fields).answered(by: OrderwellDoor.call)
}

/// The fields of an operation with what stands before them.
private struct Request<Fields: Encodable>: Encodable {
    let operation: String
    let fields: Fields

    enum CodingKeys: String, CodingKey {
        case format, op
    }

    func encode(to encoder: any Encoder) throws {
        var frame = encoder.container(keyedBy: CodingKeys.self)
        try frame.encode(1, forKey: .format)
        try frame.encode(operation, forKey: .op)
        try fields.encode(to: encoder)
    }

    func answered<Answer: Decodable>(by door: (String) -> String) throws -> Answer {
        let request = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        return try JSONDecoder().decode(Answer.self, from: Data(door(request).utf8))
    }
}
