package io.vigil.app.security;

import jakarta.servlet.http.HttpSession;

/** Something for which a session may end before its time. */
public interface SessionRule {

  boolean isOver(HttpSession session);
}
