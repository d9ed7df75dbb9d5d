package io.vigil.app.time;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.command.imports.Imports;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes what is kept for a month only, every night. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.COMMAND)
class RetentionConfiguration {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

  @Bean
  RecurringTask<Void> retentionTask(Imports imports, ZoneId collegeZone) {
    return Tasks.recurring("retention", new Daily(collegeZone, AT_NIGHT))
        .execute((instance, context) -> imports.deleteOldRows());
  }
}
