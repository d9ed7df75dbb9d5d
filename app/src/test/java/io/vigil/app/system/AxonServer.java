package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.vigil.testkit.AxonServerCondition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The Axon Server of the tests. One context is all that some have, so each test empties it. */
final class AxonServer {
  private static final String CONTEXT = "default";
  private static final int CONSOLE_PORT = 8024;
  private static final int READ_AHEAD = 5_000;

  private AxonServer() {}

  static String setting() {
    return "vigil.axon-server.servers=" + AxonServerCondition.address();
  }

  /** Only a server in development mode lets itself be emptied. */
  static void empty() throws IOException, InterruptedException {
    var address = "http://" + host() + ":" + CONSOLE_PORT + "/v1/devmode/purge-events";
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).DELETE().build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode())
        .as("Start Axon Server with axoniq.axonserver.devmode.enabled=true, %s", address)
        .isEqualTo(200);
  }

  /** How many events of such types it holds. */
  static long events(Predicate<String> type) throws Exception {
    var factory =
        AxonServerConnectionFactory.forClient("test")
            .routingServers(new ServerAddress(host(), port()))
            .build();
    try {
      return events(factory.connect(CONTEXT).eventChannel(), type);
    } finally {
      factory.shutdown();
    }
  }

  private static long events(EventChannel channel, Predicate<String> type) throws Exception {
    long last = channel.getLastToken().get(1, TimeUnit.MINUTES);
    long found = 0;
    try (EventStream stream = channel.openStream(-1, READ_AHEAD)) {
      for (long at = -1; at < last; ) {
        EventWithToken event = stream.nextIfAvailable(1, TimeUnit.MINUTES);
        assertThat(event).as("an event after %d of %d", at, last).isNotNull();
        at = event.getToken();
        if (type.test(event.getEvent().getPayload().getType())) {
          found++;
        }
      }
    }
    return found;
  }

  private static String host() {
    return AxonServerCondition.address().split(":")[0];
  }

  private static int port() {
    return Integer.parseInt(AxonServerCondition.address().split(":")[1]);
  }
}
