/**
 * The embedding store: lexical and semantic search over the same passages, in Lucene files under the data folder.
 *
 * <p>Writers use one {@link org.onrecord.index.IndexUpdate} at a time; readers work on an immutable
 * {@link org.onrecord.index.Snapshot}.
 */
@NullMarked
package org.onrecord.index;

import org.jspecify.annotations.NullMarked;
