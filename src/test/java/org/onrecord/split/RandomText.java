package org.onrecord.split;

import java.util.Random;

/** Seeded text that is mostly made of what sentence rules stumble over. */
final class RandomText {

    private static final String[] PIECES = {
        "M.",
        "Dupont",
        "U.S.",
        "The",
        "le",
        "port",
        "«",
        "»",
        "“",
        "”",
        "\"",
        "’",
        "7 %",
        "3.5",
        "n° 4",
        "etc.",
        "…",
        "...",
        "!",
        "?",
        ".",
        ".",
        ".",
        ",",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        " ",
        " ",
        "\u00a0",
        "\u202f",
        "😀",
        "👩‍🚀",
        "é",
        "e\u0301",
        "(",
        ")",
        "[…]",
        "a",
        "Z",
        "\t",
        "\u2028",
        "supercalifragilistique",
        "J.",
        "K.",
        "1.",
        "- ",
        "中文。",
        "\ud83d"
    };

    private RandomText() {}

    static String of(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces);
        for (int i = 0; i < count; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
