package io.vigil.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.Limit;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.warning.ResponseLimit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;

class LimitSettingsTest {

  @Test
  void whatIsNotSetIsAsUsual() {
    LimitSettings usual = settings(Map.of());

    assertThat(usual.limit(ComplaintLimit.REPLY)).isEqualTo(ComplaintLimit.REPLY.usual());
    assertThat(usual.pauses(ComplaintLimit.REPLY)).isFalse();
    assertThat(usual.pauses(ResponseLimit.VERIFY)).isTrue();
  }

  @Test
  void aCollegeSaysWhatStandsStillInBreaks() {
    LimitSettings set =
        settings(
            Map.of(
                "vigil.limits.complaint.reply", "7d",
                "vigil.limits.pause.complaint", "true",
                "vigil.limits.pause.complaint.triage", "false",
                "vigil.limits.pause.warning", "false"));

    assertThat(set.limit(ComplaintLimit.REPLY)).isEqualTo(Limit.parse("7d"));
    assertThat(set.pauses(ComplaintLimit.REPLY)).isTrue();
    assertThat(set.pauses(ComplaintLimit.TRIAGE)).isFalse();
    assertThat(set.pauses(ResponseLimit.VERIFY)).isFalse();
  }

  private static LimitSettings settings(Map<String, Object> values) {
    var sources = new MutablePropertySources();
    sources.addFirst(new MapPropertySource("test", values));
    return new LimitSettings(new PropertySourcesPropertyResolver(sources));
  }
}
