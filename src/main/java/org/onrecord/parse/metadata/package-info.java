/** Finds title, dates, author, outlet, address, section, kind and language: ordered lists of one-idea classes. */
@NullMarked
package org.onrecord.parse.metadata;

import org.jspecify.annotations.NullMarked;
