/** The page in a real browser, against a small server of canned replies. */
@NullMarked
package org.onrecord.page;

import org.jspecify.annotations.NullMarked;
