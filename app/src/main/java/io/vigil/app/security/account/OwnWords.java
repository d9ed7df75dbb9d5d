package io.vigil.app.security.account;

import java.util.UUID;

/** What the person behind an account wrote of themselves, under a key of its own. */
public interface OwnWords {

  /**
   * Destroys the key; does nothing where there is none, or none any more.
   *
   * @param ground in law
   * @param by login of who gave the order
   * @return whether the boards have forgotten the words too; if not, they do after a rebuild
   */
  boolean erase(UUID account, String ground, String by);
}
