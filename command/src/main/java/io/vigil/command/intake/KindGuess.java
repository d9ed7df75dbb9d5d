package io.vigil.command.intake;

import io.vigil.api.imports.ImportKind;
import io.vigil.command.table.FileProblem;
import io.vigil.command.table.Localized;
import io.vigil.command.table.Reasons;
import io.vigil.command.table.Schema.Fit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what a file holds by the names of its columns. */
final class KindGuess {
  private final RowHandlers handlers;

  KindGuess(RowHandlers handlers) {
    this.handlers = handlers;
  }

  /**
   * The only kind of file that may have these columns.
   *
   * @throws FileProblem if there is none or more than one; it says what the nearest kinds lack
   */
  ImportKind of(List<String> head) {
    Map<ImportKind, Fit> fits = fits(head);
    List<ImportKind> complete =
        fits.entrySet().stream()
            .filter(fit -> fit.getValue().isComplete())
            .map(Map.Entry::getKey)
            .toList();
    if (complete.size() == 1) {
      return complete.getFirst();
    }
    String names = String.join(", ", head);
    throw complete.isEmpty()
        ? unknown(names, fits)
        : new FileProblem(FileProblem.Kind.HEADER, "head.ambiguous", names, named(complete));
  }

  private Map<ImportKind, Fit> fits(List<String> head) {
    Map<ImportKind, Fit> fits = new EnumMap<>(ImportKind.class);
    for (ImportKind kind : ImportKind.ofFacts()) {
      fits.put(kind, handlers.handlerOf(kind).schema().fit(head));
    }
    return fits;
  }

  private static FileProblem unknown(String names, Map<ImportKind, Fit> fits) {
    int nearest = fits.values().stream().mapToInt(Fit::nearness).max().orElseThrow();
    Map<ImportKind, Fit> near = new EnumMap<>(ImportKind.class);
    fits.forEach(
        (kind, fit) -> {
          if (fit.known() > 0 && fit.nearness() == nearest) {
            near.put(kind, fit);
          }
        });
    return near.isEmpty()
        ? new FileProblem(FileProblem.Kind.HEADER, "head.unknown", names)
        : new FileProblem(FileProblem.Kind.HEADER, "head.nearest", names, lacks(near));
  }

  private static Localized lacks(Map<ImportKind, Fit> near) {
    return locale ->
        near.entrySet().stream()
            .map(
                one ->
                    Reasons.text("head.lack", locale, named(one.getKey()), one.getValue().lack()))
            .collect(Collectors.joining(Reasons.text("head.and", locale)));
  }

  private static Localized named(List<ImportKind> kinds) {
    return locale ->
        kinds.stream()
            .map(kind -> named(kind).in(locale))
            .collect(Collectors.joining(Reasons.text("head.and", locale)));
  }

  private static Localized named(ImportKind kind) {
    return locale -> Reasons.text("kind." + kind, locale);
  }
}
