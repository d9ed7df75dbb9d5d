/** Takes in cases that were kept elsewhere, from files with one case a row. */
@NullMarked
package io.vigil.app.caseimport;

import org.jspecify.annotations.NullMarked;
