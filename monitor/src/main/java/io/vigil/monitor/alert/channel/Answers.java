package io.vigil.monitor.alert.channel;

import io.vigil.monitor.alert.channel.Outcome.Delivered;
import io.vigil.monitor.alert.channel.Outcome.Rejected;
import io.vigil.monitor.alert.channel.Outcome.TryAgain;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the code in a robot's answer: 0 is the only success, whatever HTTP says.
 *
 * @param code name of the field that carries the code
 * @param text name of the field that says what is wrong
 * @param tooFast codes of a robot that takes nothing for a while
 * @param pause how long
 * @param passing codes of troubles that go by
 */
record Answers(String code, String text, Set<String> tooFast, Duration pause, Set<String> passing) {
  static final JsonMapper JSON = JsonMapper.builder().build();

  Function<String, Outcome> at(InstantSource clock) {
    return body -> read(body, clock);
  }

  private Outcome read(String body, InstantSource clock) {
    JsonNode answer = tree(body);
    JsonNode value = answer == null ? null : answer.get(code);
    if (answer == null || value == null) {
      return new TryAgain("UNREADABLE", Http.shortened(body), null, false);
    }
    String said = value.asString();
    JsonNode why = answer.get(text);
    String reason = why == null ? "" : Http.shortened(why.asString());
    if (said.equals("0")) {
      return new Delivered();
    }
    if (tooFast.contains(said) || reason.contains("too many request")) {
      return new TryAgain(said, reason, clock.instant().plus(pause), true);
    }
    return passing.contains(said)
        ? new TryAgain(said, reason, null, false)
        : new Rejected(said, reason);
  }

  private static @Nullable JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return null;
    }
  }
}
