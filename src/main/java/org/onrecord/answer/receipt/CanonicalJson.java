package org.onrecord.answer.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One way to write a JSON value, after RFC 8785 (JSON Canonicalization Scheme): no white space, members in the order of their
 * names' UTF-16 code units, strings escaped no more than needed. Receipts hold no fractions, so numbers are integers that
 * a double holds exactly; RFC 8785 writes those as they are.
 */
public final class CanonicalJson {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53);

    private CanonicalJson() {}

    /**
     * The canonical form.
     *
     * @throws IllegalArgumentException when the value holds a fraction or a number beyond 2^53
     */
    public static String of(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            object(value, out);
        } else if (value.isArray()) {
            String comma = "";
            out.append('[');
            for (JsonNode element : value) {
                out.append(comma);
                write(element, out);
                comma = ",";
            }
            out.append(']');
        } else if (value.isTextual()) {
            string(value.textValue(), out);
        } else if (value.isNumber()) {
            if (!value.isIntegralNumber() || value.bigIntegerValue().abs().compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException("a receipt holds no number such as " + value);
            }
            out.append(value.bigIntegerValue());
        } else {
            out.append(value.isNull() ? JsonNodeFactory.instance.nullNode() : value);
        }
    }

    private static void object(JsonNode value, StringBuilder out) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        String comma = "";
        out.append('{');
        for (String name : names) {
            out.append(comma);
            string(name, out);
            out.append(':');
            write(value.get(name), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
