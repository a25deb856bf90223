package org.onrecord.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} wrote, in the same order. */
final class PackedReader {

    private final ByteBuffer bytes;

    PackedReader(BytesRef packed) {
        this.bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    int small() {
        return Math.toIntExact(number());
    }

    @Nullable
    String textOrNull() {
        int form = small();
        if (form == PackedWriter.ABSENT) {
            return null;
        }
        int length = small();
        ByteBuffer block = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return form == PackedWriter.UTF_8
                ? StandardCharsets.UTF_8.decode(block).toString()
                : block.asCharBuffer().toString();
    }

    String text() {
        String value = textOrNull();
        if (value == null) {
            throw new IllegalStateException("a stored value is missing");
        }
        return value;
    }

    Instant instant() {
        long second = number();
        return Instant.ofEpochSecond(second, number());
    }

    <T> List<T> list(Function<PackedReader, T> each) {
        int size = small();
        List<T> values = new ArrayList<>(Math.min(size, 1024));
        for (int i = 0; i < size; i++) {
            values.add(each.apply(this));
        }
        return values;
    }
}
