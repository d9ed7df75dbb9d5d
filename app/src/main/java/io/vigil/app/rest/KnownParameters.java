package io.vigil.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses to read under a parameter that is not known: a year that nobody looks at would give the
 * report of another one without a word, a misspelt filter the whole list.
 */
class KnownParameters implements HandlerInterceptor {
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (READING.contains(HttpMethod.valueOf(request.getMethod()))
        && handler instanceof HandlerMethod method
        && !isNamedByAddress(method)) {
      Set<String> known = of(method);
      request.getParameterMap().keySet().stream()
          .filter(name -> !known.contains(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw new BadParameter(name, request.getParameter(name), remedy(known));
              });
    }
    return true;
  }

  /** A kept report is what it is, whatever is asked; it also answers where no format fits. */
  private static boolean isNamedByAddress(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
  }

  private static String remedy(Set<String> known) {
    return known.isEmpty()
        ? "leave it out: nothing can be asked for here"
        : known.stream().collect(Collectors.joining(", ", "it is not known here; use ", ""));
  }

  /** An address that gives several kinds of files has a method for each, and one asks by name. */
  private static Set<String> of(HandlerMethod method) {
    Set<String> known =
        Arrays.stream(method.getMethodParameters())
            .flatMap(KnownParameters::names)
            .collect(Collectors.toCollection(TreeSet::new));
    if (isOneOfSeveral(method)) {
      known.add("format");
    }
    return known;
  }

  private static boolean isOneOfSeveral(HandlerMethod method) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
    return mapping != null && mapping.produces().length > 0;
  }

  private static Stream<String> names(MethodParameter parameter) {
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked != null) {
      parameter.initParameterNameDiscovery(NAMES);
      return Stream.of(
          asked.name().isEmpty()
              ? Objects.requireNonNull(parameter.getParameterName())
              : asked.name());
    }
    return parameter.hasParameterAnnotation(ModelAttribute.class)
        ? components(parameter.getParameterType())
        : Stream.empty();
  }

  private static Stream<String> components(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Parameter[] bound = type.getDeclaredConstructors()[0].getParameters();
    return IntStream.range(0, components.length)
        .mapToObj(
            place -> {
              BindParam name = bound[place].getAnnotation(BindParam.class);
              return name == null ? components[place].getName() : name.value();
            });
  }
}
