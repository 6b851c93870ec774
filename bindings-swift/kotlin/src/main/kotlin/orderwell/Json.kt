package orderwell

/** JSON text as it is written, one member after another. */
class JsonWriter internal constructor() {
    private val out = StringBuilder()

    override fun toString() = out.toString()

    internal fun field(name: String, value: Any?) {
        if (value == null) return
        if (!out.endsWith('{')) out.append(',')
        quoted(name)
        out.append(':')
        value(value)
    }

    internal fun unlessEmpty(name: String, list: List<*>) {
        if (list.isNotEmpty()) field(name, list)
    }

    internal fun tagged(tag: String, word: String, content: Record) {
        field(tag, word)
        content.fields(this)
    }

    internal fun record(record: Record): JsonWriter {
        out.append('{')
        record.fields(this)
        out.append('}')
        return this
    }

    private fun value(value: Any?) {
        when (value) {
            null -> out.append("null")
            is String -> quoted(value)
            is Word -> quoted(value.text)
            is Record -> record(value)
            is List<*> -> {
                out.append('[')
                value.forEachIndexed { index, item ->
                    if (index > 0) out.append(',')
                    value(item)
                }
                out.append(']')
            }
            else -> out.append(value)
        }
    }

    private fun quoted(text: String) {
        out.append('"')
        for (index in text.indices) {
            val character = text[index]
            // Half of a pair alone has no UTF-8: it goes out as an escape, for the core to judge.
            val lone = (character.isHighSurrogate() && text.getOrNull(index + 1)?.isLowSurrogate() != true) ||
                (character.isLowSurrogate() && text.getOrNull(index - 1)?.isHighSurrogate() != true)
            if (character < ' ' || character == '"' || character == '\\' || lone) {
                out.append("\\u").append(character.code.toString(16).padStart(4, '0'))
            } else {
                out.append(character)
            }
        }
        out.append('"')
    }
}

/** A text that is not the JSON of a reply, or a reply of a newer version. */
class ReplyFormatException internal constructor(at: String) : RuntimeException(at)

/** A value of JSON while it is read; nothing where a member is missing. */
class JsonValue internal constructor(internal val value: Any?, private val path: String = "") {
    internal operator fun get(name: String) = JsonValue(of<Map<*, *>>()[name], "$path/$name")

    internal fun text(): String = of()

    internal fun integer(): Long = of<Number>().toLong()

    internal fun boolean(): Boolean = of()

    internal fun members(): Map<String, JsonValue> =
        of<Map<*, *>>().entries.associate { (name, member) -> name.toString() to JsonValue(member, "$path/$name") }

    internal fun <T> list(read: (JsonValue) -> T): List<T> =
        if (value == null) emptyList() else of<List<*>>().mapIndexed { index, item -> read(JsonValue(item, "$path/$index")) }

    internal fun <T> optional(read: (JsonValue) -> T): T? = if (value == null) null else read(this)

    internal fun <W : Word> word(words: List<W>): W = text().let { text -> words.find { it.text == text } ?: throw UnknownWord(text) }

    private inline fun <reified T> of(): T = value as? T ?: throw ReplyFormatException(path)

    internal companion object {
        fun parse(text: String) = JsonValue(Parser(text).document())
    }
}

private class Parser(private val text: String) {
    private var at = 0

    fun document(): Any? = value().also { if (at < text.length) broken() }

    private fun broken(): Nothing = throw ReplyFormatException("character $at")

    private fun next(): Char = text.getOrNull(at++) ?: broken()

    private fun take(character: Char): Boolean = (text.getOrNull(at) == character).also { if (it) at++ }

    private fun expect(word: String) = word.forEach { if (next() != it) broken() }

    private fun value(): Any? = when (val first = next()) {
        '{' -> members()
        '[' -> items()
        '"' -> string()
        't' -> true.also { expect("rue") }
        'f' -> false.also { expect("alse") }
        'n' -> null.also { expect("ull") }
        else -> number(first)
    }

    private fun members(): Map<String, Any?> {
        val members = LinkedHashMap<String, Any?>()
        if (take('}')) return members
        do {
            expect("\"")
            val name = string()
            expect(":")
            members[name] = value()
        } while (take(','))
        expect("}")
        return members
    }

    private fun items(): List<Any?> {
        val items = ArrayList<Any?>()
        if (take(']')) return items
        do items.add(value()) while (take(','))
        expect("]")
        return items
    }

    private fun number(first: Char): Long {
        val start = at - 1
        if (first != '-' && first !in '0'..'9') broken()
        while (text.getOrNull(at) in '0'..'9') at++
        return text.substring(start, at).toLongOrNull() ?: broken()
    }

    private fun string(): String {
        val start = at
        while (true) {
            when (next()) {
                '"' -> return text.substring(start, at - 1)
                '\\' -> return escaped(StringBuilder(text.substring(start, at - 1)))
            }
        }
    }

    /** The rest of a text after its first escape. */
    private fun escaped(out: StringBuilder): String {
        at--
        while (true) {
            when (val character = next()) {
                '"' -> return out.toString()
                '\\' -> out.append(escape(next()))
                else -> out.append(character)
            }
        }
    }

    private fun escape(letter: Char): Char = when (letter) {
        'b' -> '\b'
        'f' -> '\u000C'
        'n' -> '\n'
        'r' -> '\r'
        't' -> '\t'
        'u' -> String(CharArray(4) { next() }).toIntOrNull(16)?.toChar() ?: broken()
        '"', '\\', '/' -> letter
        else -> broken()
    }
}
