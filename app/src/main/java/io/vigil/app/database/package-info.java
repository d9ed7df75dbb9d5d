/**
 * The PostgreSQL that comes with Vigil: unpacked, initialised, started, stopped and locked here.
 */
@NullMarked
package io.vigil.app.database;

import org.jspecify.annotations.NullMarked;
