/** The formats that documents are handed out in, each checked before it leaves. */
@NullMarked
package io.vigil.monitor.document.format;

import org.jspecify.annotations.NullMarked;
