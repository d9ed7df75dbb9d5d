package io.vigil.monitor.alert.channel;

import io.vigil.monitor.alert.channel.Outcome.Rejected;
import io.vigil.monitor.alert.channel.Outcome.TryAgain;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** Posts JSON and tells what went wrong on the way. */
public final class Http {
  private static final int TOO_MANY = 429;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int SERVER_ERROR = 500;
  private static final int LONGEST = 200;

  private final HttpClient client;
  private final Duration patience;
  private final InstantSource clock;

  public Http(Duration connect, Duration patience, InstantSource clock) {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.patience = patience;
    this.clock = clock;
  }

  /** Sends a body and lets the channel read the answer, if it is one. */
  Outcome post(
      String address, Map<String, String> headers, String body, Function<String, Outcome> answer) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(patience)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofString(body));
      headers.forEach(request::header);
      return read(client.send(request.build(), BodyHandlers.ofString()), answer);
    } catch (ConnectException e) {
      return new TryAgain("CONNECT", said(e), null, false);
    } catch (IOException e) {
      return new TryAgain("NO_ANSWER", said(e), null, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TryAgain("INTERRUPTED", said(e), null, false);
    } catch (IllegalArgumentException e) {
      return new Rejected("ADDRESS", said(e));
    }
  }

  private Outcome read(HttpResponse<String> response, Function<String, Outcome> answer) {
    int status = response.statusCode();
    String code = "HTTP " + status;
    String text = shortened(response.body());
    if (status == TOO_MANY || status == REQUEST_TIMEOUT || status >= SERVER_ERROR) {
      return new TryAgain(
          code,
          text,
          response
              .headers()
              .firstValue("Retry-After")
              .filter(seconds -> seconds.matches("\\d{1,5}"))
              .map(seconds -> clock.instant().plusSeconds(Long.parseLong(seconds)))
              .orElse(null),
          status == TOO_MANY);
    }
    return status / 100 == 2 ? answer.apply(response.body()) : new Rejected(code, text);
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String said(Exception e) {
    String text = e.getMessage();
    return text == null ? e.getClass().getSimpleName() : shortened(text);
  }
}
