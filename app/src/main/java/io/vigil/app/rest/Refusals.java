package io.vigil.app.rest;

import io.vigil.api.casework.StepRefused;
import io.vigil.api.diagnosis.TextTooLong;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.app.wording.RefusalWords;
import io.vigil.app.wording.Words;
import io.vigil.command.table.FileProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into a problem for machines or a page for people. */
@ControllerAdvice
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Words words;
  private final RefusalWords refusals;

  Refusals(Words words, RefusalWords refusals) {
    this.words = words;
    this.refusals = refusals;
  }

  /** Signing in and roles are the business of the security filters. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException refusal) {
    throw refusal;
  }

  /** The other side has gone; nobody is left to be told. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("the other side closed the connection", e);
  }

  @ExceptionHandler(Exception.class)
  @Nullable Object refuse(
      Exception failed, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Exception e = UnreadBody.told(failed);
    HttpStatusCode status = status(e, request);
    if (status.is5xxServerError()) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    }
    if (response.isCommitted()) {
      return null;
    }
    return ErrorAnswers.isForMachines(request.getRequestURI())
        ? problem(e, status, request)
        : page(e, status, response, locale);
  }

  private ResponseEntity<ProblemDetail> problem(
      Exception e, HttpStatusCode status, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    if (e instanceof ErrorResponse known) {
      headers.putAll(known.getHeaders());
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    ProblemDetail problem =
        ErrorAnswers.problem(status, detail(e, status), request.getRequestURI());
    if (e instanceof Rejection refusal) {
      problem.setProperty("code", refusal.code());
      problem.setProperty("parameters", parameters(refusal.parameters()));
    }
    if (e instanceof StepRefused refused) {
      problem.setProperty("allowedSteps", refused.allowed());
    }
    if (e instanceof TextTooLong text) {
      problem.setProperty("element", text.part());
      problem.setProperty("boxes", text.group());
      problem.setProperty("count", text.count());
      problem.setProperty("limit", text.limit());
    }
    return new ResponseEntity<>(problem, headers, status);
  }

  private static List<@Nullable Object> parameters(Collection<?> parameters) {
    return parameters.stream().<@Nullable Object>map(Refusals::plain).toList();
  }

  private static @Nullable Object plain(@Nullable Object parameter) {
    return switch (parameter) {
      case null -> null;
      case Collection<?> several -> parameters(several);
      case Number number -> number;
      default -> parameter.toString();
    };
  }

  private ModelAndView page(
      Exception e, HttpStatusCode status, HttpServletResponse response, Locale locale) {
    response.setStatus(status.value());
    Map<String, Object> model = new HashMap<>(ErrorAnswers.page(words, locale, status.value()));
    if (e instanceof Rejection refusal && refusal.kind() != Rejection.Kind.NOT_FOUND) {
      model.put("advice", refusals.text(locale, refusal));
    }
    return new ModelAndView("error", model, status);
  }

  private static HttpStatusCode status(Exception e, HttpServletRequest request) {
    return switch (e) {
      case Rejection rejection -> status(rejection, request);
      case FileProblem file -> status(file);
      case BadParameter bad -> HttpStatus.BAD_REQUEST;
      case PeriodFormatException bad -> HttpStatus.BAD_REQUEST;
      case MethodArgumentTypeMismatchException bad -> HttpStatus.BAD_REQUEST;
      case HttpMessageNotReadableException bad -> HttpStatus.BAD_REQUEST;
      case TooLarge large -> HttpStatus.CONTENT_TOO_LARGE;
      case MaxUploadSizeExceededException large -> HttpStatus.CONTENT_TOO_LARGE;
      case MultipartException bad -> HttpStatus.BAD_REQUEST;
      case ErrorResponse known -> known.getStatusCode();
      case NoHandlerForQueryException busy -> HttpStatus.SERVICE_UNAVAILABLE;
      case NoHandlerForCommandException busy -> HttpStatus.SERVICE_UNAVAILABLE;
      case DataAccessResourceFailureException busy -> HttpStatus.SERVICE_UNAVAILABLE;
      case DataAccessException data when isUnusable(data) -> HttpStatus.BAD_REQUEST;
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  /** Values that the database cannot take, such as a date of the year 99999 (SQLSTATE 22…). */
  private static boolean isUnusable(DataAccessException e) {
    return e.getRootCause() instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().startsWith("22");
  }

  /** What cannot be used is a bad request; a file that cannot be used is well sent, but wrong. */
  private static HttpStatus status(Rejection rejection, HttpServletRequest request) {
    return switch (rejection.kind()) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID ->
          request.getMethod().equals("GET")
              ? HttpStatus.BAD_REQUEST
              : HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static HttpStatus status(FileProblem file) {
    return switch (file.kind()) {
      case UNSUPPORTED_FORMAT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case EMPTY, HEADER -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static String detail(Exception e, HttpStatusCode status) {
    return switch (e) {
      case Rejection rejection -> String.valueOf(rejection.getMessage());
      case FileProblem file -> String.valueOf(file.getMessage());
      case BadParameter bad -> String.valueOf(bad.getMessage());
      case TooLarge large -> String.valueOf(large.getMessage());
      case PeriodFormatException bad -> bad.getMessage() + ".";
      case MethodArgumentTypeMismatchException bad ->
          "Parameter '%s' has the value '%s', which cannot be read as %s."
              .formatted(bad.getName(), bad.getValue(), type(bad));
      case HttpMessageNotReadableException bad -> UnreadBody.detail(bad);
      case HttpMediaTypeNotSupportedException bad ->
          "Content-Type '%s' is not read here; send one of %s."
              .formatted(bad.getContentType(), bad.getSupportedMediaTypes());
      case HttpMediaTypeNotAcceptableException bad ->
          "None of the types in Accept is given out here; ask for one of %s."
              .formatted(bad.getSupportedMediaTypes());
      case HttpRequestMethodNotSupportedException bad ->
          "%s is not possible here; use %s."
              .formatted(bad.getMethod(), bad.getSupportedHttpMethods());
      case NoResourceFoundException bad ->
          "There is nothing at this address; /api/openapi.json lists what there is.";
      case DataAccessException data when isUnusable(data) ->
          "A value cannot be stored or compared: it is out of range or holds control characters.";
      case ErrorResponse known -> String.valueOf(known.getBody().getDetail());
      default -> ErrorAnswers.detail(status.value());
    };
  }

  private static String type(MethodArgumentTypeMismatchException bad) {
    Class<?> type = bad.getRequiredType();
    return type == null ? "what is needed" : type.getSimpleName();
  }
}
