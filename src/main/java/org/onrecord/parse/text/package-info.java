/** Cleans running text: characters, header lines, debris. */
@NullMarked
package org.onrecord.parse.text;

import org.jspecify.annotations.NullMarked;
