/** Quote mode: answers made of sentences that stand in the articles, without any model. */
@NullMarked
package org.onrecord.answer.quote;

import org.jspecify.annotations.NullMarked;
