package orderwell

import java.io.File
import kotlin.system.exitProcess

/** Every test by its name; the first argument is the file of the vectors. */
fun main(arguments: Array<String>) {
    val vectors = JsonValue.parse(File(arguments.first()).readText())
    val tests = vectorTests(vectors) + deskTests()
    val failed = tests.count { (name, test) ->
        val fault = runCatching(test).exceptionOrNull()
        println(if (fault == null) "passed: $name" else "FAILED: $name: $fault\n${fault.stackTraceToString()}")
        fault != null
    }
    println("${tests.size} tests run, ${tests.size - failed} passed, $failed failed")
    if (failed > 0) exitProcess(1)
}

internal fun same(found: Any?, expected: Any?, what: String = "") {
    if (found != expected) throw AssertionError("$what found    $found\nexpected $expected")
}

internal inline fun <reified E : Throwable> fails(block: () -> Unit): E {
    try {
        block()
    } catch (fault: Throwable) {
        if (fault is E) return fault
        throw AssertionError("threw $fault", fault)
    }
    throw AssertionError("nothing was thrown")
}
