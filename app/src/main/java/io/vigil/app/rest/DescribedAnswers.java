package io.vigil.app.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.vigil.monitor.document.format.Format;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says of every operation how a refusal is answered, and in which formats reports are given. */
@Component
class DescribedAnswers implements GlobalOpenApiCustomizer {
  private static final String PROBLEM =
      org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
  private static final String FORMAT = "format";
  private static final String REPORTS = "/api/reports/";

  @Override
  public void customise(OpenAPI description) {
    description.getPaths().forEach(DescribedAnswers::describe);
  }

  private static void describe(String path, PathItem item) {
    item.readOperationsMap().forEach((method, operation) -> refusals(path, method, operation));
    formats(item.getGet(), path.startsWith(REPORTS));
  }

  private static void refusals(String path, HttpMethod method, Operation operation) {
    refusal(
        operation, "400", "A parameter or the body is not as it must be; the answer says what.");
    refusal(operation, "401", "Nobody is signed in.");
    refusal(operation, "403", "The role or the scope of whoever asks does not allow it.");
    if (path.contains("{")) {
      refusal(operation, "404", "What the address names is not there.");
    }
    if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
      refusal(operation, "422", "What is asked for is refused; the answer says why.");
      refusal(operation, "409", "It is not possible as things stand; the answer says why.");
    }
  }

  private static void refusal(Operation operation, String status, String meaning) {
    operation
        .getResponses()
        .putIfAbsent(status, new ApiResponse().description(meaning).content(problem()));
  }

  /** As of RFC 9457. */
  private static Content problem() {
    Schema<?> schema = new ObjectSchema();
    List.of("type", "title", "detail", "code")
        .forEach(name -> schema.addProperty(name, new StringSchema()));
    return new Content().addMediaType(PROBLEM, new MediaType().schema(schema));
  }

  /** A report without a format is JSON; a paper is asked for in one. */
  private static void formats(@Nullable Operation asked, boolean optional) {
    if (asked == null || asked.getParameters() == null) {
      return;
    }
    asked.getParameters().stream()
        .filter(one -> one.getName().equals(FORMAT))
        .forEach(format -> describe(format, optional));
  }

  private static void describe(Parameter format, boolean optional) {
    if (optional) {
      format.required(false);
    }
    Schema<?> known = format.getSchema();
    if (known == null || known.getEnum() == null) {
      var names = new StringSchema();
      Arrays.stream(Format.values()).map(Format::extension).forEach(names::addEnumItem);
      format.schema(names);
    }
  }
}
