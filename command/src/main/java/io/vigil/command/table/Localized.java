package io.vigil.command.table;

import java.util.Locale;

/** Something that a reason names, in the language of whoever reads it. */
@FunctionalInterface
public interface Localized {
  String in(Locale locale);
}
