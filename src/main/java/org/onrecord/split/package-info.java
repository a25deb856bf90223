/** Cuts an article into sentences and passages, with offsets into its text that are always exact. */
@NullMarked
package org.onrecord.split;

import org.jspecify.annotations.NullMarked;
