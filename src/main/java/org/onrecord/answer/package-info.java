/** Question and passages to an answer whose every sentence the server itself found in the articles. */
@NullMarked
package org.onrecord.answer;

import org.jspecify.annotations.NullMarked;
