/** Question to ranked passages: what is asked, lexical and semantic search, fusion, cut. */
@NullMarked
package org.onrecord.retrieval;

import org.jspecify.annotations.NullMarked;
