package io.vigil.app.axon.processing;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Into how many parts the readers of Axon Server's events are split. */
class SegmentsTest {
  private final InMemoryTokenStore tokens = new InMemoryTokenStore();
  private Configuration axon;

  @BeforeEach
  void start() {
    var configurer =
        DefaultConfigurer.defaultConfiguration()
            .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
    configurer
        .eventProcessing()
        .registerTokenStore(c -> tokens)
        .registerEventHandler(c -> new Readings())
        .registerEventHandler(c -> new Responses());
    new ProcessorConfiguration().processorModule(true).configureModule(configurer);
    axon = configurer.start();
  }

  @AfterEach
  void stop() {
    axon.shutdown();
  }

  @Test
  void warningsAreNumberedInTheOrderOfTheStore() {
    assertThat(segmentsOf("query.response")).hasSize(1);
  }

  @Test
  void whatIsInNoOrderIsReadInFourParts() {
    assertThat(segmentsOf("query.reading")).hasSize(4);
  }

  private int[] segmentsOf(String group) {
    return Awaitility.await().until(() -> tokens.fetchSegments(group), found -> found.length > 0);
  }

  @ProcessingGroup("query.reading")
  static final class Readings {
    @EventHandler
    void on(String event) {}
  }

  @ProcessingGroup("query.response")
  static final class Responses {
    @EventHandler
    void on(String event) {}
  }
}
