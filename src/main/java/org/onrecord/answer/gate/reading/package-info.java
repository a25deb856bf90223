/** What can be read off one French or English sentence without understanding it: words, figures, dates, names, polarity. */
@NullMarked
package org.onrecord.answer.gate.reading;

import org.jspecify.annotations.NullMarked;
