/** What an answer rested on, in hashes and offsets, so that anybody can check it later against the files. */
@NullMarked
package org.onrecord.answer.receipt;

import org.jspecify.annotations.NullMarked;
