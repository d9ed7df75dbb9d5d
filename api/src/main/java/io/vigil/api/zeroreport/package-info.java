/** Monthly reports that nothing, or something, happened (事故零报告). */
@NullMarked
package io.vigil.api.zeroreport;

import org.jspecify.annotations.NullMarked;
