/** Bytes in, articles or failure values out: the only package that knows file formats. */
@NullMarked
package org.onrecord.parse;

import org.jspecify.annotations.NullMarked;
