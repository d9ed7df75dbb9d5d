package io.vigil.app.page;

import static java.util.stream.Collectors.joining;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The college's own offices, also by the names that rules and policies give them. */
@Component("offices")
public class Offices {
  private static final int MOST = 500;

  private final Questions questions;
  private final LoadingCache<String, List<ListUnits.Item>> known;

  Offices(Questions questions) {
    this.questions = questions;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(key -> below(null).stream().flatMap(root -> below(root).stream()).toList());
  }

  private List<ListUnits.Item> below(ListUnits.@Nullable Item parent) {
    String id = parent == null ? null : parent.unit();
    return questions.ask(new ListUnits(id, null, List.of(), MOST), ListUnits.Result.class).units();
  }

  /** The offices and faculties, for a list to choose from. */
  public List<ListUnits.Item> all() {
    return known.get("").stream().filter(unit -> unit.name() != null).toList();
  }

  /** What the offices and faculties are called here. */
  public List<String> names() {
    return known.get("").stream().flatMap(unit -> Stream.ofNullable(unit.name())).toList();
  }

  /**
   * The college's units of ids, names or aliases, one or several; what was written where it has
   * none.
   */
  public String named(@Nullable String written) {
    return written == null
        ? ""
        : Stream.of(written.split("(?<=[、，；/])|(?=[、，；/])")).map(this::one).collect(joining());
  }

  private String one(String written) {
    return known.get("").stream()
        .filter(unit -> isCalled(unit, written.strip()))
        .flatMap(unit -> Stream.ofNullable(unit.name()))
        .findFirst()
        .orElse(written);
  }

  /** The same of several. */
  public List<String> named(List<String> written) {
    return written.stream().map(this::named).distinct().toList();
  }

  private static boolean isCalled(ListUnits.Item unit, String written) {
    return written.equals(unit.unit())
        || written.equals(unit.name())
        || unit.aliases().contains(written);
  }
}
