/** Looks after the accounts of the people: who they are, what they may, who stands in for whom. */
@NullMarked
package io.vigil.app.security.account;

import org.jspecify.annotations.NullMarked;
