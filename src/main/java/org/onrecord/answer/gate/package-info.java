/**
 * Decides what a reader may see of a sentence that anybody, a lying model among them, has written. Pure: no framework, no
 * clock, no network.
 */
@NullMarked
package org.onrecord.answer.gate;

import org.jspecify.annotations.NullMarked;
