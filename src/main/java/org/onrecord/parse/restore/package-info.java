/** Puts back what the cleaners cut, where a person decided so. */
@NullMarked
package org.onrecord.parse.restore;

import org.jspecify.annotations.NullMarked;
