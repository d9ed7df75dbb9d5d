package io.vigil.app.rest;

import io.vigil.app.wording.Words;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The two forms in which the system says no. */
final class ErrorAnswers {
  private ErrorAnswers() {}

  static boolean isForMachines(String path) {
    return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator");
  }

  static ProblemDetail problem(HttpStatusCode status, String detail, String path) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setInstance(URI.create(path));
    return problem;
  }

  static String detail(int status) {
    return switch (status) {
      case 400 -> "The request cannot be read; check the address and its parameters.";
      case 404 -> "There is nothing at this address; /api/openapi.json lists what there is.";
      case 503 -> "The system is starting or busy; try again in a moment.";
      default ->
          "Something went wrong on our side. Try again; if it stays, give the X-Correlation-Id of"
              + " this answer to the system administrator.";
    };
  }

  static Map<String, Object> page(Words words, Locale locale, int status) {
    String title = words.textOr(locale, "error.title." + status, "");
    String key = title.isEmpty() ? "other" : Integer.toString(status);
    return Map.of(
        "status", status,
        "title", words.text(locale, "error.title." + key),
        "advice", words.text(locale, "error.advice." + key));
  }
}
