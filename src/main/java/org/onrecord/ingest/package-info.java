/**
 * Keeps the index equal to the documents folder. The watcher only says that something may have changed; a scan of the
 * folder against the ledger decides what did.
 */
@NullMarked
package org.onrecord.ingest;

import org.jspecify.annotations.NullMarked;
