/** Opens every format behind one adapter, within limits: the only place that knows Apache Tika. */
@NullMarked
package org.onrecord.parse.load;

import org.jspecify.annotations.NullMarked;
