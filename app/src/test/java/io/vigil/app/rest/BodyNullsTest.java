package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;

class BodyNullsTest {
  private final JsonMapper mapper = Bodies.strict(JsonMapper.builder().build());

  record Task(
      String name,
      @Nullable String note,
      @Nullable List<String> parts,
      @Nullable List<@Nullable Integer> scores,
      @Nullable Map<String, String> conclusions) {}

  record Target(List<Task> tasks) {}

  @Test
  void whatMayBeMissingMayBeNull() {
    Target told =
        mapper.readValue(
            "{'tasks':[{'name':'x','note':null,'scores':[null,90]}]}".replace('\'', '"'),
            Target.class);

    assertThat(told.tasks().getFirst().note()).isNull();
    assertThat(told.tasks().getFirst().parts()).isNull();
    assertThat(told.tasks().getFirst().scores()).containsExactly(null, 90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'tasks':null}", "{'tasks':[]}"})
  void whatHasSeveralPartsAndNamesNoneHasNone(String body) {
    assertThat(mapper.readValue(body.replace('\'', '"'), Target.class).tasks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'tasks':[null]}",
        "{'tasks':[{}]}",
        "{'tasks':[{'name':null}]}",
        "{'tasks':[{'name':'x','parts':[null]}]}",
        "{'tasks':[{'name':'x','conclusions':{'1.1':null}}]}",
      })
  void anythingElseIsRefused(String body) {
    assertThatExceptionOfType(InvalidNullException.class)
        .isThrownBy(() -> mapper.readValue(body.replace('\'', '"'), Target.class));
  }
}
