import Orderwell

let cx = Context(now: "2026-11-23T09:00:00Z", today: "2026-11-23", by: "ana")
let tax = TaxRate(category: .s, rate: "19")
let desk = Desk()
let tea = OrderLineDraft(line: 1, productID: "TEA-250", quantity: 2, unitPrice: "4.90")
let mug = OrderLineDraft(line: 2, productID: "MUG", quantity: 3, unitPrice: "10.00")
for (id, command) in [
    ("m-1", .setCustomer(Customer(customerID: "C-7", name: "Café Nord"))),
    ("m-2", .setProduct(Product(productID: "TEA-250", name: "Tea, 250 g", tax: tax))),
    ("m-3", .setProduct(Product(productID: "MUG", name: "Mug", tax: tax))),
    ("w-1", .placeOrder(OrderDraft(orderID: "SO-1", customerID: "C-7", currency: "EUR", lines: [tea, mug]))),
] as [(CommandID, Command)] {
    try desk.execute(IdentifiedCommand(commandID: id, command: command), context: cx).get()
}

if case .order(let order) = try desk.query("order/SO-1").get().state {
    print(order.content.totals.gross, "EUR")
}
