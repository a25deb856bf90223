/** From a sentence back to the articles in which it stands, or to the nearest that does. */
@NullMarked
package org.onrecord.answer.lookup;

import org.jspecify.annotations.NullMarked;
