/** Tables as people send them: CSV, XLSX and JSON, streamed. */
@NullMarked
package io.vigil.command.table;

import org.jspecify.annotations.NullMarked;
