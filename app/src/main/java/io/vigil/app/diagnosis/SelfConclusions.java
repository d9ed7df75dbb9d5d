package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.DiagnosisScheme.Named;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.app.security.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What the college says of its elements itself, in the newest self-diagnosis of the school that
 * concludes something.
 */
@Component
class SelfConclusions {
  private static final int LOOKED_AT = 5;

  private final DiagnosisDesk desk;
  private final SchemeBook schemes;

  SelfConclusions(DiagnosisDesk desk, SchemeBook schemes) {
    this.desk = desk;
    this.schemes = schemes;
  }

  /**
   * The conclusion about an element.
   *
   * @param diagnosis in which it stands
   * @param cycle school year of that
   * @param best whether there is no better one
   * @param worst whether there is no worse one
   */
  record Conclusion(String diagnosis, String cycle, Named said, boolean best, boolean worst) {

    /**
     * Whether it claims more than is there: all is well while something is missing or in trouble,
     * or happened of which a task says that it does not; or something was reached of which nothing
     * is on file.
     */
    List<TaskTable.Row> contradictedBy(List<TaskTable.Row> rows) {
      boolean nothing = rows.stream().allMatch(row -> row.stage() == TaskStage.NOT_BEGUN);
      if (best) {
        return rows.stream().filter(row -> isShort(row.stage()) || row.contradicted()).toList();
      }
      return nothing && !worst ? rows : List.of();
    }

    private static boolean isShort(TaskStage stage) {
      return stage == TaskStage.NOT_BEGUN || stage == TaskStage.TROUBLED;
    }
  }

  /** By the code of the element; without those of which nothing is concluded yet. */
  Map<String, Conclusion> newest(SignedIn person) {
    return desk.find(person, DiagnosisLevel.SCHOOL, null, null, LOOKED_AT).stream()
        .map(this::of)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(Map::of);
  }

  private Map<String, Conclusion> of(FindDiagnoses.Item item) {
    DiagnosisScheme scheme = schemes.version(item.scheme(), item.schemeVersion());
    List<Named> all = scheme.conclusions();
    Map<String, Conclusion> found = new HashMap<>();
    desk.written(item.diagnosisId())
        .parts()
        .forEach(
            part ->
                IntStream.range(0, all.size())
                    .filter(i -> all.get(i).code().equals(part.content().conclusion()))
                    .forEach(
                        i ->
                            found.put(
                                part.content().part(),
                                new Conclusion(
                                    item.diagnosisId(),
                                    item.cycle(),
                                    all.get(i),
                                    i == 0,
                                    i == all.size() - 1))));
    return found;
  }
}
