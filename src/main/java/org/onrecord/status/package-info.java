/** What is in the archive and how it stands beside the folder: articles, sync, health and metrics over HTTP. */
@NullMarked
package org.onrecord.status;

import org.jspecify.annotations.NullMarked;
