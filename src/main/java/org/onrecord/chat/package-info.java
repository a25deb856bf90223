/** The HTTP side of asking and searching; its records are the wire's and go no further. */
@NullMarked
package org.onrecord.chat;

import org.jspecify.annotations.NullMarked;
