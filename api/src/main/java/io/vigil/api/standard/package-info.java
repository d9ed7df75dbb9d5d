/** The register of quality standards (质量标准) and rules (制度). */
@NullMarked
package io.vigil.api.standard;

import org.jspecify.annotations.NullMarked;
