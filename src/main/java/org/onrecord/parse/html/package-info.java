/** Finds the article in a web page. */
@NullMarked
package org.onrecord.parse.html;

import org.jspecify.annotations.NullMarked;
