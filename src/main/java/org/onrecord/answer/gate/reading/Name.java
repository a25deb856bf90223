package org.onrecord.answer.gate.reading;

import java.util.List;

/**
 * A run of capitalised words.
 *
 * @param from position of its first token
 * @param to one past its last token
 * @param parts positions of its capitalised tokens, titles left out
 * @param sure whether it is a name for certain; a single capitalised word at the beginning of a sentence need not be
 */
public record Name(int from, int to, List<Integer> parts, boolean sure) {}
