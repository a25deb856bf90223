/** The vocabulary that every other package speaks: values only, no framework, no library but the JDK. */
@NullMarked
package org.onrecord.article;

import org.jspecify.annotations.NullMarked;
