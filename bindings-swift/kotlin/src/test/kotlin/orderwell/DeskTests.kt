package orderwell

import java.io.File
import java.math.BigDecimal
import java.nio.charset.CharacterCodingException
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

private val context = Context(Timestamp("2026-11-23T09:00:00Z"), Date("2026-11-23"), "ana")
private val standard = TaxRate(TaxCategory.S, Percent("19"))

private fun Desk.run(id: String, command: Command) = execute(IdentifiedCommand(CommandId(id), command), context)

private fun location(id: String, name: String = "L") = Command.SetLocation(Location(LocationId(id), name))

private fun shop(): Desk {
    val desk = Desk()
    val address = Address(Country("DE"))
    desk.run("m1", Command.SetSeller(Seller("Tee & Tassen", address, Currency("EUR")))).unwrap()
    desk.run("m2", location("shelf")).unwrap()
    desk.run("m3", Command.SetCustomer(Customer(CustomerId("C-7"), "Ана"))).unwrap()
    desk.run("m4", Command.SetProduct(Product(ProductId("TEA"), "茶 <b>", standard))).unwrap()
    desk.run("m5", Command.ReceiveStock(ReceiveStock(ProductId("TEA"), LocationId("shelf"), Quantity(10)))).unwrap()
    val lines = listOf(OrderLineDraft(1, ProductId("TEA"), Quantity(2), unitPrice = UnitPrice(BigDecimal("4.90"))))
    desk.run("o1", Command.PlaceOrder(OrderDraft(OrderId("SO-1"), CustomerId("C-7"), Currency("EUR"), lines))).unwrap()
    return desk
}

private fun document(quantity: Quantity) =
    Document(Currency("EUR"), listOf(DocumentLine(1, quantity, UnitPrice("4.90"), standard)))

/** A desk with so many orders; each call of the result holds and releases one of them, and gives the nanoseconds. */
private fun kept(orders: Int): (Int) -> Long {
    val desk = shop()
    (0 until orders).chunked(500).forEach { numbers ->
        desk.executeMany(numbers.map { number ->
            val lines = listOf(OrderLineDraft(1, ProductId("TEA"), Quantity(1), unitPrice = UnitPrice(1)))
            val draft = OrderDraft(OrderId("K-$number"), CustomerId("C-7"), Currency("EUR"), lines)
            IdentifiedCommand(CommandId("k-$number"), Command.PlaceOrder(draft))
        }, context).unwrap()
    }
    return { call ->
        val started = System.nanoTime()
        desk.run("h-$call", Command.HoldOrder(HoldOrder(OrderId("K-50"), "check"))).unwrap()
        desk.run("r-$call", Command.ReleaseHold(ReleaseHold(OrderId("K-50"), "check"))).unwrap()
        System.nanoTime() - started
    }
}

private fun residentKilobytes() =
    File("/proc/self/status").readLines().first { it.startsWith("VmRSS:") }.filter { it.isDigit() }.toLong()

internal fun deskTests(): List<Pair<String, () -> Unit>> = listOf(
    "a document adds up" to {
        val lines = document(Quantity(2)).lines + DocumentLine(2, Quantity("3"), UnitPrice("10.00"), standard)
        same(calculate(Document(Currency("EUR"), lines)).unwrap().calculation.totals.gross, Amount("47.36"))
    },
    "a story from order to shipment" to {
        shop().use { desk ->
            check(Guard.SHIP_ORDER in desk.allowed(OrderId("SO-1")).unwrap().allowed)
            val again = desk.run("m2", location("shelf"))
            same((again as CommandReply.Unchanged).content.sequences.first, 2L)
            val order = (desk.query(Stream("order/SO-1")).unwrap().state as State.Order).content
            same(order.content.lines.map { it.productId }, listOf(ProductId("TEA")))
        }
    },
    "a refusal is a value with code, path and figures" to {
        shop().use { desk ->
            val reply = desk.run("x", Command.CancelOrder(CancelOrder(OrderId("SO-9"))))
            val problem = reply.problems.single()
            same(problem.code to problem.path, Code("order.unknown") to Pointer("/command/order_id"))
            same(problem.data["order_id"], "SO-9")
            same(problem.retry to problem.severity, true to Severity.ERROR)
            same(fails<RejectedException> { reply.unwrap() }.problems, reply.problems)
        }
    },
    "decisions are stored and then applied, a snapshot restores the desk" to {
        val (desk, other, third) = List(3) { Desk() }
        val decided = desk.decide(IdentifiedCommand(CommandId("m"), location("L")), context).unwrap()!!
        same(desk.apply(decided.events).unwrap().sequence, 1L)
        same(other.replay(decided.events).unwrap().sequence, 1L)
        val snapshot = desk.snapshot().unwrap()
        same(other.snapshot().unwrap(), snapshot)
        third.restore(snapshot.lines).unwrap()
        same(third.snapshot().unwrap(), snapshot)
    },
    "a table with a faulty cell" to {
        val columns = DocumentColumns(
            documentId = listOf(DocumentId("A"), null),
            currency = listOf(Currency("EUR"), Currency("EUR")),
            quantity = listOf(Quantity(1), Quantity(1)),
            unitPrice = listOf(UnitPrice(1), UnitPrice(1)),
            taxCategory = listOf(TaxCategory.Z, TaxCategory.Z),
        )
        val done = calculateColumns(columns).unwrap()
        same(done.lines.net, listOf(Amount("1.00"), null))
        same(done.problems.single().path, Pointer("/columns/document_id/1"))
    },
    "wrong input is a problem at its path" to {
        fun refusal(text: String) = calculate(document(Quantity(text))).problems.single().let { "${it.code} ${it.path}" }
        same(refusal("2."), "number.not_decimal /document/lines/0/quantity")
        same(refusal("NaN"), "number.not_decimal /document/lines/0/quantity")
        fun raw(line: String) = Reply.read(
            JsonValue.parse(call("""{"format":1,"op":"calculate","document":{"currency":"EUR","lines":[$line]}}""")),
            Calculated.Companion::read,
        ).problems.map { "${it.code} ${it.path}" }
        val rest = """"line":1,"unit_price":"1","tax":{"category":"S"}"""
        same(raw("""{$rest,"quantity":1.5}"""), listOf("number.as_json /document/lines/0/quantity"))
        same(raw("""{$rest,"quantity":NaN}"""), listOf("json.no_value /document/lines/0/quantity"))
        same(raw("""{$rest,"quantity":[]}"""), listOf("request.wrong_kind /document/lines/0/quantity"))
        same(raw("""{$rest}"""), listOf("request.field_missing /document/lines/0/quantity"))
        same(raw("""{$rest,"quantity":1,"colour":1}"""), listOf("request.field_unknown /document/lines/0/colour"))
        check(call("").contains("json.syntax"))
    },
    "a lone surrogate and a huge text are refused" to {
        Desk().use { desk ->
            same(desk.run("a", location("L", "\ud800")).problems.single().code, Code("json.syntax"))
            same(desk.run("a", location("L", "😀\udc00")).problems.single().code, Code("json.syntax"))
            fails<CharacterCodingException> { desk.call("\ud800") }
            same(desk.run("a", location("L", "x".repeat(20_000_000))).problems.single().code, Code("limit.request_bytes"))
            desk.run("a", location("L", "😀 \" \\ \t \u0000".trim('\u0000'))).unwrap()
        }
    },
    "an iterator that throws leaves the desk as it was" to {
        shop().use { desk ->
            val before = desk.snapshot().unwrap()
            val broken = object : AbstractList<OrderLineDraft>() {
                override val size = 1
                override fun get(index: Int): OrderLineDraft = throw IllegalStateException("mine")
            }
            val draft = OrderDraft(OrderId("SO-2"), CustomerId("C-7"), Currency("EUR"), broken)
            same(fails<IllegalStateException> { desk.run("o2", Command.PlaceOrder(draft)) }.message, "mine")
            same(desk.snapshot().unwrap(), before)
        }
    },
    "a desk is shared between threads" to {
        val desk = Desk()
        val threads = Executors.newFixedThreadPool(8)
        val done = (0 until 200).map { index -> threads.submit { desk.run("m-$index", location("L-$index")).unwrap() } }
        done.forEach { it.get() }
        threads.shutdown()
        check(threads.awaitTermination(10, TimeUnit.SECONDS))
        same(desk.snapshot().unwrap().lines.size, 1 + 200 + 200)
    },
    "a closed desk refuses, and nothing else" to {
        val desk = Desk()
        desk.close()
        desk.close()
        fails<IllegalStateException> { desk.call("{}") }
    },
    "a command at a full desk costs what it costs at a small one" to {
        val (small, large) = kept(100) to kept(10_000)
        val (smalls, larges) = (0 until 400).map { small(it) to large(it) }.unzip()
        val ratio = larges.sorted()[200].toDouble() / smalls.sorted()[200]
        println("a command with 10,000 orders at the desk instead of 100: $ratio")
        check(ratio < 1.5)
    },
    "a million refusals keep memory flat" to {
        shop().use { desk ->
            val request = """{"format":1,"op":"allowed","order_id":"SO-9"}"""
            repeat(50_000) { desk.call(request) }
            val before = residentKilobytes()
            repeat(1_000_000) { desk.call(request) }
            val after = residentKilobytes()
            check(after < before + 32_000) { "$before kB became $after kB" }
        }
    },
)
