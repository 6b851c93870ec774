package orderwell

import uniffi.orderwell_uniffi.Desk as Door
import uniffi.orderwell_uniffi.call as callDoor

/** All orders, stock, invoices and payments of one seller, in memory. Safe to share between threads. */
class Desk : DeskOperations(), AutoCloseable {
    private val door = Door()

    /** Answers a request given as JSON text; the reply is JSON text. */
    fun call(request: String): String = door.call(request)

    /** Gives the memory back; the desk cannot be used afterwards. */
    override fun close() = door.close()

    override fun <T> ask(operation: String, fields: Record, read: (JsonValue) -> T): T =
        read(JsonValue.parse(call(Request(operation, fields).toString())))
}

/** Answers a request that needs no desk, given as JSON text; the reply is JSON text. */
fun call(request: String): String = callDoor(request)

internal fun <T> ask(operation: String, fields: Record, read: (JsonValue) -> T): T =
    read(JsonValue.parse(call(Request(operation, fields).toString())))

/** The fields of an operation with what stands before them. */
private class Request(private val operation: String, private val content: Record) : Record {
    override fun fields(out: JsonWriter) {
        out.field("format", 1L)
        out.tagged("op", operation, content)
    }

    override fun toString() = JsonWriter().record(this).toString()
}
