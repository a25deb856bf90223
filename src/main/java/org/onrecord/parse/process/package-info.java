/** Reads files in child processes, so that a file that crashes, fills or stalls its parser costs that file only. */
@NullMarked
package org.onrecord.parse.process;

import org.jspecify.annotations.NullMarked;
