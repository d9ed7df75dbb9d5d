/** Tasks that stand under the points of diagnosis (建设任务), and what people say of them. */
@NullMarked
package io.vigil.api.task;

import org.jspecify.annotations.NullMarked;
