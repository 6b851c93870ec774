package orderwell

/** Every shared vector: the bytes of each reply, and the same reply read into types and written again. */
internal fun vectorTests(all: JsonValue): List<Pair<String, () -> Unit>> {
    val vectors = all["vectors"].list { it }
    fun steps(vector: JsonValue) = vector["steps"].list { step -> step.list { it.text() } }
    return listOf(
        "every reply is the same bytes" to {
            same(vectors.map { it["file"].text() }, all["files"].list { it.text() })
            var count = 0
            for (vector in vectors) {
                Desk().use { desk ->
                    steps(vector).forEachIndexed { index, (request, reply) ->
                        same(desk.call(request), reply, "${vector["file"].text()} step $index")
                        count++
                    }
                }
            }
            check(count >= 300)
            println("$count steps of ${vectors.size} files")
        },
        "every reply fits the types" to {
            val operations = mutableSetOf<String>()
            for ((request, reply) in vectors.flatMap(::steps)) {
                val operation = runCatching { JsonValue.parse(request.filterNot { it in " \n\t" })["op"].text() }.getOrNull()
                val read = replyTypes[operation ?: continue] ?: continue
                val value = JsonValue.parse(reply)
                same(JsonValue.parse(JsonWriter().record(read(value)).toString()).value, value.value, reply)
                operations.add(operation)
            }
            same(operations, replyTypes.keys)
        },
    )
}
