package io.vigil.app.report;

import io.vigil.api.report.ReportKind;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who writes which report: the quality office all, a department those that departments owe. */
@Component
public class ReportAuthors {
  private final UnitAccess access;

  ReportAuthors(UnitAccess access) {
    this.access = access;
  }

  /**
   * @param unit what the report is about; {@code null} for the whole college
   */
  public boolean mayWrite(SignedIn person, ReportKind kind, @Nullable String unit) {
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE)
        || kind.isWrittenByItsUnit()
            && unit != null
            && person.is(Role.DEPARTMENT)
            && !access.isTeacher(person)
            && access.sees(person, unit);
  }

  void require(SignedIn person, ReportKind kind, @Nullable String unit) {
    if (!mayWrite(person, kind, unit)) {
      throw new AccessDeniedException("a report that others write");
    }
  }
}
