/** What people of the demo college did, as the commands that say so. */
@NullMarked
package io.vigil.app.demo.told;

import org.jspecify.annotations.NullMarked;
