package org.onrecord.index;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Packs values into bytes that {@link PackedReader} turns back into equal ones. Any Java string survives, unpaired
 * surrogates included: offsets count UTF-16 code units, so no code unit may change on the way.
 */
final class PackedWriter {

    static final int ABSENT = 0;
    static final int UTF_8 = 1;
    static final int UTF_16 = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PackedWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    PackedWriter text(@Nullable String value) {
        if (value == null) {
            return number(ABSENT);
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            return number(UTF_8).block(encoded);
        } catch (CharacterCodingException unpairedSurrogate) {
            ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(value.length(), Character.BYTES));
            units.asCharBuffer().put(value);
            return number(UTF_16).block(units);
        }
    }

    PackedWriter instant(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano());
    }

    <T> PackedWriter list(List<T> values, BiConsumer<PackedWriter, T> each) {
        number(values.size());
        values.forEach(v -> each.accept(this, v));
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private PackedWriter block(ByteBuffer block) {
        number(block.remaining());
        bytes.write(block.array(), block.arrayOffset() + block.position(), block.remaining());
        return this;
    }
}
