/** What students write of themselves (学生自诊), for themselves and their counsellor alone. */
@NullMarked
package io.vigil.api.studentform;

import org.jspecify.annotations.NullMarked;
