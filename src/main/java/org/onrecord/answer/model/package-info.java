/** Model mode: a language model writes, the sentence gate decides what is sent. */
@NullMarked
package org.onrecord.answer.model;

import org.jspecify.annotations.NullMarked;
