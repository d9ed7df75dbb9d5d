package io.vigil.app.rest;

import io.vigil.app.security.OpenToAll;
import io.vigil.app.wording.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers for what is refused before any handler is found. */
@Controller
class LastResort implements ErrorController {
  private final Words words;

  LastResort(Words words) {
    this.words = words;
  }

  @OpenToAll
  @RequestMapping("/error")
  Object answer(HttpServletRequest request, Locale locale) {
    HttpStatusCode status = status(request);
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
            ? uri
            : request.getRequestURI();
    return ErrorAnswers.isForMachines(path)
        ? ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(ErrorAnswers.problem(status, ErrorAnswers.detail(status.value()), "/api"))
        : new ModelAndView("error", ErrorAnswers.page(words, locale, status.value()), status);
  }

  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }
}
