package io.vigil.app.page;

import io.vigil.api.message.Basis;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.SignedIn;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.ui.Model;

/**
 * A setting that is kept in versions: the next one is written in a form, looked at and issued. What
 * is refused on the way stands over the form again, with all that was written.
 */
abstract class VersionPage {
  static final String CHANNEL = "page";
  private static final String REFUSED = "refused";

  /** The form for the next version, with what was written in it so far. */
  abstract String form(SignedIn person, Map<String, String> fields, Model model);

  /** Where a step leads to, or the form again and why. */
  final String orForm(
      SignedIn person, Map<String, String> fields, Model model, Supplier<String> step) {
    try {
      return step.get();
    } catch (Rejection e) {
      model.addAttribute(REFUSED, e);
      return form(person, fields, model);
    }
  }

  /** Whether a form was opened over another version than the newest, which is then said over it. */
  static <V> boolean isSuperseded(VersionForm<V> form, V newest, Model model) {
    try {
      Basis.requireNewest(form.basedOn(), newest);
      return false;
    } catch (Rejection e) {
      model.addAttribute(REFUSED, e);
      return true;
    }
  }
}
