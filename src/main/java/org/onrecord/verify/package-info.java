/** Checks a receipt against the folder of articles, without the service, the index and the network. */
@NullMarked
package org.onrecord.verify;

import org.jspecify.annotations.NullMarked;
