/** What a question says about time, in French and English, and which articles fit it. */
@NullMarked
package org.onrecord.retrieval.time;

import org.jspecify.annotations.NullMarked;
