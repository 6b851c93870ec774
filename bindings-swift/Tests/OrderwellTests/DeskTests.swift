// What Swift adds around the door: types, threads, memory, and wrong input.

import Foundation
import Orderwell
import XCTest

private let context = Context(now: "2026-11-23T09:00:00Z", today: "2026-11-23", by: "ana")
private let standard = TaxRate(category: .s, rate: "19")

private func shop() throws -> Desk {
    let desk = Desk()
    let address = Address(country: "DE")
    let commands: [(CommandID, Command)] = [
        ("m1", .setSeller(Seller(name: "Tee & Tassen", address: address, currency: "EUR"))),
        ("m2", .setLocation(Location(locationID: "shelf", name: "Regal"))),
        ("m3", .setCustomer(Customer(customerID: "C-7", name: "Ана", billingAddress: address))),
        ("m4", .setProduct(Product(productID: "TEA", name: "茶 <b>", tax: standard))),
        ("m5", .receiveStock(ReceiveStock(productID: "TEA", locationID: "shelf", quantity: 10, receivedOn: "2026-11-23"))),
        ("o1", .placeOrder(OrderDraft(
            orderID: "SO-1", customerID: "C-7", currency: "EUR",
            lines: [OrderLineDraft(line: 1, productID: "TEA", quantity: 2, unitPrice: "4.90")]))),
    ]
    for (id, command) in commands {
        try desk.execute(IdentifiedCommand(commandID: id, command: command), context: context).get()
    }
    return desk
}

private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try XCTUnwrap(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try XCTUnwrap(Int(line.split(separator: " ").dropFirst().first ?? ""))
}

final class DeskTests: XCTestCase {
    func testADocumentAddsUp() throws {
        let document = Document(currency: "EUR", lines: [
            DocumentLine(line: 1, quantity: 2, unitPrice: "4.90", tax: standard),
            DocumentLine(line: 2, quantity: "3", unitPrice: "10.00", tax: standard),
        ])
        XCTAssertEqual(try calculate(document).get().calculation.totals.gross, "47.36")
    }

    func testAStoryFromOrderToShipment() throws {
        let desk = try shop()
        XCTAssertTrue(try desk.allowed("SO-1").get().allowed.contains(.shipOrder))
        let again = try desk.execute(
            IdentifiedCommand(commandID: "m2", command: .setLocation(Location(locationID: "shelf", name: "Regal"))),
            context: context)
        guard case .unchanged(let unchanged) = again else { return XCTFail("\(again)") }
        XCTAssertEqual(unchanged.sequences.first, 2)
        let found = try desk.query("order/SO-1").get()
        guard case .order(let order) = found.state else { return XCTFail("\(found)") }
        XCTAssertEqual(order.content.lines.map(\.productID), ["TEA"])
    }

    func testARefusalIsAValueWithCodePathAndFigures() throws {
        let desk = try shop()
        let reply = try desk.execute(
            IdentifiedCommand(commandID: "x", command: .cancelOrder(CancelOrder(orderID: "SO-9"))), context: context)
        let problem = try XCTUnwrap(reply.problems.first)
        XCTAssertEqual(problem.code, "order.unknown")
        XCTAssertEqual(problem.path, "/command/order_id")
        XCTAssertTrue(problem.retry)
        XCTAssertEqual(problem.severity, .error)
        XCTAssertEqual(problem.data["order_id"], .text("SO-9"))
        XCTAssertThrowsError(try reply.get()) { error in
            XCTAssertEqual((error as? RejectedError)?.problems, reply.problems)
        }
    }

    func testASnapshotRestoresTheDesk() throws {
        let desk = try shop()
        let lines = try desk.snapshot().get().lines
        let other = Desk()
        _ = try other.restore(lines).get()
        XCTAssertEqual(try other.snapshot().get().lines, lines)
    }

    func testDecisionsAreStoredAndThenApplied() throws {
        let (desk, other) = (Desk(), Desk())
        let command = IdentifiedCommand(commandID: "m", command: .setLocation(Location(locationID: "L", name: "L")))
        let decided = try XCTUnwrap(desk.decide(command, context: context).get())
        XCTAssertEqual(try desk.apply(decided.events).get().sequence, 1)
        XCTAssertEqual(try other.replay(decided.events).get().sequence, 1)
        XCTAssertEqual(try desk.snapshot().get(), try other.snapshot().get())
    }

    func testWrongInputIsAProblemAtItsPath() throws {
        func refusal(_ request: String) throws -> [String] {
            let reply = try JSONDecoder().decode(Reply<Calculated>.self, from: Data(call(request).utf8))
            return reply.problems.map { "\($0.code) \($0.path)" }
        }
        let before = #"{"format":1,"op":"calculate","document":{"currency":"EUR","lines":[{"line":1,"tax":{"category":"S"},"#
        let line = #""unit_price":"1","quantity""#
        let quantity = "/document/lines/0/quantity"
        XCTAssertEqual(try refusal(before + line + #":1.5}]}}"#), ["number.as_json \(quantity)"])
        XCTAssertEqual(try refusal(before + line + #":NaN}]}}"#), ["json.no_value \(quantity)"])
        XCTAssertEqual(try refusal(before + line + #":true}]}}"#), ["request.wrong_kind \(quantity)"])
        XCTAssertEqual(try refusal(before + line + #":"1","colour":1}]}}"#), ["request.field_unknown /document/lines/0/colour"])
        XCTAssertEqual(try refusal(before + #""unit_price":"1"}]}}"#), ["request.field_missing \(quantity)"])
        XCTAssertEqual(try refusal(before + line + #":"\ud800"}]}}"#).count, 1)
        XCTAssertEqual(try refusal(""), ["json.syntax "])
        XCTAssertEqual(try refusal(#"{"format":1,"op":"report"}"#), ["request.needs_desk /op"])
    }

    func testAHugeTextIsAProblem() throws {
        let name = String(repeating: "x", count: 20_000_000)
        let command = IdentifiedCommand(commandID: "a", command: .setLocation(Location(locationID: "L", name: name)))
        XCTAssertEqual(try Desk().execute(command, context: context).problems.map(\.code), ["limit.request_bytes"])
    }

    func testADeskIsSharedBetweenThreads() throws {
        let desk = Desk()
        DispatchQueue.concurrentPerform(iterations: 200) { index in
            let location = Location(locationID: LocationID("L-\(index)"), name: "L")
            let command = IdentifiedCommand(commandID: CommandID("m-\(index)"), command: .setLocation(location))
            let reply = try? desk.execute(command, context: context)
            XCTAssertEqual(reply?.problems, [])
        }
        XCTAssertEqual(try desk.snapshot().get().lines.count, 1 + 200 + 200)
    }

    /// A desk with so many orders; each call of the result holds and releases one of them, and gives the nanoseconds.
    private func kept(orders: Int) throws -> (Int) throws -> UInt64 {
        let desk = try shop()
        for start in stride(from: 0, to: orders, by: 500) {
            let commands = (start..<min(start + 500, orders)).map { number in
                let lines = [OrderLineDraft(line: 1, productID: "TEA", quantity: 1, unitPrice: 1)]
                let id = OrderID("K-\(number)")
                let draft = OrderDraft(orderID: id, customerID: "C-7", currency: "EUR", lines: lines)
                return IdentifiedCommand(commandID: CommandID("k-\(number)"), command: .placeOrder(draft))
            }
            _ = try desk.executeMany(commands, context: context).get()
        }
        return { call in
            let hold = Command.holdOrder(HoldOrder(orderID: "K-50", hold: "check"))
            let release = Command.releaseHold(ReleaseHold(orderID: "K-50", hold: "check"))
            let started = DispatchTime.now().uptimeNanoseconds
            try desk.execute(IdentifiedCommand(commandID: CommandID("h-\(call)"), command: hold), context: context).get()
            try desk.execute(IdentifiedCommand(commandID: CommandID("r-\(call)"), command: release), context: context).get()
            return DispatchTime.now().uptimeNanoseconds - started
        }
    }

    func testACommandAtAFullDeskCostsWhatItCostsAtASmallOne() throws {
        let (small, large) = (try kept(orders: 100), try kept(orders: 10_000))
        var (smalls, larges) = ([UInt64](), [UInt64]())
        for call in 0..<400 {
            smalls.append(try small(call))
            larges.append(try large(call))
        }
        let ratio = Double(larges.sorted()[200]) / Double(smalls.sorted()[200])
        print("a command with 10,000 orders at the desk instead of 100: \(ratio)")
        XCTAssertLessThan(ratio, 1.5)
    }

    func testAMillionRefusalsKeepMemoryFlat() throws {
        let desk = try shop()
        let request = #"{"format":1,"op":"allowed","order_id":"SO-9"}"#
        for _ in 0..<20_000 { _ = desk.call(request) }
        let before = try residentKilobytes()
        for _ in 0..<1_000_000 { _ = desk.call(request) }
        XCTAssertLessThan(try residentKilobytes(), before + 8_000)
    }
}
