package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reads what stands in the addresses and fields of forms about checks. */
final class CheckForms {
  private CheckForms() {}

  /** Steps as templates ask for them. */
  static List<String> names(List<? extends Enum<?>> steps) {
    return steps.stream().<String>map(Enum::name).toList();
  }

  /** Tells on the next page that it could not be done; what there is not, is not found. */
  static void refuse(Rejection refusal, RedirectAttributes after) {
    if (refusal.kind() == Rejection.Kind.NOT_FOUND) {
      throw refusal;
    }
    after.addFlashAttribute("refused", refusal);
  }

  /** The same, with what was written in the form of a step, so that it stands there again. */
  static void refuse(
      Rejection refusal, String step, Map<String, String> fields, RedirectAttributes after) {
    refuse(refusal, after);
    after.addFlashAttribute("taken", step);
    after.addFlashAttribute("typed", fields);
  }

  /** A step as it stands in an address. */
  static <E extends Enum<E>> E step(String step, Class<E> type) {
    String name = step.replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("step", step));
  }
}
