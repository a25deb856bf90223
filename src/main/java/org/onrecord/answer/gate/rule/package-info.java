/** One class for each way in which a sentence can be false although it looks like its source. */
@NullMarked
package org.onrecord.answer.gate.rule;

import org.jspecify.annotations.NullMarked;
