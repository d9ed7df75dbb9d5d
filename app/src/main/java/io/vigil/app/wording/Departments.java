package io.vigil.app.wording;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offices and faculties of the college, by id, name or alias. */
@Component
public class Departments {
  private static final int MOST = 500;

  private final Questions questions;
  private final LoadingCache<String, List<ListUnits.Item>> known;

  public Departments(Questions questions) {
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

  /** None is no answer to keep: the units of a new college are about to come. */
  public List<ListUnits.Item> all() {
    List<ListUnits.Item> all = known.get("");
    if (all.isEmpty()) {
      known.invalidate("");
    }
    return all;
  }

  /** The one that is meant; empty where the college has none so called. */
  public Optional<ListUnits.Item> find(String written) {
    String text = written.strip();
    return all().stream().filter(unit -> isCalled(unit, text)).findFirst();
  }

  /** Its id; what was written where the college has none so called. */
  public String idOf(String written) {
    return find(written).map(ListUnits.Item::unit).orElseGet(written::strip);
  }

  private static boolean isCalled(ListUnits.Item unit, String written) {
    return written.equals(unit.unit())
        || written.equals(unit.name())
        || unit.aliases().contains(written);
  }
}
