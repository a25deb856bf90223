/** Near-identical articles: one text that several outlets carry. */
@NullMarked
package org.onrecord.retrieval.copies;

import org.jspecify.annotations.NullMarked;
