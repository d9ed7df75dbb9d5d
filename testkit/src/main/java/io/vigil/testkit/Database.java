package io.vigil.testkit;

/** Where one test database is and how to sign in. */
record Database(String name, String url, String username, String password) {}
