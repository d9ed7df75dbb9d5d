/** What kind of database stores the read tables. */
@NullMarked
package io.vigil.app.storage;

import org.jspecify.annotations.NullMarked;
