package io.vigil.app.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisioningTest {

  @ParameterizedTest
  @CsvSource({"timescaledb, true", "plain, false"})
  void readsTheBoardsWithTheRightsToReadThemOnly(String file, boolean timescale) {
    var source = Yaml.read("grafana/datasources/%s.yml".formatted(file)).at("/datasources/0");

    assertThat(source.path("type").asString()).isEqualTo("grafana-postgresql-datasource");
    assertThat(source.path("uid").asString()).isEqualTo("vigil-board");
    assertThat(source.path("user").asString()).isEqualTo("vigil_board");
    assertThat(source.path("editable").asBoolean()).isFalse();
    assertThat(source.at("/secureJsonData/password").asString()).startsWith("$__file{");
    assertThat(source.at("/jsonData/timescaledb").isBoolean()).isTrue();
    assertThat(source.at("/jsonData/timescaledb").asBoolean()).isEqualTo(timescale);
  }

  @Test
  void takesTheBoardsFromFilesAndKeepsThemAsTheyAre() {
    var provider = Yaml.read("grafana/provisioning/dashboards/vigil.yml").at("/providers/0");

    assertThat(provider.path("type").asString()).isEqualTo("file");
    assertThat(provider.path("allowUiUpdates").asBoolean()).isFalse();
    assertThat(provider.path("disableDeletion").asBoolean()).isTrue();
    assertThat(Yaml.text("docker-compose.yml"))
        .contains("./grafana/dashboards:" + provider.at("/options/path").asString());
  }
}
