package io.vigil.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Requests about complaints that need no sign-in, where the college takes anonymous ones: filing,
 * and whatever a follow-up code opens.
 *
 * @param taken whether the college does
 */
record AnonymousComplaints(boolean taken) {
  private static final String API = "/api/complaints";
  private static final String WORD = "/(satisfied|dissatisfied|withdraw)";
  private static final Pattern READ = Pattern.compile(API + "/[^/]+");
  private static final Pattern JUDGE = Pattern.compile(API + "/[^/]+" + WORD);
  private static final Pattern PAGE =
      Pattern.compile("/complaints/(new|filed|status(" + WORD + "|/files)?)");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  boolean isForMachines(HttpServletRequest request) {
    String path = path(request);
    return taken
        && (READING.contains(request.getMethod())
            ? READ.matcher(path).matches()
            : request.getMethod().equals("POST")
                && (path.equals(API) || JUDGE.matcher(path).matches()));
  }

  boolean isForPeople(HttpServletRequest request) {
    return taken && PAGE.matcher(path(request)).matches();
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
