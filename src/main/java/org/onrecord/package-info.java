/** Puts the parts together: the only place that knows them all. */
@NullMarked
package org.onrecord;

import org.jspecify.annotations.NullMarked;
